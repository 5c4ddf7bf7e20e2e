/**
 * Imprecise time after EDTF (ISO 8601-2:2019, Library of Congress specification of 2019-02-04), levels 0 and 1.
 * The calendar is the proleptic Gregorian one with a year 0 (1 BC). A date without a time has no time.
 */

/** `?` uncertain (doubted), `~` approximate, `%` both. It holds for the whole date. */
export const QUALIFIERS = ['?', '~', '%'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

interface Qualified {
  readonly qualifier: Qualifier | null;
}

/** `2017`, `-0043`, `Y170000002`. */
export interface EdtfYear extends Qualified {
  readonly kind: 'year';
  readonly year: number;
}

/** `2017-11`; months count from 1. */
export interface EdtfMonth extends Qualified {
  readonly kind: 'month';
  readonly year: number;
  readonly month: number;
}

/** `2017-11-03`. */
export interface EdtfDay extends Qualified {
  readonly kind: 'day';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 21 spring, 22 summer, 23 autumn, 24 winter. */
export const SEASONS = [21, 22, 23, 24] as const;
export type SeasonCode = (typeof SEASONS)[number];

/** `2017-23`. */
export interface EdtfSeason extends Qualified {
  readonly kind: 'season';
  readonly year: number;
  readonly season: SeasonCode;
}

/** `201X` (decade) or `20XX` (century): one year out of `first`…`last`, both included. */
export interface EdtfYears extends Qualified {
  readonly kind: 'decade' | 'century';
  readonly first: number;
  readonly last: number;
}

/**
 * One day or month that is not known: `2017-10-XX` (unit day, month 10), `2017-XX-XX` (unit day, month null),
 * `2017-XX` (unit month, month null).
 */
export interface EdtfUnspecified extends Qualified {
  readonly kind: 'unspecified';
  readonly unit: 'day' | 'month';
  readonly year: number;
  readonly month: number | null;
}

/**
 * `2017-11-03T04:30:00`, to the second. `offset` is kept as written (`Z`, `+03`, `+03:00`); null means that the text
 * gives none, and the time is then the clock of the place, whichever that is.
 */
export interface EdtfDateTime {
  readonly kind: 'datetime';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly offset: string | null;
}

/** A date that may stand at an end of an interval. */
export type EdtfEndDate = EdtfYear | EdtfMonth | EdtfDay;

/** `open` is `..` (no limit is set), `unknown` is the empty end (there is a limit, nobody gives it). */
export type EdtfEnd = EdtfEndDate | 'open' | 'unknown';

/** `2017-11-02/2017-11-03`, both ends included. */
export interface EdtfInterval {
  readonly kind: 'interval';
  readonly start: EdtfEnd;
  readonly end: EdtfEnd;
}

export type EdtfSingle =
  | EdtfYear
  | EdtfMonth
  | EdtfDay
  | EdtfSeason
  | EdtfYears
  | EdtfUnspecified
  | EdtfDateTime;

export type Edtf = EdtfSingle | EdtfInterval;

/** Days since 1970-01-01, whole at midnight, with a fraction for a time of day. Not tied to any time zone. */
export type DayNumber = number;
