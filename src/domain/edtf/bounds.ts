import { toDayNumber } from './days.ts';
import type {
  DayNumber,
  Edtf,
  EdtfDateTime,
  EdtfEnd,
  EdtfInterval,
  EdtfSingle,
  Qualifier,
} from './types.ts';

export type Openness = 'no' | 'open' | 'unknown';

/** How finely a time is known, finest first. */
export const PRECISIONS = ['time', 'day', 'month', 'season', 'year', 'decade', 'century'] as const;
export type Precision = (typeof PRECISIONS)[number];

export interface DaySpan {
  /** First day, included. */
  readonly start: DayNumber;
  /** The day after the last one, not included. */
  readonly end: DayNumber;
}

export interface EdtfBounds {
  /** The first moment it may have begun, included; -Infinity when the start is open or unknown. */
  readonly earliest: DayNumber;
  /** The moment by which it is over, not included; Infinity when the end is open or unknown. */
  readonly latest: DayNumber;
  /** The span as stated, without any widening. */
  readonly core: DaySpan;
  /** True when the start carries `?`, `~` or `%`: draw it faded. */
  readonly fuzzyStart: boolean;
  readonly fuzzyEnd: boolean;
  readonly openStart: Openness;
  readonly openEnd: Openness;
  /** How finely it is known: `2017-10-XX` to the month. An interval has the coarser precision of its ends. */
  readonly precision: Precision;
}

const MINUTES_PER_DAY = 1440;
const SECONDS_PER_DAY = 86_400;

/**
 * Days that `~` and `%` add on either side. EDTF gives no figure. A month, season, year, decade or century that is
 * only approximate may be off by half its own length. Days are not rounded to days but to weeks, so an approximate day
 * takes half a week: its window of seven days is what UCDP (date_prec 3) and ACLED (time_precision 2) call a week.
 */
const WIDENING: Readonly<Record<Precision, number>> = {
  time: 0,
  day: 3,
  month: 15,
  season: 46,
  year: 183,
  decade: 1826,
  century: 18_262,
};

/** Days that a qualifier adds on either side of a date. */
export function wideningOf(precision: Precision, qualifier: Qualifier | null): number {
  return qualifier === '~' || qualifier === '%' ? WIDENING[precision] : 0;
}

/** Minutes ahead of UTC of `Z`, `+03` or `-03:30`; null for no offset, a time on the clock of its place. */
export function offsetMinutes(offset: string | null): number | null {
  if (offset === null || offset === 'Z') {
    return offset === null ? null : 0;
  }
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  return offset.startsWith('-') ? -minutes : minutes;
}

interface Stated extends DaySpan {
  readonly precision: Precision;
}

function months(precision: Precision, year: number, month = 1, count = 12): Stated {
  return { start: toDayNumber(year, month), end: toDayNumber(year, month + count), precision };
}

function oneSecond(value: EdtfDateTime): Stated {
  const { year, month, day, hour, minute, second, offset } = value;
  const minutes = toDayNumber(year, month, day) * MINUTES_PER_DAY + hour * 60 + minute;
  const seconds = (minutes - (offsetMinutes(offset) ?? 0)) * 60 + second;
  return {
    start: seconds / SECONDS_PER_DAY,
    end: (seconds + 1) / SECONDS_PER_DAY,
    precision: 'time',
  };
}

/**
 * Seasons are the meteorological ones of the northern hemisphere: spring is March to May, and the winter of 2017 is
 * December 2017 to February 2018. EDTF leaves the months open.
 */
function statedSpan(value: EdtfSingle): Stated {
  switch (value.kind) {
    case 'year':
      return months('year', value.year);
    case 'decade':
      return months('decade', value.first, 1, 120);
    case 'century':
      return months('century', value.first, 1, 1200);
    case 'season':
      return months('season', value.year, 3 * value.season - 60, 3);
    case 'month':
      return months('month', value.year, value.month, 1);
    case 'unspecified':
      return value.month === null
        ? months('year', value.year)
        : months('month', value.year, value.month, 1);
    case 'day': {
      const start = toDayNumber(value.year, value.month, value.day);
      return { start, end: start + 1, precision: 'day' };
    }
    case 'datetime':
      return oneSecond(value);
  }
}

function singleBounds(value: EdtfSingle): EdtfBounds {
  const { start, end, precision } = statedSpan(value);
  const qualifier = value.kind === 'datetime' ? null : value.qualifier;
  const widening = wideningOf(precision, qualifier);
  const fuzzy = qualifier !== null;
  return {
    earliest: start - widening,
    latest: end + widening,
    core: { start, end },
    fuzzyStart: fuzzy,
    fuzzyEnd: fuzzy,
    openStart: 'no',
    openEnd: 'no',
    precision,
  };
}

const NOWHERE = {
  earliest: -Infinity,
  latest: Infinity,
  core: { start: -Infinity, end: Infinity },
  fuzzyStart: false,
  fuzzyEnd: false,
  precision: 'day',
} as const;

function endBounds(end: EdtfEnd): EdtfBounds {
  return typeof end === 'string' ? { ...NOWHERE, openStart: end, openEnd: end } : singleBounds(end);
}

function coarser(a: Precision, b: Precision): Precision {
  return PRECISIONS.indexOf(a) > PRECISIONS.indexOf(b) ? a : b;
}

function intervalBounds(value: EdtfInterval): EdtfBounds {
  const start = endBounds(value.start);
  const end = endBounds(value.end);
  return {
    earliest: start.earliest,
    latest: end.latest,
    core: { start: start.core.start, end: end.core.end },
    fuzzyStart: start.fuzzyStart,
    fuzzyEnd: end.fuzzyEnd,
    openStart: start.openStart,
    openEnd: end.openEnd,
    precision: coarser(start.precision, end.precision),
  };
}

/**
 * The bounds of a value in day numbers. A time with an offset is placed in UTC; a time without one is read on the
 * clock of its place, as days are. `?` alone widens nothing, `~` and `%` widen by the table above.
 */
export function boundsOf(value: Edtf): EdtfBounds {
  return value.kind === 'interval' ? intervalBounds(value) : singleBounds(value);
}

/** Whether an interval's stated end is not wholly before its stated start. */
export function runsForward(start: EdtfEnd, end: EdtfEnd): boolean {
  return endBounds(end).core.end > endBounds(start).core.start;
}
