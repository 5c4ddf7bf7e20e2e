import { gunzipSync } from 'fflate';
import { decompress } from 'fzstd';
import { parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet';
import type { AsyncBuffer, ColumnData, Compressors, FileMetaData } from 'hyparquet';
import { FileProblem } from '../file-faults.ts';
import { FROM_MERCATOR, inDegrees, isInMetres } from './coordinate-system.ts';
import { CsvSink, noteLeftOut, type Converted, type ConvertOptions } from './csv-sink.ts';
import { placeOf, type GeometryPlace } from './geometry-place.ts';
import { unpackHadoopLz4, unpackLz4Block } from './lz4.ts';
import { columnsOf, markGeometry, type ParquetColumn } from './parquet-columns.ts';
import { PlaceColumns } from './place-columns.ts';

const MOST_ROWS = 20_000_000;
const LARGEST_PAGE = 1 << 28;
const CODECS = new Set<string>([
  'UNCOMPRESSED',
  'SNAPPY',
  'GZIP',
  'ZSTD',
  'LZ4',
  'LZ4_RAW',
  'BROTLI',
]);

const damaged = (): FileProblem => new FileProblem({ kind: 'damagedParquet' });

/** Called before memory is taken for a page; a lying header must not take it all. */
function checkPage(length: number): void {
  if (!(length >= 0 && length <= LARGEST_PAGE)) throw damaged();
}

const COMPRESSORS: Compressors = {
  GZIP: (input, length) => {
    checkPage(length);
    return gunzipSync(input, { out: new Uint8Array(length) });
  },
  ZSTD: (input, length) => {
    checkPage(length);
    return decompress(input, new Uint8Array(length)).subarray(0, length);
  },
  LZ4: (input, length) => {
    checkPage(length);
    return unpackHadoopLz4(input, length);
  },
  LZ4_RAW: (input, length) => {
    checkPage(length);
    return unpackLz4Block(input, length);
  },
};

/** What unpacks the pages of a file; Brotli, whose dictionary weighs more than all else, only where one is packed with it. */
async function compressorsFor({ row_groups }: FileMetaData): Promise<Compressors> {
  const isBrotli = row_groups.some(({ columns }) =>
    columns.some((column) => column.meta_data?.codec === 'BROTLI'),
  );
  if (!isBrotli) return COMPRESSORS;
  const { decompressBrotli } = await import('hyparquet-compressors/src/brotli.js');
  return {
    ...COMPRESSORS,
    BROTLI: (input, length) => {
      checkPage(length);
      return decompressBrotli(input, length);
    },
  };
}

function bufferOf(file: Blob, signal: AbortSignal): AsyncBuffer {
  return {
    byteLength: file.size,
    slice: async (start, end = file.size) => {
      signal.throwIfAborted();
      if (!(start >= 0 && end >= start && end <= file.size)) throw damaged();
      return file.slice(start, end).arrayBuffer();
    },
  };
}

/** A footer that says anything impossible is not followed. */
function checkFooter(metadata: FileMetaData): void {
  let rows = 0;
  for (const group of metadata.row_groups) {
    const count = Number(group.num_rows);
    if (!(count >= 0)) throw damaged();
    rows += count;
    for (const { meta_data: column } of group.columns) {
      if (column === undefined) throw damaged();
      const { codec } = column;
      if (!CODECS.has(codec)) {
        throw new FileProblem({ kind: 'parquetCodec', codec });
      }
      const values = Number(column.num_values);
      if (column.path_in_schema.length === 1 && values !== count) throw damaged();
    }
  }
  if (rows !== Number(metadata.num_rows)) throw damaged();
  if (rows > MOST_ROWS) {
    throw new FileProblem({ kind: 'parquetTooLong', rows, most: MOST_ROWS });
  }
}

type Values = Map<string, unknown[]>;

async function readGroup(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly ParquetColumn[],
  compressors: Compressors,
  rowStart: number,
  rowEnd: number,
): Promise<Values> {
  const values: Values = new Map();
  const take = ({ columnName, columnData, rowStart: at }: ColumnData): void => {
    const into = values.get(columnName) ?? [];
    for (let index = 0; index < columnData.length; index += 1) {
      into[at - rowStart + index] = columnData[index];
    }
    values.set(columnName, into);
  };
  await parquetRead({
    file,
    metadata,
    columns: columns.map(({ name }) => name),
    rowStart,
    rowEnd,
    compressors,
    onChunk: take,
    parsers: {
      dateFromDays: (days: number) => new Date(days * 86_400_000),
      jsonFromBytes: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
    },
  });
  return values;
}

/** Writes the rows of a Parquet file as CSV, one row group after the other. */
export async function parquetToCsv(file: Blob, options: ConvertOptions): Promise<Converted> {
  const buffer = bufferOf(file, options.signal);
  const metadata = await parquetMetadataAsync(buffer);
  checkFooter(metadata);
  const compressors = await compressorsFor(metadata);
  markGeometry(metadata.schema);
  const { columns, leftOut } = columnsOf(metadata, parquetSchema(metadata));
  const plain = columns.filter(({ isPlace }) => !isPlace);
  const geometry = columns.find(({ isPlace }) => isPlace);
  const isTurned = geometry?.system === 'web-mercator';
  const read = geometry === undefined ? plain : [...plain, geometry];
  const notes = [...noteLeftOut(leftOut, columns.length), ...(isTurned ? [FROM_MERCATOR] : [])];
  const names = plain.map(({ name }) => name);
  // A radius may turn up in any row group, and the header comes first.
  const places = geometry === undefined ? undefined : new PlaceColumns(names, true);
  const sink = new CsvSink(options, file.size);
  sink.row(places?.header ?? names);
  const total = Number(metadata.num_rows);
  let start = 0;
  let [isPlaced, isFar] = [false, false];
  for (const group of metadata.row_groups) {
    const count = Number(group.num_rows);
    const values = await readGroup(buffer, metadata, read, compressors, start, start + count);
    const lists = plain.map((column) => ({ column, values: values.get(column.name) }));
    const shapes = geometry === undefined ? undefined : values.get(geometry.name);
    for (let row = 0; row < count; row += 1) {
      const cells = lists.map((each) => each.column.text(each.values?.[row]));
      const shape = shapes?.[row];
      const place: GeometryPlace | undefined = placeOf(isTurned ? inDegrees(shape) : shape);
      if (isTurned && place !== undefined) {
        isPlaced = true;
        isFar ||= isInMetres(shape);
      }
      places?.fill(cells, place);
      sink.row(cells);
      if (sink.tired) await sink.rest((file.size * (start + row)) / total);
    }
    start += count;
  }
  if (isPlaced && !isFar) throw new FileProblem({ kind: 'noMetres' });
  return { csv: sink.end(), notes };
}
