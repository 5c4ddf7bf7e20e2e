import { dayToIso, padTwo, padYear, toDayNumber } from '@/domain/edtf/days.ts';
import type { FaultReason } from './fault-reasons.ts';

/** A week or a quarter of a year, by its number. */
interface Period {
  readonly kind: 'week' | 'quarter';
  readonly year: number;
  readonly number: number;
  /** 1 (Monday) to 7, of a week. */
  readonly weekday?: number;
}

const FORMS: readonly (readonly [Period['kind'], RegExp])[] = [
  ['week', /^(?<year>\d{4})(?:-| )?W(?<number>\d\d)(?:-?(?<weekday>[1-7]))?$/i],
  ['week', /^W(?<number>\d\d)[-/ ](?<year>\d{4})$/i],
  ['quarter', /^(?<year>\d{4})(?:-| )?Q(?<number>[1-4])$/i],
  ['quarter', /^Q(?<number>[1-4])(?:[-/]| )?(?<year>\d{4})$/i],
];

/** What is written as a week (`2017-W45`, `2017W453`) or a quarter (`2017-Q4`, `Q4 2017`), whether or not there is such a one. */
function periodIn(text: string): Period | undefined {
  for (const [kind, form] of FORMS) {
    const { year, number, weekday } = form.exec(text)?.groups ?? {};
    if (year === undefined || number === undefined) continue;
    const day = weekday === undefined ? {} : { weekday: Number(weekday) };
    return { kind, year: Number(year), number: Number(number), ...day };
  }
  return undefined;
}

/** The Monday of week 1, which has the first Thursday of the year and so 4 January (ISO 8601). */
function firstMonday(year: number): number {
  const fourth = toDayNumber(year, 1, 4);
  // 1970-01-01 was a Thursday.
  const sinceMonday = (((fourth + 3) % 7) + 7) % 7;
  return fourth - sinceMonday;
}

/** 52, or 53 where the year begins or ends on a Thursday. */
const weeksIn = (year: number): number => (firstMonday(year + 1) - firstMonday(year)) / 7;

/** Week 53 of a year that has 52, or a week that ends after the year 9999. */
function faultOf({ kind, year, number }: Period): FaultReason {
  const weeks = weeksIn(year);
  const isBeyond = kind === 'week' && (number < 1 || number > weeks);
  return isBeyond ? { kind: 'noWeek', weeks } : { kind: 'noDate' };
}

/** The days of what is written as a week or a quarter, as EDTF, or why there are none; undefined for any other text. */
export function readPeriod(
  text: string,
): { readonly edtf: string } | { readonly reason: FaultReason } | undefined {
  const period = periodIn(text);
  if (period === undefined) return undefined;
  const edtf = daysOfPeriod(period);
  return edtf === undefined ? { reason: faultOf(period) } : { edtf };
}

const LAST_DAY = toDayNumber(9999, 12, 31);

/**
 * The days of a week, or the months of a quarter, of the years 1 to 9999, as EDTF; undefined for a week that the year
 * does not have or that ends after 9999.
 */
function daysOfPeriod({ kind, year, number, weekday }: Period): string | undefined {
  if (year < 1) return undefined;
  if (kind === 'quarter') {
    const [from, to] = [number * 3 - 2, number * 3].map((month) => padTwo(month));
    return `${padYear(year)}-${from}/${padYear(year)}-${to}`;
  }
  if (number < 1 || number > weeksIn(year)) return undefined;
  const monday = firstMonday(year) + (number - 1) * 7;
  const [first, last] = weekday === undefined ? [0, 6] : [weekday - 1, weekday - 1];
  if (monday + last > LAST_DAY) return undefined;
  const [from, to] = [dayToIso(monday + first), dayToIso(monday + last)];
  return from === to ? from : `${from}/${to}`;
}

const SEASON =
  /(?<!\p{L})(?:spring|summer|autumn|fall|winter|printemps|été|automne|hiver|(?:ال)?(?:ربيع|صيف|خريف|شتاء))(?!\p{L})/iu;

/** Whether a text names a season of a year. */
export const namesSeason = (text: string): boolean => /\d{4}/.test(text) && SEASON.test(text);
