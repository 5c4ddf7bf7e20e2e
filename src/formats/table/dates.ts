import { dayToIso, daysInMonth, isoText, padTwo, padYear } from '@/domain/edtf/days.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import { serializeEdtf } from '@/domain/edtf/serialize.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import {
  hintOfDays,
  withHint,
  type DayReading,
  type FaultHint,
  type FaultReason,
} from './fault-reasons.ts';
import type { DateOrder } from './mapping.ts';
import { namesSeason, readPeriod } from './date-periods.ts';
import { hull, readPhrase } from './date-phrases.ts';
import { monthOf } from './month-names.ts';
import { asciiDigits } from './mapped-numbers.ts';

/** Why a text is no date, and what it may have meant. */
interface Unread {
  readonly reason: FaultReason;
  readonly hint?: FaultHint;
}

/** A date as EDTF, or why the text is none and what it may have meant. */
export type DateReading = { readonly edtf: string } | Unread;

const NUMERIC = /^(?<a>\d{1,2})\s*(?<mark>[-/.\s])\s*(?<b>\d{1,2})\s*\k<mark>\s*(?<y>\d{4}|\d\d)$/;

/** Two digits of a year as POSIX reads them: 69–99 are of the last century, 00–68 of this one. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 69 ? 2000 : 1900);

function dayText(year: number, month: number, day: number): string | undefined {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? isoText({ year, month, day }) : undefined;
}

/** What may follow the first date of a cell: a time, the other end of a span, the word for "year". */
const AFTER_NUMERIC = /(?:[,\s]+\d{1,2}:|\s*[–—]|\s+(?:-|to|г|р)(?:[\s.]|$)|(?<=\d{4})\s*[-г]).*$/;

/** A date like 03/11/2017 without what follows it. */
export const firstNumeric = (text: string): string => asciiDigits(text).replace(AFTER_NUMERIC, '');

/** The parts of a date like 03/11/2017, in the order in which they stand; undefined for other text. */
export function numericParts(
  text: string,
): { readonly a: number; readonly b: number; readonly shortYear: boolean } | undefined {
  const { a, b, y } = NUMERIC.exec(firstNumeric(text))?.groups ?? {};
  return a === undefined || b === undefined || y === undefined
    ? undefined
    : { a: Number(a), b: Number(b), shortYear: y.length === 2 };
}

/** Both readings of a date like 03/11/2017, as `YYYY-MM-DD`; undefined where there is no such day. */
export function numericReadings(text: string): { dayFirst?: string; monthFirst?: string } {
  const { a, b, y } = NUMERIC.exec(text)?.groups ?? {};
  if (a === undefined || b === undefined || y === undefined) return {};
  const dayFirst = dayText(fullYear(y), Number(b), Number(a));
  const monthFirst = dayText(fullYear(y), Number(a), Number(b));
  return {
    ...(dayFirst === undefined ? {} : { dayFirst }),
    ...(monthFirst === undefined ? {} : { monthFirst }),
  };
}

const NO_DATE: Unread = { reason: { kind: 'noDate' } };

/** Both readings of such a date, as far as there is such a day. */
export const bothOrders = ({
  dayFirst,
  monthFirst,
}: {
  readonly dayFirst?: string | undefined;
  readonly monthFirst?: string | undefined;
}): DayReading[] => [
  ...(dayFirst === undefined ? [] : [{ day: dayFirst, as: 'day-first' as const }]),
  ...(monthFirst === undefined ? [] : [{ day: monthFirst, as: 'month-first' as const }]),
];

function readNumeric(text: string, order: DateOrder): DateReading {
  const { dayFirst, monthFirst } = numericReadings(text);
  if (order === 'day-first' || order === 'month-first') {
    const [read, other] = order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
    if (read !== undefined) return { edtf: read };
    const as = order === 'day-first' ? 'month-first' : 'day-first';
    return {
      reason: { kind: 'noDay', order },
      ...withHint(hintOfDays(other === undefined ? [] : [{ day: other, as }])),
    };
  }
  return {
    reason: { kind: 'notYearFirst' },
    ...withHint(hintOfDays(bothOrders({ dayFirst, monthFirst }))),
  };
}

/** Day 1 of spreadsheets is 1900-01-01, but they count a 29 February 1900 that never was; hence from 61 on. */
const EPOCH = 25_569;
const LEAST_SERIAL = 10_000;
const MOST_SERIAL = 2_958_465;

/** The moment a spreadsheet's serial number stands for; four digits are a year, as a day they were before 1927-05-19. */
function serialDate(text: string): string | undefined {
  const serial = Number(text.replace(',', '.'));
  if (!(serial >= LEAST_SERIAL && serial < MOST_SERIAL + 1)) return undefined;
  return momentText(Math.round((serial - EPOCH) * 86_400));
}

/** The moment some seconds after 1970 began; midnight is written as the day. */
function momentText(seconds: number): string {
  const day = dayToIso(Math.floor(seconds / 86_400));
  const rest = ((seconds % 86_400) + 86_400) % 86_400;
  if (rest === 0) return day;
  const [hour, minute, second] = [rest / 3600, (rest % 3600) / 60, rest % 60].map(Math.floor);
  return `${day}T${padTwo(hour ?? 0)}:${padTwo(minute ?? 0)}:${padTwo(second ?? 0)}`;
}

/** Seconds since 1970 of nine or ten digits, or milliseconds of twelve or thirteen: 1973 to 2286. */
export const UNIX_NUMBER = /^(?:\d{9,10}(?:\.\d+)?|\d{12,13})$/;

/** The moment, in UTC, that such a number stands for; undefined for any other text. */
function unixDate(text: string): string | undefined {
  if (!UNIX_NUMBER.test(text)) return undefined;
  const number = Number(text);
  const moment = momentText(Math.floor(number >= 1e11 ? number / 1000 : number));
  return moment.includes('T') ? `${moment}Z` : moment;
}

/** The month is a word; Stata writes 03nov2017. */
function readSpelled(text: string): string | undefined {
  const apart = text.replace(/^(\d{1,2})(\p{L}+)(\d{4})$/u, '$1 $2 $3');
  const folded = foldForSearch(apart).replaceAll(/\b(\d{1,2}) ?(?:er|st|nd|rd|th)\b/g, '$1');
  const tokens = folded.split(' ');
  const numbers = tokens.filter((token) => /^\d+$/.test(token));
  const month = monthOf(tokens.filter((token) => !/^\d+$/.test(token)));
  const yearAt = numbers.findIndex((token) => token.length === 4);
  if (month === undefined || (yearAt < 0 && numbers.length !== 2)) return undefined;
  const yearText = numbers.at(yearAt) ?? '';
  if (yearText.length !== 4 && yearText.length !== 2) return undefined;
  const year = fullYear(yearText);
  const days = numbers.filter((_, at) => at !== (yearAt < 0 ? numbers.length - 1 : yearAt));
  const [first, second] = days.map((day) => dayText(year, month, Number(day)));
  if (days.length === 0) return `${padYear(year)}-${padTwo(month)}`;
  if (days.length === 1) return first;
  const isSpan = days.length === 2 && /^\D*\d{1,2}\s*[-–—]\s*\d{1,2}\b/.test(text);
  if (!isSpan || first === undefined || second === undefined) return undefined;
  return first < second ? `${first}/${second}` : undefined;
}

/** Spreadsheets show `8-Aug` of a day, and `Aug-17` of a day or a month: the year is not in the text. */
function lacksYear(text: string): boolean {
  const words = foldForSearch(text).split(' ');
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const isMonth = monthOf(words.filter((word) => !/^\d+$/.test(word))) !== undefined;
  return isMonth && numbers.every((number) => number.length <= 2);
}

/** Databases write 0 for a day, or a month too, that nobody knows. */
function partlyKnown(year: string, month: string): string | undefined {
  const isYear = /^[1-9]/.test(year);
  if (/^0+$/.test(month)) return isYear ? year : undefined;
  return isYear && Number(month) <= 12 ? `${year}-${padTwo(Number(month))}` : undefined;
}

/** Forms that read one way whatever the order: the year stands first, or the month is a word. */
function readPlain(text: string): string | undefined {
  const parsed = parseEdtf(text);
  if (parsed.ok) return serializeEdtf(parsed.value);
  const [, y = '', m = '', d] =
    /^(\d{4})(\d\d)(\d\d)(?:\.0+)?$/.exec(text) ??
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\.?$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text) ??
    [];
  if (d !== undefined)
    return /^0+$/.test(d) ? partlyKnown(y, m) : dayText(Number(y), Number(m), Number(d));
  const [, wholeYear] = /^([1-9]\d{3})\.0+$/.exec(text) ?? [];
  if (wholeYear !== undefined) return wholeYear;
  const [, year, month] = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? [];
  const [, month2, year2] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  const number = Number(month ?? month2);
  if (number >= 1 && number <= 12) return `${year ?? year2}-${padTwo(number)}`;
  return /\p{L}/u.test(text) ? readSpelled(text) : undefined;
}

function readDay(text: string, order: DateOrder): DateReading {
  const plain = readPlain(text);
  if (plain !== undefined) return { edtf: plain };
  if (NUMERIC.test(text)) return readNumeric(text, order);
  const period = readPeriod(text);
  if (period !== undefined) return period;
  if (namesSeason(text)) return { reason: { kind: 'season' } };
  if (!/^\d+(?:[.,]\d+)?$/.test(text)) {
    return lacksYear(text) ? { reason: { kind: 'noYear' } } : NO_DATE;
  }
  const [serial, unix] = [serialDate(text), unixDate(text)];
  const read = order === 'unix' ? unix : order === 'serial' ? serial : undefined;
  if (read !== undefined) return { edtf: read };
  const meant: DayReading[] = [
    ...(serial === undefined ? [] : [{ day: serial, as: 'serial' as const }]),
    ...(unix === undefined ? [] : [{ day: unix, as: 'unix' as const }]),
  ];
  const hint = hintOfDays(meant.slice(0, 1));
  return hint === undefined ? NO_DATE : { reason: { kind: 'numberNoDate' }, hint };
}

/** Nobody knows the month or day: GTD writes 0, others -9 or 99. */
const isUnknownPart = (text: string): boolean => /^(?:|0+|-9+|99)$/.test(text);

const partOf = (text: string): string => text.replace(/\.0+$/, '');

/**
 * A date whose year, month and day stand in cells of their own, the month as a number or a word, as `YYYY-MM-DD`. A
 * day or month that is not known is left out. What is no year stays as it is.
 */
export function joinedDate(yearCell: string, monthCell: string, dayCell: string): string {
  const [year, month, day] = [yearCell, monthCell, dayCell].map((text) =>
    partOf(asciiDigits(text)),
  );
  if (year === undefined || !/^\d{4}$/.test(year)) return yearCell;
  if (month === undefined || isUnknownPart(month)) return year;
  const number = /^\d+$/.test(month) ? Number(month) : monthOf([foldForSearch(month)]);
  const toMonth = `${year}-${number === undefined ? month : padTwo(number)}`;
  return day === undefined || isUnknownPart(day) ? toMonth : `${toMonth}-${day.padStart(2, '0')}`;
}

/** The basic form of ISO 8601, and 20170311043000 of databases. */
const BASIC = /^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)(?=Z?$)/;
const CLOCK =
  /^(?<date>.*[^\s,T])(?:T|,?\s+)(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>Z|UTC|GMT|(?:UTC|GMT)?[+-]\d\d(?::?\d\d)?)?$/i;
/** The name of a zone, which several share: AST is of Arabia and of the Atlantic. The time is then one of no known zone. */
const NAMED_ZONE = /(?<=:\d\d)\s+(?!UTC|GMT)[A-Z]{3,4}$/;

function zoneText(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^[A-Z]+$/i.test(zone)) return 'Z';
  const offset = zone.replace(/^[A-Z]+/i, '');
  return offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
}

function hourOf(text: string, half: string | undefined): number {
  const hour = Number(text);
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

/**
 * Reads a date as EDTF: EDTF itself and ISO 8601, dates whose month is a word (English, French, Arabic) and
 * dates with the year first are read in every order, `03/11/2017` by the order given, numbers like 43042 as
 * days of a spreadsheet only in the order `serial`. Midnight is how tables write "no time", so it is dropped; a
 * month or a year stays one, and words around a date count as far as EDTF can say them (`date-phrases`). Never throws.
 */
export function readDate(text: string, order: DateOrder): DateReading {
  const plain = asciiDigits(text).trim().replace(BASIC, '$1-$2-$3T$4:$5:$6');
  if (plain === '') return { reason: { kind: 'empty' } };
  if (plain.length > 100) return NO_DATE;
  const one = readMoment(plain, order);
  if ('edtf' in one) return one;
  const phrase = readPhrase(plain, order, (bare) => {
    const read = readMoment(bare, order);
    return 'edtf' in read ? read.edtf : undefined;
  });
  return phrase === undefined ? one : { edtf: phrase };
}

function readMoment(written: string, order: DateOrder): DateReading {
  const plain = written.replace(NAMED_ZONE, '');
  const { date, hour, minute = '', second = '00', half, zone } = CLOCK.exec(plain)?.groups ?? {};
  if (date === undefined || hour === undefined) return readDay(plain, order);
  const day = readDay(date, order);
  if (!('edtf' in day)) return day;
  const clock = `${padTwo(hourOf(hour, half))}:${minute}:${second}`;
  if (clock === '00:00:00') return day;
  const moment = `${day.edtf}T${clock}${zoneText(zone)}`;
  return parseEdtf(moment).ok ? { edtf: moment } : NO_DATE;
}

/**
 * When a row happened, from the cell of its start and, perhaps empty, that of its end, both included. A start
 * with a time loses it when the row goes on to another day: EDTF's spans run between days.
 */
export function readSpan(
  startText: string,
  endText: string,
  order: DateOrder,
): { readonly edtf: string } | (Unread & { readonly at: 'start' | 'end' }) {
  const start = readDate(startText, order);
  if (!('edtf' in start)) return { at: 'start', ...start };
  if (endText === '') return start;
  const end = readDate(endText, order);
  if (!('edtf' in end)) return { at: 'end', ...end };
  if (start.edtf.replace(/T.*$/, '') === end.edtf.replace(/T.*$/, '')) return start;
  const [from = '', to = ''] = hull(start.edtf, end.edtf).split('/');
  const span = parseEdtf(`${from}/${to}`);
  if (span.ok) return { edtf: serializeEdtf(span.value) };
  return parseEdtf(`${to}/${from}`).ok
    ? { at: 'end', reason: { kind: 'beforeStart' }, hint: { kind: 'span', from: to, to: from } }
    : { at: 'end', reason: { kind: 'noSpanEnd' } };
}
