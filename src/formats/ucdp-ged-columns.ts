import { namesTwice, presentNames } from './table/column-names.ts';
import type { Recognition } from './table/table-format.ts';

/** Columns without which a row of UCDP GED says too little. */
const REQUIRED = [
  'id',
  'type_of_violence',
  'side_a',
  'side_b',
  'where_prec',
  'latitude',
  'longitude',
  'country',
  'date_prec',
  'date_start',
  'date_end',
  'best',
] as const;

/** Columns that are read where they are there. */
const OPTIONAL = [
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

const READ: readonly string[] = [...REQUIRED, ...OPTIONAL];

/** The names of the columns as the present release has them. */
export const ucdpNames = (columns: readonly string[]): string[] =>
  presentNames(columns, READ, OLDER);

/**
 * Recognises a header by its names, in any order, so that the 41 columns of GED 19.1, the 49 of later releases
 * and those of the Candidate releases are one format. Columns it does not know are ignored.
 */
export function recogniseUcdp(names: readonly string[]): Recognition {
  const columns = ucdpNames(names);
  if (OWN.filter((name) => columns.includes(name)).length < ENOUGH) return { kind: 'no' };
  const missing = REQUIRED.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    return { kind: 'lacks', problem: `columns are missing: ${missing.join(', ')}` };
  }
  const twice = namesTwice(columns, READ);
  return twice.length > 0
    ? { kind: 'lacks', problem: `columns stand twice: ${twice.join(', ')}` }
    : { kind: 'yes' };
}
