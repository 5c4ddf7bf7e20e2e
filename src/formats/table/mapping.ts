import type { EventSubType } from '@/domain/dataset/vocabulary.ts';
import type { DoubtReason } from './doubts.ts';

/** What a column of a table can say of an event. */
export const TABLE_FIELDS = [
  'id',
  'title',
  /** Or the year, where months have a column of their own. */
  'date',
  'month',
  'day',
  'time',
  'end_date',
  /** UCDP's or ACLED's code of how surely the day is known. */
  'date_precision',
  'place',
  'longitude',
  'latitude',
  /** Both in one cell. */
  'coordinates',
  /** A square of the Military Grid Reference System. */
  'mgrs',
  'precision',
  'radius_km',
  'type',
  'initiator',
  'target',
  'outcome',
  'killed',
  'killed_low',
  'killed_high',
  'source',
  'source_url',
  'source_date',
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

/**
 * In which order a date like 03/11/2017 is written; `edtf` also takes ISO 8601. Numbers are days as spreadsheets
 * count them (`serial`), or seconds or milliseconds since 1970 (`unix`).
 */
export type DateOrder = 'edtf' | 'day-first' | 'month-first' | 'serial' | 'unix';

/** How a table of no known format is to be read. */
export interface TableMapping {
  /** The column, by its name in lower case, of each field that has one. */
  readonly columns: Readonly<Partial<Record<TableField, string>>>;
  readonly dates: DateOrder;
  readonly decimal: 'point' | 'comma';
  /** In which order `coordinates` holds them. */
  readonly coordinates: 'lat-lon' | 'lon-lat';
  /** What words of the type column stand for; words without an entry are `otherwise`. */
  readonly types: readonly { readonly word: string; readonly subType: EventSubType }[];
  readonly otherwise: EventSubType;
  /** Who is taken to speak in rows that name no source. */
  readonly sourceName: string;
  /** Separates several sources in one cell. */
  readonly sourceSeparator: ';' | ',' | '|' | 'none';
}

/** What of a guess is to be confirmed, and why. */
export interface Doubt {
  readonly field: TableField | 'dates' | 'decimal' | 'coordinates';
  readonly reasons: readonly DoubtReason[];
}

/** A table as it would be read, for a person to confirm or change. */
export interface TablePreview {
  readonly fileName: string;
  /** As written. */
  readonly columns: readonly string[];
  /** The first rows. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: TableMapping;
  /** Fields whose guess is not sure: to be confirmed. */
  readonly doubts: readonly Doubt[];
  /** Of a table that seems to be of a known format, the columns without which it cannot be read as such. */
  readonly lacks?: { readonly format: string; readonly columns: readonly string[] };
  /** The distinct words of the type column, the commonest first, at most 100. */
  readonly typeWords: readonly string[];
}
