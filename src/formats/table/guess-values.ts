import { firstNumeric, numericParts, numericReadings, readDate, UNIX_NUMBER } from './dates.ts';
import { pairNumbers, readDegrees } from './mapped-point.ts';
import { asciiDigits, type DecimalMark } from './mapped-numbers.ts';
import type { DateOrder, TableMapping } from './mapping.ts';

/** A guess, and in plain English why it is not sure; without a reason it is. */
export interface Guess<T> {
  readonly value: T;
  readonly doubt?: string;
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
  const doubt = `numbers are taken as seconds or milliseconds since 1970: ${example} is ${'edtf' in read ? read.edtf : 'no moment'}`;
  return { value: 'unix', doubt };
}

const CALENDARS = [
  [1300, 1500, 'Persian or Islamic'],
  [2440, 2640, 'Buddhist'],
] as const;

/** Why the years of dates may not be those of the common calendar: Dateline converts none. */
export function doubtOfCalendar(values: readonly string[]): string | undefined {
  const years = values.flatMap((text) => {
    const plain = asciiDigits(text);
    return /^\d{4}(?=\D|$)/.exec(plain)?.[0] ?? /(?<=\D)\d{4}$/.exec(plain)?.[0] ?? [];
  });
  const found = CALENDARS.find(([from, to]) =>
    mostly(years, (year) => Number(year) >= from && Number(year) < to),
  );
  return found === undefined
    ? undefined
    : `"${years[0]}" and the other years seem to be of the ${found[2]} calendar, and are read as common years: convert the dates first`;
}

const ENOUGH = 5;

/** Why days may not be days: spreadsheets keep a month, or a year, as its first day. */
export function doubtOfFirstDays(values: readonly string[]): string | undefined {
  const isFirst = (text: string): boolean => /^\d{4}-\d\d-01$/.test(text);
  if (values.length < ENOUGH || new Set(values).size < 2 || !values.every(isFirst))
    return undefined;
  const unit = values.every((text) => text.endsWith('-01-01')) ? 'year' : 'month';
  return `every day is the first of a ${unit}, such as ${values[0]}: if only the ${unit} is known, write it alone, as in ${values[0]?.slice(0, unit === 'year' ? 4 : 7)}`;
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
    if (serial.length === 0) return { value: 'edtf' };
    const [example = ''] = serial;
    const read = readDate(example, 'serial');
    const day = 'edtf' in read ? read.edtf : 'no day';
    return {
      value: 'serial',
      doubt: `numbers are taken as days of a spreadsheet: ${example} is ${day}. A file that counts from 1904 would be four years later`,
    };
  }
  const dayFirst = numeric.find(({ a, b }) => a > 12 && b <= 12);
  const monthFirst = numeric.find(({ a, b }) => b > 12 && a <= 12);
  const reasons: string[] = [];
  if (dayFirst !== undefined && monthFirst !== undefined) {
    reasons.push(
      `"${dayFirst.text}" has the day first and "${monthFirst.text}" the month: one of them will be rejected`,
    );
  } else if (dayFirst === undefined && monthFirst === undefined) {
    const { text } = numeric.find(({ a, b }) => a !== b) ?? first;
    const readings = numericReadings(firstNumeric(text));
    reasons.push(
      `"${text}" is ${readings.dayFirst ?? 'no day'} with the day first and ${readings.monthFirst ?? 'no day'} with the month first; no value decides`,
    );
  }
  if (numeric.some(({ shortYear }) => shortYear))
    reasons.push('years of two digits are read as 1969 to 2068');
  if (serial.length > 0)
    reasons.push(`some values are numbers, such as ${serial[0]}, and will be rejected`);
  const value = monthFirst !== undefined && dayFirst === undefined ? 'month-first' : 'day-first';
  return reasons.length === 0 ? { value } : { value, doubt: reasons.join('; ') };
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
    return { value: 'point', doubt: `"${point}" has a decimal point and "${comma}" a comma` };
  }
  if (comma !== undefined) {
    return { value: 'comma', doubt: `"${comma}" is taken to have a decimal comma` };
  }
  const count = counts.map(asciiDigits).find((text) => /^\d{1,3}([.,])\d{3}$/.test(text));
  if (count === undefined || point !== undefined) return { value: 'point' };
  const value = count.includes('.') ? 'comma' : 'point';
  return {
    value,
    doubt: `"${count}" is taken as ${count.replace(/[.,]/, '')}, its mark standing between thousands`,
  };
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
  if (example === undefined) return { value: 'lat-lon' };
  const lonFirst = pairs.find(({ first }) => Math.abs(first) > 90);
  const latFirst = pairs.find(({ second }) => Math.abs(second) > 90);
  if (lonFirst !== undefined && latFirst === undefined) return { value: 'lon-lat' };
  if (latFirst !== undefined && lonFirst === undefined) return { value: 'lat-lon' };
  const { first, second, text } = example;
  const doubt =
    lonFirst === undefined
      ? `"${text}" is latitude ${first}, longitude ${second}, or the other way round; no value decides`
      : 'some values have the latitude first, others the longitude';
  return { value: 'lat-lon', doubt };
}

/** Why columns of longitude and latitude may not be what their names say. */
export function doubtOfPoints(
  longitudes: readonly string[],
  latitudes: readonly string[],
  decimal: DecimalMark,
): string | undefined {
  const numbers = (texts: readonly string[]): number[] =>
    texts.flatMap((text) => readDegrees(text, decimal) ?? []);
  const [lons, lats] = [numbers(longitudes), numbers(latitudes)];
  const beyond = (values: readonly number[], limit: number): number =>
    values.filter((value) => Math.abs(value) > limit).length;
  const [far, high] = [beyond(lons, 180), beyond(lats, 90)];
  if (high > 0 && far === 0 && beyond(lons, 90) === 0) {
    return `${high} values are beyond 90, and no longitude is: the two columns may be swapped`;
  }
  return far + high > 0 ? `${far + high} values are no degrees on earth` : undefined;
}

/** Whether the values are degrees with a fraction. */
export const looksLikeDegrees = (values: readonly string[], limit: number): boolean =>
  mostly(values, (text) => {
    const number = readDegrees(text, 'point') ?? readDegrees(text, 'comma');
    return number !== undefined && Math.abs(number) <= limit && /\d[.,°]\d?/.test(text);
  });
