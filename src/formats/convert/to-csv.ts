import type { DetectedFormat } from '../detect.ts';
import { detectJson } from '../detect-json.ts';
import type { ImportNote } from '../import-notes.ts';
import { UNKNOWN_JSON, unknownJson } from '../unknown-json.ts';
import { ConvertProblem, type Converted, type ConvertOptions } from './csv-sink.ts';
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
  if (known !== undefined || unknownJson(value) !== UNKNOWN_JSON)
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
      return { problem: unknownJson(value) };
    }
    case 'gzip':
      return { problem: 'The file is packed with gzip inside gzip. Unpack it.' };
    default:
      return { problem: format.message };
  }
}

const NAMES: Partial<Record<DetectedFormat['kind'], string>> = {
  xlsx: 'spreadsheet',
  parquet: 'Parquet file',
  arrow: 'Arrow file',
};

function problemOf(error: Error, kind: DetectedFormat['kind']): string {
  if (error instanceof ConvertProblem) return error.message;
  if (kind === 'json' && error instanceof RangeError) {
    return 'The JSON document is nested too deep to be data.';
  }
  if (error.name === 'NotReadableError' || error.name === 'NotFoundError') {
    return 'The file changed or went away while it was read. Open it again.';
  }
  return `The ${NAMES[kind] ?? 'file'} is damaged or written in a way that is not read here (${error.message.slice(0, 200)}). Export it again, or as CSV.`;
}

/**
 * Writes any file that holds a table as UTF-8 CSV with a header, in slices that give way to other work.
 * Whatever is wrong with the file comes back as a `problem`, in plain English; `notes` say what was left out.
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
    return { problem: problemOf(error, format.kind) };
  }
}
