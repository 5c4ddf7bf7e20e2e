import type { Recognition } from './table/table-format.ts';

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

/** What older releases call a column. */
const OLDER_NAMES: ReadonlyMap<string, UcdpColumn> = new Map([
  ['best_est', 'best'],
  ['high_est', 'high'],
  ['low_est', 'low'],
] as const);

/** The names of the columns as the present release has them; a name that is there already stays one of its own. */
export const presentNames = (columns: readonly string[]): string[] =>
  columns.map((name) => {
    const present = OLDER_NAMES.get(name);
    return present === undefined || columns.includes(present) ? name : present;
  });

/**
 * Recognises a header by its names, in any order, so that the 41 columns of GED 19.1, the 49 of later releases
 * and those of the Candidate releases are one format. Columns it does not know are ignored.
 */
export function recogniseUcdp(names: readonly string[]): Recognition {
  const columns = presentNames(names);
  const known = new Set<string>();
  const twice: string[] = [];
  for (const name of columns) {
    if (name !== '' && known.has(name)) twice.push(name);
    known.add(name);
  }
  const missing = REQUIRED.filter((name) => !known.has(name));
  if (missing.length > REQUIRED.length / 2) return { kind: 'no' };
  if (missing.length > 0) {
    return { kind: 'lacks', problem: `columns are missing: ${missing.join(', ')}` };
  }
  return twice.length > 0
    ? { kind: 'lacks', problem: `columns stand twice: ${twice.join(', ')}` }
    : { kind: 'yes' };
}
