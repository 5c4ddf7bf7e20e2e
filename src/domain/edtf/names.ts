const DAY_MS = 86_400_000;

/** Right-to-left and left-to-right marks, which some locale data put around names. */
const MARKS = /[\u200E\u200F\u061C]/g;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make, so each is made once. */
function named(
  locale: string,
  part: 'month' | 'weekday',
  length: 'long' | 'short',
  time: number,
): string {
  const key = locale + part + length;
  const formatter =
    formatters.get(key) ?? new Intl.DateTimeFormat(locale, { [part]: length, timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter.format(time).replaceAll(MARKS, '');
}

/** The name of a month (1–12) in a locale. */
export function monthName(locale: string, month: number, length: 'long' | 'short'): string {
  return named(locale, 'month', length, Date.UTC(1970, month - 1));
}

/** The name of the weekday of a day number in a locale. */
export function weekdayName(locale: string, dayNumber: number): string {
  return named(locale, 'weekday', 'long', (dayNumber % 7) * DAY_MS);
}
