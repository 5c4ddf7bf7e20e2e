import type { DetectedFormat } from '../detect.ts';
import { detectJson } from '../detect-json.ts';
import { faultOf, type FileFault, type ReadKind } from '../file-faults.ts';
import type { ImportNote } from '../import-notes.ts';
import { unknownJson } from '../unknown-json.ts';
import type { Converted, ConvertOptions } from './csv-sink.ts';
import { delimitedToCsv } from './delimited.ts';
import { recordsInColumns } from './json-columns.ts';
import { featuresOfEsri, listOfEvents } from './json-lists.ts';
import { readJson } from './json-text.ts';
import { jsonToCsv } from './json-table.ts';

export type { Converted, ConvertOptions } from './csv-sink.ts';

const TABLES = new Set(['geojson', 'dateline-geojson', 'acled', 'ucdp-api', 'records']);

/** The table that a document of no known kind holds. */
function tableIn(value: unknown): {
  readonly table: unknown;
  readonly notes: readonly ImportNote[];
} {
  const known = recordsInColumns(value) ?? featuresOfEsri(value);
  if (known !== undefined || unknownJson(value).kind !== 'unknownJson')
    return { table: known, notes: [] };
  const { rows, notes = [] } = listOfEvents(value) ?? { rows: undefined };
  return { table: rows, notes };
}

const withNotes = (converted: Converted, notes: readonly ImportNote[]): Converted =>
  'csv' in converted ? { ...converted, notes: [...notes, ...converted.notes] } : converted;

async function convert(
  file: Blob,
  format: DetectedFormat,
  options: ConvertOptions,
): Promise<Converted> {
  switch (format.kind) {
    case 'delimited':
      return delimitedToCsv(file, format, options);
    case 'xlsx':
      return (await import('./xlsx.ts')).xlsxToCsv(file, options);
    case 'parquet':
      return (await import('./parquet.ts')).parquetToCsv(file, options);
    case 'arrow':
      return (await import('./arrow.ts')).arrowToCsv(file, options);
    case 'json': {
      const value = await readJson(file, format.lines);
      options.signal.throwIfAborted();
      const { table, notes } =
        detectJson(value) === 'unknown' ? tableIn(value) : { table: value, notes: [] };
      if (TABLES.has(detectJson(table)))
        return withNotes(await jsonToCsv(table, file.size, options), notes);
      return { fault: unknownJson(value) };
    }
    case 'gzip':
      return { fault: { kind: 'gzipInGzip' } };
    case 'utf-16':
      return { fault: { kind: 'notAllText', encoding: format.encoding } };
    default:
      return { fault: format.fault };
  }
}

const READ_KINDS = ['xlsx', 'parquet', 'arrow'] as const;

/** What a library throws means that the file is not as the library has it. */
function faultIn(error: Error, kind: DetectedFormat['kind']): FileFault {
  if (kind === 'json' && error instanceof RangeError) return { kind: 'jsonTooDeep' };
  const fault = faultOf(error);
  const as: ReadKind = READ_KINDS.find((each) => each === kind) ?? 'other';
  return fault.kind === 'unforeseen'
    ? { kind: 'notReadHere', as, why: error.message.slice(0, 200) }
    : fault;
}

/**
 * Writes any file that holds a table as UTF-8 CSV with a header, in slices that give way to other work.
 * Whatever is wrong with the file comes back as a `fault`; `notes` say what was left out.
 * The promise rejects with an AbortError alone.
 * @param format what `detectFormat` says of the file
 */
export async function toCsv(
  file: Blob,
  format: DetectedFormat,
  options: ConvertOptions,
): Promise<Converted> {
  try {
    options.signal.throwIfAborted();
    return await convert(file, format, options);
  } catch (error) {
    options.signal.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    return { fault: faultIn(error, format.kind) };
  }
}
