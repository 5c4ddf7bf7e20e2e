import type { DayNumber } from './types.ts';

export interface CivilDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

const DAY_MS = 86_400_000;

/** The calendar repeats after 400 years; `Date` itself ends at the year 275760 and reads the years 0–99 as 1900–1999. */
const CYCLE_YEARS = 400;
const CYCLE_DAYS = 146_097;

/** The day number of a date of the proleptic Gregorian calendar. Months beyond 1–12 run into the years around. */
export function toDayNumber(year: number, month = 1, day = 1): DayNumber {
  const cycles = Math.floor(year / CYCLE_YEARS) - 5;
  return Date.UTC(year - cycles * CYCLE_YEARS, month - 1, day) / DAY_MS + cycles * CYCLE_DAYS;
}

/** The date that holds a day number; a fraction (time of day) is dropped. The number must be finite. */
export function toCivilDate(dayNumber: DayNumber): CivilDate {
  const cycles = Math.floor(dayNumber / CYCLE_DAYS);
  const date = new Date((Math.floor(dayNumber) - cycles * CYCLE_DAYS) * DAY_MS);
  return {
    year: date.getUTCFullYear() + cycles * CYCLE_YEARS,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

export function daysInMonth(year: number, month: number): number {
  return toDayNumber(year, month + 1) - toDayNumber(year, month);
}

/** A year in four digits at least, with its sign. */
export function padYear(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

export function padTwo(value: number): string {
  return String(value).padStart(2, '0');
}

/** `YYYY-MM-DD`. */
export function isoText({ year, month, day }: CivilDate): string {
  return `${padYear(year)}-${padTwo(month)}-${padTwo(day)}`;
}

/** `YYYY-MM-DD` for a finite day number; a fraction is dropped. Throws a RangeError for NaN and the infinities. */
export function dayToIso(dayNumber: DayNumber): string {
  if (!Number.isFinite(dayNumber)) {
    throw new RangeError(`${dayNumber} is not a day`);
  }
  return isoText(toCivilDate(dayNumber));
}

/** The day number of a plain `YYYY-MM-DD` (years -9999…9999); undefined for any other text and for days that do not exist. */
export function isoToDay(text: string): DayNumber | undefined {
  const [, year, month, day] = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const dayNumber = toDayNumber(Number(year), Number(month), Number(day));
  return Number.isFinite(dayNumber) && isoText(toCivilDate(dayNumber)) === text
    ? dayNumber
    : undefined;
}
