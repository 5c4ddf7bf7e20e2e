import { boundsOf, wideningOf } from './bounds.ts';
import { isoToDay } from './days.ts';
import { parseEdtf } from './parse.ts';
import type { EdtfResult } from './parse.ts';
import type { DayNumber, Edtf } from './types.ts';

/** 1 the day, 2 two to six days, 3 a week, 4 a month (8–31 days), 5 more than a month. UCDP GED codebook, `date_prec`. */
export type UcdpDatePrecision = 1 | 2 | 3 | 4 | 5;

/** 1 the day, 2 the week, 3 the month or worse. ACLED codebook, `time_precision`. */
export type AcledTimePrecision = 1 | 2 | 3;

export interface DatePrecision {
  readonly ucdp: UcdpDatePrecision;
  readonly acled: AcledTimePrecision;
}

/**
 * The field's codes for how well a date is known, from the days between earliest and latest. A doubted date (`?`) is
 * never coded 1, which stands for a date that is known.
 */
export function datePrecision(value: Edtf): DatePrecision {
  const { earliest, latest, fuzzyStart, fuzzyEnd } = boundsOf(value);
  const days = latest - earliest;
  if (days <= 1) {
    return fuzzyStart || fuzzyEnd ? { ucdp: 2, acled: 2 } : { ucdp: 1, acled: 1 };
  }
  if (days <= 7) {
    return { ucdp: days < 7 ? 2 : 3, acled: 2 };
  }
  return { ucdp: days <= 31 ? 4 : 5, acled: 3 };
}

type Unit = 'day' | 'week' | 'month' | 'year';

const UCDP_UNITS: readonly Unit[] = ['day', 'week', 'week', 'month', 'year'];
const ACLED_UNITS: readonly Unit[] = ['day', 'week', 'month'];
/** On either side of an approximate day. */
const HALF_WEEK = wideningOf('day', '~');

/** The EDTF text of an unknown day in the week around, the month of, or the year of a day `YYYY-MM-DD`. */
function spread(day: string, unit: Unit): string {
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return `${day}~`;
    case 'month':
      return `${day.slice(0, -2)}XX`;
    case 'year':
      return `${day.slice(0, -5)}XX-XX`;
  }
}

function fault(message: string): EdtfResult {
  return { ok: false, message };
}

function badDay(text: string): EdtfResult {
  return fault(`"${text}" is not a day written as YYYY-MM-DD`);
}

/**
 * The time of an ACLED row: `event_date` as `YYYY-MM-DD` and `time_precision`. Code 2 becomes the approximate day
 * (the week around the middle day ACLED gives), code 3 an unknown day of that month.
 */
export function edtfFromAcled(date: string, timePrecision: number): EdtfResult {
  const unit = ACLED_UNITS[timePrecision - 1];
  if (unit === undefined) {
    return fault(`time_precision ${timePrecision} does not exist: it is 1, 2 or 3`);
  }
  return isoToDay(date) === undefined ? badDay(date) : parseEdtf(spread(date, unit));
}

/**
 * The time of a UCDP row: `date_start` and `date_end` as `YYYY-MM-DD` and `date_prec`. A range stays the interval it
 * is, but a whole month of code 4 or a whole year of code 5 is an unknown day in it. A single day of code 2 or 3 is
 * approximate.
 */
export function edtfFromUcdp(start: string, end: string, datePrec: number): EdtfResult {
  const unit = UCDP_UNITS[datePrec - 1];
  if (unit === undefined) {
    return fault(`date_prec ${datePrec} does not exist: it is 1 to 5`);
  }
  const [first, last] = [isoToDay(start), isoToDay(end)];
  if (first === undefined || last === undefined) {
    return badDay(first === undefined ? start : end);
  }
  const whole = parseEdtf(spread(start, unit));
  if (start === end || !whole.ok) {
    return whole;
  }
  const { earliest, latest } = boundsOf(whole.value);
  return earliest === first && latest === last + 1 ? whole : parseEdtf(`${start}/${end}`);
}

/**
 * The first and the last day of `edtfFromUcdp`, for dates that need no calendar: a range, a known day, and the week
 * around a day. Undefined for the others.
 */
export function daysFromUcdp(
  start: DayNumber,
  end: DayNumber,
  datePrec: number,
): { readonly first: DayNumber; readonly last: DayNumber } | undefined {
  const unit = UCDP_UNITS[datePrec - 1];
  if (unit === undefined || start > end) return undefined;
  if (start < end || unit === 'day') return { first: start, last: end };
  return unit === 'week' ? { first: start - HALF_WEEK, last: start + HALF_WEEK } : undefined;
}
