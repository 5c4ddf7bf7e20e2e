import { isoToDay } from '@/domain/edtf/days.ts';
import {
  bothOrders,
  firstNumeric,
  numericParts,
  numericReadings,
  readDate,
  UNIX_NUMBER,
} from './dates.ts';
import { hintOfDays, type FaultHint } from './fault-reasons.ts';
import { readDecimal, type DecimalMark } from './mapped-numbers.ts';
import type { DateOrder } from './mapping.ts';

/** How a table of a known format writes days and degrees where a spreadsheet has rewritten them. */
export interface Notation {
  readonly dates: DateOrder;
  readonly decimal: DecimalMark;
}

/** As UCDP and ACLED publish them. */
export const PLAIN: Notation = { dates: 'edtf', decimal: 'point' };

/** Days like 03/11/2017 of a table, which have one reading each only if some value among them has one. */
export class DateOrders {
  private numeric = false;
  private dayFirst: string | undefined;
  private monthFirst: string | undefined;

  note(text: string): void {
    const parts = numericParts(text);
    if (parts === undefined) return;
    this.numeric = true;
    if (parts.a > 12 && parts.b <= 12) this.dayFirst ??= text;
    if (parts.b > 12 && parts.a <= 12) this.monthFirst ??= text;
  }

  /** Whether there are such days, and none so far that can be read in one way alone. */
  get isOpen(): boolean {
    return this.numeric && this.dayFirst === undefined && this.monthFirst === undefined;
  }

  /** The order, if the table shows it, with the value that does. */
  get shown(): { readonly order: 'day-first' | 'month-first'; readonly by: string } | undefined {
    const { dayFirst, monthFirst } = this;
    if (dayFirst !== undefined && monthFirst === undefined) {
      return { order: 'day-first', by: dayFirst };
    }
    return monthFirst !== undefined && dayFirst === undefined
      ? { order: 'month-first', by: monthFirst }
      : undefined;
  }
}

/** A value with a decimal comma, where none has a point. A comma between thousands would be beyond every degree. */
export function commaOf(degrees: readonly string[]): string | undefined {
  return degrees.some((text) => text.includes('.'))
    ? undefined
    : degrees.find((text) => /^[+-]?\d{1,3},\d+$/.test(text));
}

/**
 * A moment counted in seconds or milliseconds since 1970, where all of a table's days are: programs store days so.
 * Every one of them must be a midnight in UTC.
 */
export function countedDay(
  days: readonly string[],
): { readonly text: string; readonly day: string } | undefined {
  const read = days.map((text) => (UNIX_NUMBER.test(text) ? dayIn(text, 'unix') : undefined));
  const [text, day] = [days[0], read[0]];
  return text === undefined || day === undefined || read.includes(undefined)
    ? undefined
    : { text, day };
}

const SERIAL = /^\d{5}(?:\.0+)?$/;

/**
 * A day as spreadsheets count them, where all of a table's days are so counted and the year beside each is the one it
 * falls in: counted from 1904, as some do, it would not be.
 */
export function serialDay(
  rows: readonly { readonly text: string; readonly year: string }[],
): { readonly text: string; readonly day: string } | undefined {
  const read = rows.map(({ text, year }) => {
    const day = SERIAL.test(text) ? dayIn(text, 'serial') : undefined;
    return day?.slice(0, 4) === year ? day : undefined;
  });
  const [first, day] = [rows[0], read[0]];
  return first === undefined || day === undefined || read.includes(undefined)
    ? undefined
    : { text: first.text, day };
}

const bothReadings = (text: string): ReturnType<typeof numericReadings> =>
  numericReadings(firstNumeric(text));

/** A day `YYYY-MM-DD`, from any text that is one day and no other; undefined for anything else. */
export function dayIn(text: string, order: Notation['dates']): string | undefined {
  const plain = text.replace(/[ T]00:00(?::00(?:\.0+)?)?Z?$/, '');
  if (isoToDay(plain) !== undefined) return plain;
  const { dayFirst, monthFirst } = bothReadings(text);
  if (dayFirst !== undefined && dayFirst === monthFirst) return dayFirst;
  const read = readDate(plain, order);
  return 'edtf' in read && isoToDay(read.edtf) !== undefined ? read.edtf : undefined;
}

/** What a text that `dayIn` does not read may have meant, if it is a day in one order or both, or as counted. */
export function dayHint(text: string): FaultHint | undefined {
  const counted = SERIAL.test(text) ? dayIn(text, 'serial') : undefined;
  return hintOfDays([
    ...bothOrders(bothReadings(text)),
    ...(counted === undefined ? [] : [{ day: counted, as: 'serial' as const }]),
  ]);
}

/** What a number with a comma may have meant. */
export const hintOfComma = (text: string): FaultHint | undefined =>
  /^-?\d+,\d+$/.test(text)
    ? { kind: 'number', number: text.replace(',', '.'), decimal: 'point' }
    : undefined;

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A finite number; undefined for anything else. */
export function degreesIn(text: string, decimal: DecimalMark): number | undefined {
  if (decimal === 'comma') return readDecimal(text, decimal);
  const number = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** A whole number of 0 or more; tables that went through other programs write 3.0, or 3,0, and R 100000 as 1e+05. */
export function wholeIn(text: string): number | undefined {
  if (/^\d{1,15}(?:\.0+|,0)?$/.test(text)) return Number(text.replace(/[.,]0+$/, ''));
  const number = /^\d(?:\.\d{1,14})?e\+?\d\d?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

/** R writes `NA`, Python `nan` or `None`, databases `NULL`, spreadsheets `#N/A` where there is nothing. */
export const orNothing = (text: string): string =>
  /^(?:NA|NaN|nan|NaT|None|NULL|null|<NA>|#N\/A)$/.test(text) ? '' : text;
