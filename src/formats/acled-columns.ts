import type { Recognition } from './table/table-format.ts';

/** Columns without which a row of ACLED says too little. */
const REQUIRED = [
  'event_id_cnty',
  'event_date',
  'time_precision',
  'event_type',
  'actor1',
  'country',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'fatalities',
] as const;

/** Columns that are read where they are there. Releases before 2019 have no sub-types. */
const OPTIONAL = [
  'sub_event_type',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'notes',
] as const;

export type AcledColumn = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];
export type AcledCells = (column: AcledColumn) => string;

/** Names that hardly any other table uses. */
const OWN = [
  'event_id_cnty',
  'time_precision',
  'geo_precision',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'interaction',
  'disorder_type',
  'source_scale',
];
const ENOUGH = 3;

/**
 * Whether a table is ACLED's, by the names of its columns in any order, of any release: the 31 of today
 * and those of before March 2023, which add `data_id`, `event_id_no_cnty` and `iso3`.
 */
export function recogniseAcled(columns: readonly string[]): Recognition {
  const there = new Set(columns);
  if (OWN.filter((name) => there.has(name)).length < ENOUGH) return { kind: 'no' };
  const missing = REQUIRED.filter((name) => !there.has(name));
  if (missing.length > 0) {
    return { kind: 'lacks', problem: `columns are missing: ${missing.join(', ')}` };
  }
  const read: readonly string[] = [...REQUIRED, ...OPTIONAL];
  const twice = read.filter((name) => columns.indexOf(name) !== columns.lastIndexOf(name));
  return twice.length > 0
    ? { kind: 'lacks', problem: `columns stand twice: ${twice.join(', ')}` }
    : { kind: 'yes' };
}
