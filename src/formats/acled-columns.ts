import { presentNames, recognised } from './table/column-names.ts';
import type { Recognition } from './table/table-format.ts';

/** Columns without which a row of ACLED says too little. */
const REQUIRED = [
  'event_id_cnty',
  'event_date',
  'event_type',
  'location',
  'latitude',
  'longitude',
] as const;

/**
 * Columns that are read where they are there: releases before 2019 have no sub-types, and whoever asks the API for
 * some columns gets no others.
 */
const OPTIONAL = [
  'country',
  'fatalities',
  'time_precision',
  'geo_precision',
  'source',
  'actor1',
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
  // Of its counts by week and region.
  'population_exposure',
];
const ENOUGH = 3;

/** What older releases, and shapefiles made of them, call a column. */
const OLDER: ReadonlyMap<string, AcledColumn> = new Map([
  ['data_id', 'event_id_cnty'],
  ['ally_actor_1', 'assoc_actor_1'],
  ['ally_actor_2', 'assoc_actor_2'],
  ['ally_actor', 'assoc_actor_1'],
  ['ally_act_1', 'assoc_actor_2'],
  ['assoc_acto', 'assoc_actor_1'],
  ['assoc_ac_1', 'assoc_actor_2'],
] as const);

/** What is taken where a column is left out. */
const UNSTATED = [
  ['time_precision', 'week'],
  ['geo_precision', 'near'],
  ['fatalities', 'no-toll'],
] as const;

const READ: readonly string[] = [...REQUIRED, ...OPTIONAL];

/** The names of the columns as the present release has them. */
export const acledNames = (columns: readonly string[]): string[] =>
  presentNames(columns, READ, OLDER);

/** Whether rows are ACLED's work, by the names of some columns that are its own, even where they cannot be read as such. */
export function isAcleds(names: readonly string[]): boolean {
  const columns = acledNames(names);
  return OWN.filter((name) => columns.includes(name)).length >= ENOUGH;
}

/**
 * Whether a table is ACLED's, by the names of its columns in any order, of any release: the 31 of today
 * and those of before March 2023, which add `data_id`, `event_id_no_cnty` and `iso3`.
 */
export function recogniseAcled(names: readonly string[]): Recognition {
  const columns = acledNames(names);
  if (!isAcleds(names)) return { kind: 'no' };
  const missing = REQUIRED.filter((name) => !columns.includes(name));
  return recognised(columns, { missing, read: READ, unstated: UNSTATED });
}
