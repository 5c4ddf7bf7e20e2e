const formats = new Map<string, Intl.NumberFormat>();

/** Formatters are slow to make, so each is made once. */
export function numberFormat(locale: string): Intl.NumberFormat {
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale);
  formats.set(locale, format);
  return format;
}

/** What stands between groups of three digits, by the language of our locales. */
const GROUPING = new Map([
  ['en', ','],
  ['fr', '\u202F'],
  ['ar', ','],
]);

/**
 * A count, in Latin digits as all our locales have them. It needs no formatter, of which the first one that a
 * page makes takes longer than a drawing.
 */
export function countText(locale: string, count: number): string {
  const group = GROUPING.get(locale.slice(0, 2));
  return group === undefined || !Number.isSafeInteger(count) || count < 0
    ? numberFormat(locale).format(count)
    : String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, group);
}
