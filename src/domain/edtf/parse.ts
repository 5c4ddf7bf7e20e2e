import { offsetMinutes, runsForward } from './bounds.ts';
import { daysInMonth } from './days.ts';
import { QUALIFIERS, SEASONS } from './types.ts';
import type { Edtf, EdtfEnd, EdtfSingle, Qualifier } from './types.ts';

export interface EdtfFault {
  readonly ok: false;
  /** What is wrong, in plain English. */
  readonly message: string;
}

export type EdtfResult<T = Edtf> = { readonly ok: true; readonly value: T } | EdtfFault;

const CALENDAR = /^(-?\d{4})(?:-(\d\d|XX(?!-\d))(?:-(\d\d|XX))?)?$/;
const SOME_YEAR = /^-?(?:\d{3}X|\d\dXX)$/;
const LONG_YEAR = /^Y-?[1-9]\d{4,}$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(Z|[+-]\d\d(?::[0-5]\d)?)?$/;

const MOST_YEAR = 999_999_999_999;
const SHOWN_LENGTH = 40;

function good<T>(value: T): EdtfResult<T> {
  return { ok: true, value };
}

function bad(message: string): EdtfFault {
  return { ok: false, message };
}

function quoted(text: string): string {
  return `"${text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text}"`;
}

function notADate(text: string): EdtfFault {
  return bad(
    text === ''
      ? 'the date is empty'
      : `${quoted(text)} is not an EDTF date of level 0 or 1, such as 2017, 2017-11, 2017-11-03, 2017-10-27~ or 2017-11-02/2017-11-03`,
  );
}

/** `201X`, `20XX`. */
function parseSomeYear(text: string, qualifier: Qualifier | null): EdtfResult<EdtfSingle> {
  const low = Number(text.replaceAll('X', '0'));
  const high = Number(text.replaceAll('X', '9'));
  return Object.is(low, -0)
    ? bad(`${text} does not exist, nor does year -0000`)
    : good({
        kind: text.endsWith('XX') ? 'century' : 'decade',
        first: Math.min(low, high),
        last: Math.max(low, high),
        qualifier,
      });
}

function parseLongYear(text: string, qualifier: Qualifier | null): EdtfResult<EdtfSingle> {
  const year = Number(text.slice(1));
  return Math.abs(year) > MOST_YEAR
    ? bad('a year has at most 12 digits here')
    : good({ kind: 'year', year, qualifier });
}

function parseCalendarDate(
  yearText: string,
  monthText: string | undefined,
  dayText: string | undefined,
  qualifier: Qualifier | null,
): EdtfResult<EdtfSingle> {
  const year = Number(yearText);
  const month = Number(monthText);
  const day = Number(dayText);
  const season = SEASONS.find((code) => code === month);
  if (Object.is(year, -0)) {
    return bad('year -0000 does not exist: the year before 0001 is 0000');
  }
  if (monthText === undefined) {
    return good({ kind: 'year', year, qualifier });
  }
  if (monthText === 'XX') {
    const unit = dayText === undefined ? 'month' : 'day';
    return good({ kind: 'unspecified', unit, year, month: null, qualifier });
  }
  if (season !== undefined && dayText === undefined) {
    return good({ kind: 'season', year, season, qualifier });
  }
  if (month < 1 || month > 12) {
    return bad(
      season === undefined ? `month ${monthText} does not exist` : 'a season takes no day',
    );
  }
  if (dayText === undefined) {
    return good({ kind: 'month', year, month, qualifier });
  }
  if (dayText === 'XX') {
    return good({ kind: 'unspecified', unit: 'day', year, month, qualifier });
  }
  const length = daysInMonth(year, month);
  return day < 1 || day > length
    ? bad(`day ${dayText} does not exist: ${yearText}-${monthText} has ${length} days`)
    : good({ kind: 'day', year, month, day, qualifier });
}

function parseDateTime(dateText: string, timeText: string): EdtfResult<EdtfSingle> {
  const [time, hour, minute, second, offset = null] = TIME.exec(timeText) ?? [];
  if (time === undefined) {
    return bad(
      `${quoted(timeText)} is not a time of day such as 04:30:00, 04:30:00Z or 04:30:00+03:00`,
    );
  }
  const date = parseSingle(dateText);
  if (!date.ok) {
    return date;
  }
  if (date.value.kind !== 'day' || date.value.qualifier !== null) {
    return bad(`a time of day needs a full date without a qualifier, not ${quoted(dateText)}`);
  }
  const ahead = offsetMinutes(offset) ?? 0;
  if (ahead < -720 || ahead > 840 || (ahead === 0 && offset?.startsWith('-') === true)) {
    return bad(`the offset ${offset} does not exist`);
  }
  const { year, month, day } = date.value;
  return good({
    kind: 'datetime',
    year,
    month,
    day,
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    offset,
  });
}

function parseSingle(text: string): EdtfResult<EdtfSingle> {
  const timeAt = text.indexOf('T');
  if (timeAt > 0) {
    return parseDateTime(text.slice(0, timeAt), text.slice(timeAt + 1));
  }
  const qualifier = QUALIFIERS.find((mark) => text.endsWith(mark)) ?? null;
  const plain = qualifier === null ? text : text.slice(0, -1);
  if (LONG_YEAR.test(plain)) {
    return parseLongYear(plain, qualifier);
  }
  if (SOME_YEAR.test(plain)) {
    return parseSomeYear(plain, qualifier);
  }
  const [, year, month, day] = CALENDAR.exec(plain) ?? [];
  return year === undefined ? notADate(text) : parseCalendarDate(year, month, day, qualifier);
}

function parseEnd(text: string): EdtfResult<EdtfEnd> {
  if (text === '' || text === '..') {
    return good(text === '' ? 'unknown' : 'open');
  }
  const date = parseSingle(text);
  if (!date.ok) {
    return date;
  }
  const { kind } = date.value;
  return kind === 'year' || kind === 'month' || kind === 'day'
    ? good(date.value)
    : bad(`an interval runs between years, months or days, not ${quoted(text)}`);
}

function parseInterval(startText: string, endText: string): EdtfResult {
  const start = parseEnd(startText);
  if (!start.ok) {
    return start;
  }
  const end = parseEnd(endText);
  if (!end.ok) {
    return end;
  }
  if (startText + endText === '') {
    return bad('an interval needs a start or an end');
  }
  return runsForward(start.value, end.value)
    ? good({ kind: 'interval', start: start.value, end: end.value })
    : bad('the interval ends before it starts');
}

/**
 * Reads an EDTF text of level 0 or 1, without trimming it. Level 2 is refused, and so are days that do not exist.
 * Qualifiers may follow any whole date, seasons and unspecified digits included, but no time of day.
 * Interval ends are years, months or days: the specification excludes times of day there.
 */
export function parseEdtf(text: string): EdtfResult {
  const [start = '', end, ...more] = text.split('/');
  if (more.length > 0) {
    return bad('an interval has one slash, between its start and its end');
  }
  return end === undefined ? parseSingle(start) : parseInterval(start, end);
}
