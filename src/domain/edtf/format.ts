import { padTwo, toCivilDate, toDayNumber } from './days.ts';
import type {
  DayNumber,
  Edtf,
  EdtfDateTime,
  EdtfDay,
  EdtfEnd,
  EdtfEndDate,
  EdtfInterval,
  EdtfMonth,
  EdtfSingle,
} from './types.ts';
import type { DatePhrase, DateWording } from './wording.ts';

/** `long` 3 November 2017, `short` 3 Nov 2017, `weekday` Friday 3 November 2017. */
export type DateStyle = 'long' | 'short' | 'weekday';

/** A language and a style at work. */
interface Voice {
  readonly words: DateWording;
  readonly style: DateStyle;
}

/** 0 for Monday; day number 0 was a Thursday. */
const weekdayOf = (dayNumber: DayNumber): number => (((dayNumber + 3) % 7) + 7) % 7;

type Month = Pick<EdtfMonth, 'year' | 'month'>;
type Day = Pick<EdtfDay, 'year' | 'month' | 'day'>;

/** A date whose words are its name. */
type NamedDate = Exclude<EdtfSingle, { kind: 'unspecified' | 'datetime' }>;

/** Year 0 is 1 BC. */
function yearText({ words }: Voice, year: number): string {
  return year > 0 ? String(year) : `${1 - year} ${words.beforeChrist}`;
}

function yearRange(voice: Voice, first: number, last: number): string {
  const [from, to] = [yearText(voice, first), yearText(voice, last)];
  if (first > 0) {
    return `${from}–${to}`;
  }
  return last > 0 ? `${from} – ${to}` : `${1 - first}–${to}`;
}

function monthOnly({ words, style }: Voice, { month }: Month): string {
  return (style === 'short' ? words.shortMonths : words.months)[month - 1] ?? '';
}

function monthText(voice: Voice, date: Month): string {
  return `${monthOnly(voice, date)} ${yearText(voice, date.year)}`;
}

function dayOnly({ words, style }: Voice, { year, month, day }: Day): string {
  const weekday =
    style === 'weekday' ? `${words.weekdays[weekdayOf(toDayNumber(year, month, day))] ?? ''} ` : '';
  return weekday + words.dayOfMonth(day);
}

function dayText(voice: Voice, date: Day): string {
  return `${dayOnly(voice, date)} ${monthText(voice, date)}`;
}

function timeText({ hour, minute, second, offset }: EdtfDateTime): string {
  const time = [hour, minute, ...(second === 0 ? [] : [second])].map(padTwo).join(':');
  if (offset === null) {
    return time;
  }
  const zone = offset
    .replace(/^Z$|[+-]00(?::00)?$/, '')
    .replace(/:00$/, '')
    .replace(/^([+-])0/, '$1');
  return `${time} UTC${zone}`;
}

function dateText(voice: Voice, value: NamedDate): string {
  const { words } = voice;
  switch (value.kind) {
    case 'year':
      return yearText(voice, value.year);
    case 'month':
      return monthText(voice, value);
    case 'day':
      return dayText(voice, value);
    case 'season': {
      const { year, season } = value;
      const years = season === 24 ? yearRange(voice, year, year + 1) : yearText(voice, year);
      return `${words.seasons[season - 21]} ${years}`;
    }
    case 'decade':
      return value.first >= 10
        ? words.decade(value.first)
        : words.years(yearRange(voice, value.first, value.last));
    case 'century':
      return words.years(yearRange(voice, value.first, value.last));
  }
}

function phraseOf(voice: Voice, value: NamedDate): DatePhrase {
  const { kind, qualifier } = value;
  return {
    text: dateText(voice, value),
    unit: kind === 'decade' || kind === 'century' ? 'years' : kind,
    about: qualifier === '~' || qualifier === '%',
    doubt: qualifier === '?' || qualifier === '%',
  };
}

function singleText(voice: Voice, value: EdtfSingle): string {
  const { words } = voice;
  if (value.kind === 'datetime') {
    return dayText(voice, value) + words.clock + timeText(value);
  }
  if (value.kind !== 'unspecified') {
    return words.alone(phraseOf(voice, value));
  }
  const { unit, year, month, qualifier } = value;
  const within = phraseOf(
    voice,
    month === null ? { kind: 'year', year, qualifier } : { kind: 'month', year, month, qualifier },
  );
  return unit === 'day' ? words.someDay(within) : words.someMonth(within);
}

/** An en dash, with spaces around it unless it joins two single words. */
function dashed(left: string, right: string, rest = ''): string {
  const dash = `${left}${right}`.includes(' ') ? ' – ' : '–';
  return left + dash + right + rest;
}

/** Two dates without doubts: what they share is said once. */
function rangeText(voice: Voice, start: EdtfEndDate, end: EdtfEndDate): string {
  const [startText, endText] = [dateText(voice, start), dateText(voice, end)];
  if (startText === endText) {
    return endText;
  }
  if (start.kind === 'year' && end.kind === 'year') {
    return yearRange(voice, start.year, end.year);
  }
  if (start.year !== end.year || start.kind === 'year' || start.kind !== end.kind) {
    return dashed(startText, endText);
  }
  const year = ` ${yearText(voice, end.year)}`;
  const [startMonth, endMonth] = [monthOnly(voice, start), monthOnly(voice, end)];
  if (start.kind === 'month' || end.kind === 'month') {
    return dashed(startMonth, endMonth, year);
  }
  return start.month === end.month
    ? dashed(dayOnly(voice, start), dayOnly(voice, end), ` ${endMonth}${year}`)
    : dashed(`${dayOnly(voice, start)} ${startMonth}`, endText);
}

function intervalText(voice: Voice, { start, end }: EdtfInterval): string {
  const { words } = voice;
  if (typeof start === 'string') {
    if (typeof end === 'string') {
      return words.always;
    }
    const last = phraseOf(voice, end);
    return start === 'open' ? words.until(last) : words.startUnknown(last);
  }
  const first = phraseOf(voice, start);
  if (typeof end === 'string') {
    return end === 'open' ? words.since(first) : words.endUnknown(first);
  }
  return start.qualifier === null && end.qualifier === null
    ? rangeText(voice, start, end)
    : words.fromTo(first, phraseOf(voice, end));
}

/** A day as one says it where the year is known: `Friday 3 November`. */
export function formatDayOfYear(day: Day, words: DateWording): string {
  const voice: Voice = { words, style: 'weekday' };
  return `${dayOnly(voice, day)} ${monthOnly(voice, day)}`;
}

/**
 * A value in words, with Latin digits and without direction marks. Approximation and doubt are always said. Seconds
 * are left out when they are zero, and times are not converted: they are followed by their offset from UTC if they
 * have one.
 */
export function formatEdtf(value: Edtf, words: DateWording, style: DateStyle = 'long'): string {
  const voice = { words, style };
  return value.kind === 'interval' ? intervalText(voice, value) : singleText(voice, value);
}

function dayEnd(dayNumber: DayNumber): EdtfEnd {
  return Number.isSafeInteger(Math.floor(dayNumber))
    ? { kind: 'day', ...toCivilDate(dayNumber), qualifier: null }
    : 'open';
}

/**
 * The days that a stretch of time touches, in words: `from` included, `toExclusive` not, either may be infinite.
 * Fractions of days are rounded outwards, so that no time of day is invented.
 */
export function formatDayRange(
  from: DayNumber,
  toExclusive: DayNumber,
  words: DateWording,
  style: DateStyle = 'long',
): string {
  const last = Math.max(Math.ceil(toExclusive) - 1, Math.floor(from));
  return formatEdtf({ kind: 'interval', start: dayEnd(from), end: dayEnd(last) }, words, style);
}
