import type { CsvRow } from './csv-reader.ts';

/** Columns without which a row of UCDP GED says too little. */
const REQUIRED = [
  'id',
  'type_of_violence',
  'side_a',
  'side_b',
  'source_article',
  'where_prec',
  'where_coordinates',
  'latitude',
  'longitude',
  'country',
  'date_prec',
  'date_start',
  'date_end',
  'best',
  'high',
  'low',
] as const;

/** Columns that are read where they are there. */
const OPTIONAL = [
  'side_a_new_id',
  'side_b_new_id',
  'source_office',
  'source_date',
  'source_headline',
  'source_original',
  'adm_1',
  'adm_2',
  'priogrid_gid',
] as const;

export type UcdpColumn = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** The cell of a column, without blanks around; empty where the file has no such column. */
export type CellOf = (column: UcdpColumn) => string;

/** Where the columns of one file stand. */
export interface UcdpHeader {
  readonly width: number;
  /** The position of any column of the file, known to the format or not. */
  readonly positionOf: (name: string) => number | undefined;
  readonly cellsOf: (row: CsvRow) => CellOf;
}

const normalise = (name: string): string => name.trim().toLowerCase();

/**
 * Reads a header by its names, in any order, so that the 41 columns of GED 19.1, the 49 of later releases
 * and those of the Candidate releases are one format. Columns it does not know are ignored.
 */
export function readUcdpHeader(
  cells: readonly string[],
): { readonly header: UcdpHeader } | { readonly problem: string } {
  const positions = new Map<string, number>();
  const twice: string[] = [];
  cells.forEach((cell, at) => {
    const name = normalise(cell);
    if (name !== '' && positions.has(name)) twice.push(name);
    positions.set(name, at);
  });
  const missing = REQUIRED.filter((name) => !positions.has(name));
  if (missing.length > REQUIRED.length / 2) {
    return {
      problem: 'this is not UCDP GED: its first row does not name the columns of that format',
    };
  }
  if (missing.length > 0) return { problem: `columns are missing: ${missing.join(', ')}` };
  if (twice.length > 0) return { problem: `columns stand twice: ${twice.join(', ')}` };
  const cellsOf =
    (row: CsvRow): CellOf =>
    (column) => {
      const at = positions.get(column);
      return at === undefined ? '' : (row.cells[at] ?? '').trim();
    };
  const positionOf = (name: string): number | undefined => positions.get(normalise(name));
  return { header: { width: cells.length, positionOf, cellsOf } };
}
