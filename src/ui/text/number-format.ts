const formats = new Map<string, Intl.NumberFormat>();

/** Formatters are slow to make, so each is made once. */
export function numberFormat(locale: string): Intl.NumberFormat {
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale);
  formats.set(locale, format);
  return format;
}

/** A count, in Latin digits as all our locales have them: one too small to be grouped needs no formatter. */
export const countText = (locale: string, count: number): string =>
  Number.isInteger(count) && count >= 0 && count < 1000
    ? String(count)
    : numberFormat(locale).format(count);
