import { CompressionType, Endianness, type Schema, type Table } from '@uwdata/flechette';
import { setCompressionCodec } from '@uwdata/flechette/src/compression.js';
import { decodeIPC } from '@uwdata/flechette/src/decode/decode-ipc.js';
import { createTable } from '@uwdata/flechette/src/decode/table-from-ipc.js';
import { decompress } from 'fzstd';
import { FileProblem } from '../file-faults.ts';
import { startsWith } from '../signatures.ts';
import { columnsOf } from './arrow-columns.ts';
import { CsvSink, noteLeftOut, type Converted, type ConvertOptions } from './csv-sink.ts';
import { unpackLz4Frame } from './lz4.ts';
import { PlaceColumns } from './place-columns.ts';

const LARGEST_FILE = 1_500_000_000;
const LARGEST_BUFFER = 1 << 29;
const MAGIC = 'ARROW1';

const damaged = (): FileProblem => new FileProblem({ kind: 'damagedArrow' });

function codec(unpack: (bytes: Uint8Array, length: number) => Uint8Array) {
  return {
    encode: (): Uint8Array => {
      throw new Error('Arrow files are not packed here.');
    },
    decode: (bytes: Uint8Array, length: number): Uint8Array => {
      if (!(length >= 0 && length <= LARGEST_BUFFER)) throw damaged();
      return unpack(bytes, length);
    },
  };
}

/** A file ends with its footer, the footer's length and the magic number; without them it was cut. */
function checkEnd(bytes: Uint8Array): void {
  if (!startsWith(bytes, MAGIC)) return;
  const end = bytes.length - MAGIC.length;
  if (end < 20 || !startsWith(bytes.subarray(end), MAGIC)) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const footer = view.getInt32(end - 4, true);
  if (!(footer > 0 && footer <= end - 12)) throw damaged();
}

/**
 * Numbers are read with their low byte first.
 * @throws FileProblem where the schema says that they are not written so
 */
function checkOrder({ endianness }: Pick<Schema, 'endianness'>): void {
  if (endianness !== Endianness.Little) {
    throw new FileProblem({ kind: 'arrowHighByteFirst' });
  }
}

/**
 * Reads an Arrow IPC file or stream, also one packed with LZ4 or zstd.
 * @throws Error where the bytes are damaged
 */
export function readArrow(bytes: Uint8Array): Table {
  setCompressionCodec(CompressionType.LZ4_FRAME, codec(unpackLz4Frame));
  setCompressionCodec(
    CompressionType.ZSTD,
    codec((packed, length) => decompress(packed, new Uint8Array(length)).subarray(0, length)),
  );
  checkEnd(bytes);
  const data = decodeIPC(bytes);
  checkOrder(data.schema);
  // A file may keep its dictionaries anywhere, as that of Polars does after the rows.
  const whole = startsWith(bytes, MAGIC) ? { ...data, dictsBeforeRecord: undefined } : data;
  return createTable(whole, { useBigInt: true });
}

/** Writes the rows of an Arrow IPC file or stream as CSV. */
export async function arrowToCsv(file: Blob, options: ConvertOptions): Promise<Converted> {
  if (file.size > LARGEST_FILE) {
    return { fault: { kind: 'arrowTooLarge' } };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  options.signal.throwIfAborted();
  const table = readArrow(bytes);
  const { columns, geometry, leftOut } = columnsOf(table);
  const names = columns.map(({ name }) => name);
  const notes = noteLeftOut(leftOut, columns.length);
  const places = geometry === undefined ? undefined : new PlaceColumns(names, true);
  const sink = new CsvSink(options, file.size);
  sink.row(places?.header ?? names);
  let done = 0;
  const lengths = table.children[0]?.data.map(({ length }) => length) ?? [];
  for (const [batch, length] of lengths.entries()) {
    const lists = columns.map((column) => ({ text: column.text, batch: column.batches[batch] }));
    const shapes = geometry?.batches[batch];
    for (let row = 0; row < length; row += 1) {
      const cells = lists.map((each) => each.text(each.batch?.at(row)));
      places?.fill(cells, geometry?.place(shapes?.at(row)));
      sink.row(cells);
      if (sink.tired) await sink.rest((file.size * (done + row)) / Math.max(1, table.numRows));
    }
    done += length;
  }
  const csv = sink.end();
  return { csv, notes };
}
