import { toDayNumber } from '@/domain/edtf/days.ts';

const ZERO = 0x30;
const HYPHEN = 0x2d;
/** What databases add to a day; it may be cut off after the minutes or the seconds. */
const MIDNIGHT = new TextEncoder().encode(' 00:00:00.000');
const isLength = (length: number): boolean =>
  length === 10 || length === 16 || length === 19 || length === 23;
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;
const FIRST_YEAR = 1000;
const CYCLE = 400;
const CYCLE_DAYS = 146_097;
/** From the first day of the year 1600 of the calendar, where a cycle begins, to 1970-01-01. */
const BASE = toDayNumber(1600);

/**
 * The number of the day that bytes write as `YYYY-MM-DD`, from the year 1000 on, with or without midnight after it;
 * undefined for all else, whether or not it is a day.
 */
export function plainDay(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (!isLength(end - start)) return undefined;
  if (bytes[start + 4] !== HYPHEN || bytes[start + 7] !== HYPHEN) return undefined;
  const [century, years] = [two(bytes, start), two(bytes, start + 2)];
  const [month, day] = [two(bytes, start + 5), two(bytes, start + 8)];
  if (century < 0 || years < 0 || month < 1 || month > 12 || day < 1) return undefined;
  for (let at = start + 10; at < end; at += 1) {
    if (bytes[at] !== MIDNIGHT[at - start - 10]) return undefined;
  }
  const year = century * 100 + years;
  if (year < FIRST_YEAR) return undefined;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % CYCLE === 0);
  const before = DAYS_BEFORE[month - 1] ?? 0;
  const length = (DAYS_BEFORE[month] ?? 0) - before + (isLeap && month === 2 ? 1 : 0);
  if (day > length) return undefined;
  const cycles = Math.floor((year - 1600) / CYCLE);
  const past = year - 1600 - cycles * CYCLE;
  // Leap years among those past; the first of a cycle is one.
  const leaps = past === 0 ? 0 : 1 + ((past - 1) >> 2) - Math.floor((past - 1) / 100);
  const leapDay = isLeap && month > 2 ? 1 : 0;
  return BASE + cycles * CYCLE_DAYS + past * 365 + leaps + before + leapDay + day - 1;
}

/** The number that two digits write; below 0 where they are none. */
function two(bytes: Uint8Array, at: number): number {
  const [tens, ones] = [(bytes[at] ?? 0) - ZERO, (bytes[at + 1] ?? 0) - ZERO];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
