import { presentNames, recognised } from './table/column-names.ts';
import type { Recognition } from './table/table-format.ts';

/** Columns without which a row of UCDP GED says too little. */
const REQUIRED = [
  'id',
  'type_of_violence',
  'side_a',
  'side_b',
  'latitude',
  'longitude',
  'country',
  'date_start',
  'date_end',
  'best',
] as const;

/** Columns that are read where they are there. */
const OPTIONAL = [
  'where_prec',
  'date_prec',
  'source_article',
  'where_coordinates',
  'high',
  'low',
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

/** Names that hardly any other table uses. */
const OWN = ['type_of_violence', 'side_a', 'side_b', 'where_prec', 'date_prec', 'best'];
const ENOUGH = 4;

export type UcdpColumn = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** What older releases call a column. */
const OLDER: ReadonlyMap<string, UcdpColumn> = new Map([
  ['best_est', 'best'],
  ['high_est', 'high'],
  ['low_est', 'low'],
] as const);

/** What is taken where a column is left out. */
const UNSTATED = [
  ['where_prec', 'within-25-km'],
  ['date_prec', 'week-of-day'],
] as const;

const READ: readonly string[] = [...REQUIRED, ...OPTIONAL];

/** The names of the columns as the present release has them. */
export const ucdpNames = (columns: readonly string[]): string[] =>
  presentNames(columns, READ, OLDER);

/** Whether rows are UCDP's work, by the names of some columns that are its own, even where they cannot be read as such. */
export function isUcdps(names: readonly string[]): boolean {
  const columns = ucdpNames(names);
  return OWN.filter((name) => columns.includes(name)).length >= ENOUGH;
}

/**
 * Recognises a header by its names, in any order, so that the 41 columns of GED 19.1, the 49 of later releases
 * and those of the Candidate releases are one format. Columns it does not know are ignored.
 */
export function recogniseUcdp(names: readonly string[]): Recognition {
  const columns = ucdpNames(names);
  if (!isUcdps(names)) return { kind: 'no' };
  const missing = REQUIRED.filter((name) => !columns.includes(name));
  return recognised(columns, { missing, read: READ, unstated: UNSTATED });
}
