import { firstNumeric, numericParts, numericReadings, readDate, UNIX_NUMBER } from './dates.ts';
import { pairNumbers, readDegrees } from './mapped-point.ts';
import { asciiDigits, type DecimalMark } from './mapped-numbers.ts';
import type { DoubtReason } from './doubts.ts';
import type { DateOrder, TableMapping } from './mapping.ts';

/** A guess, and why it is not sure; without a reason it is. */
export interface Guess<T> {
  readonly value: T;
  readonly doubts: readonly DoubtReason[];
}

const MOSTLY = 0.9;

/** Whether nine in ten of the values, and there are some, pass. */
export const mostly = (values: readonly string[], passes: (value: string) => boolean): boolean =>
  values.length > 0 && values.filter(passes).length >= values.length * MOSTLY;

const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

/** Whether a text is a date in some order; a bare number is not enough of one. */
export const looksLikeDate = (text: string): boolean =>
  !/^-?[\d\s]+(?:[.,]\d+)?$/.test(text) &&
  (['edtf', 'day-first', 'month-first'] as const).some((order) => 'edtf' in readDate(text, order));

function unixGuess(example: string): Guess<DateOrder> {
  const read = readDate(example, 'unix');
  const moment = 'edtf' in read ? { moment: read.edtf } : {};
  return { value: 'unix', doubts: [{ kind: 'unixNumbers', value: example, ...moment }] };
}

const CALENDARS = [
  [1300, 1500, 'persian-or-islamic'],
  [2440, 2640, 'buddhist'],
] as const;

/** Why the years of dates may not be those of the common calendar: Dateline converts none. */
export function doubtsOfCalendar(values: readonly string[]): readonly DoubtReason[] {
  const years = values.flatMap((text) => {
    const plain = asciiDigits(text);
    return /^\d{4}(?=\D|$)/.exec(plain)?.[0] ?? /(?<=\D)\d{4}$/.exec(plain)?.[0] ?? [];
  });
  const found = CALENDARS.find(([from, to]) =>
    mostly(years, (year) => Number(year) >= from && Number(year) < to),
  );
  const [year] = years;
  return found === undefined || year === undefined
    ? []
    : [{ kind: 'otherCalendar', year, calendar: found[2] }];
}

const PERIODS = [
  ['isoWeeks', /(?<!\p{L})W\d/iu],
  ['quarters', /(?<!\p{L})Q\d/iu],
] as const;

/** Why weeks and quarters may be other days than they are read as: not everybody's begin alike. */
export function doubtsOfPeriods(values: readonly string[]): readonly DoubtReason[] {
  return PERIODS.flatMap(([kind, mark]): readonly DoubtReason[] => {
    for (const value of values.filter((text) => mark.test(text))) {
      const read = readDate(value, 'edtf');
      const [from, to] = 'edtf' in read ? read.edtf.split('/') : [];
      if (from !== undefined && to !== undefined) return [{ kind, value, from, to }];
    }
    return [];
  });
}

const ENOUGH = 5;

/** Why days may not be days: spreadsheets keep a month, or a year, as its first day. */
export function doubtsOfFirstDays(values: readonly string[]): readonly DoubtReason[] {
  const isFirst = (text: string): boolean => /^\d{4}-\d\d-01$/.test(text);
  const [day] = values;
  if (day === undefined || values.length < ENOUGH) return [];
  if (new Set(values).size < 2 || !values.every(isFirst)) return [];
  const unit = values.every((text) => text.endsWith('-01-01')) ? 'year' : 'month';
  return [{ kind: 'firstDays', unit, day, alone: day.slice(0, unit === 'year' ? 4 : 7) }];
}

/** The order of dates, decided only by values that read one way. */
export function guessDates(values: readonly string[]): Guess<DateOrder> {
  const numeric = values.flatMap((text) => {
    const parts = numericParts(text);
    return parts === undefined ? [] : [{ text, ...parts }];
  });
  const serial = values.filter((text) => SERIAL.test(asciiDigits(text)));
  const [first] = numeric;
  if (first === undefined) {
    const unix = values.find((text) => UNIX_NUMBER.test(asciiDigits(text)));
    if (unix !== undefined) return unixGuess(unix);
    if (serial.length === 0) return { value: 'edtf', doubts: [] };
    const [example = ''] = serial;
    const read = readDate(example, 'serial');
    const day = 'edtf' in read ? { day: read.edtf } : {};
    return { value: 'serial', doubts: [{ kind: 'serialNumbers', value: example, ...day }] };
  }
  const dayFirst = numeric.find(({ a, b }) => a > 12 && b <= 12);
  const monthFirst = numeric.find(({ a, b }) => b > 12 && a <= 12);
  const doubts: DoubtReason[] = [];
  if (dayFirst !== undefined && monthFirst !== undefined) {
    doubts.push({ kind: 'mixedOrders', dayFirst: dayFirst.text, monthFirst: monthFirst.text });
  } else if (dayFirst === undefined && monthFirst === undefined) {
    const { text } = numeric.find(({ a, b }) => a !== b) ?? first;
    doubts.push({ kind: 'openOrder', value: text, ...numericReadings(firstNumeric(text)) });
  }
  if (numeric.some(({ shortYear }) => shortYear)) doubts.push({ kind: 'shortYears' });
  const [number] = serial;
  if (number !== undefined) doubts.push({ kind: 'numbersAmongDates', value: number });
  const value = monthFirst !== undefined && dayFirst === undefined ? 'month-first' : 'day-first';
  return { value, doubts };
}

/** The decimal mark, by coordinates and counts. */
export function guessDecimal(
  coordinates: readonly string[],
  counts: readonly string[],
): Guess<DecimalMark> {
  const texts = coordinates.map(asciiDigits);
  const comma = texts.find((text) => /\d,\d/.test(text) && !text.includes('.'));
  const point = texts.find((text) => /\d\.\d/.test(text));
  if (comma !== undefined && point !== undefined) {
    return { value: 'point', doubts: [{ kind: 'mixedDecimals', point, comma }] };
  }
  if (comma !== undefined) {
    return { value: 'comma', doubts: [{ kind: 'decimalComma', value: comma }] };
  }
  const count = counts.map(asciiDigits).find((text) => /^\d{1,3}([.,])\d{3}$/.test(text));
  if (count === undefined || point !== undefined) return { value: 'point', doubts: [] };
  const value = count.includes('.') ? 'comma' : 'point';
  const number = count.replace(/[.,]/, '');
  return { value, doubts: [{ kind: 'thousands', value: count, number }] };
}

/** The mark and order of cells that hold two coordinates. A latitude cannot be beyond 90. */
export function guessPair(
  values: readonly string[],
  decimal: DecimalMark,
): Guess<TableMapping['coordinates']> {
  const pairs = values.flatMap((text) => {
    const pair = pairNumbers(text, decimal);
    return pair === undefined || pair.fixed !== undefined ? [] : [{ text, ...pair }];
  });
  const [example] = pairs;
  if (example === undefined) return { value: 'lat-lon', doubts: [] };
  const lonFirst = pairs.find(({ first }) => Math.abs(first) > 90);
  const latFirst = pairs.find(({ second }) => Math.abs(second) > 90);
  if (lonFirst !== undefined && latFirst === undefined) return { value: 'lon-lat', doubts: [] };
  if (latFirst !== undefined && lonFirst === undefined) return { value: 'lat-lon', doubts: [] };
  const { first, second, text } = example;
  const doubt: DoubtReason =
    lonFirst === undefined
      ? { kind: 'openPair', value: text, latitude: String(first), longitude: String(second) }
      : { kind: 'mixedPairs' };
  return { value: 'lat-lon', doubts: [doubt] };
}

/** Why columns of longitude and latitude may not be what their names say. */
export function doubtsOfPoints(
  longitudes: readonly string[],
  latitudes: readonly string[],
  decimal: DecimalMark,
): readonly DoubtReason[] {
  const numbers = (texts: readonly string[]): number[] =>
    texts.flatMap((text) => readDegrees(text, decimal) ?? []);
  const [lons, lats] = [numbers(longitudes), numbers(latitudes)];
  const beyond = (values: readonly number[], limit: number): number =>
    values.filter((value) => Math.abs(value) > limit).length;
  const [far, high] = [beyond(lons, 180), beyond(lats, 90)];
  if (high > 0 && far === 0 && beyond(lons, 90) === 0) {
    return [{ kind: 'swappedColumns', count: high }];
  }
  return far + high > 0 ? [{ kind: 'offEarth', count: far + high }] : [];
}

/** Whether the values are degrees with a fraction. */
export const looksLikeDegrees = (values: readonly string[], limit: number): boolean =>
  mostly(values, (text) => {
    const number = readDegrees(text, 'point') ?? readDegrees(text, 'comma');
    return number !== undefined && Math.abs(number) <= limit && /\d[.,°]\d?/.test(text);
  });
