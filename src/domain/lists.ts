const formats = new Map<string, Intl.ListFormat>();

/** Formatters are slow to make, so each is made once, and none before two things are to be joined. */
function formatOf(locale: string, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const key = `${type} ${locale}`;
  const format = formats.get(key) ?? new Intl.ListFormat(locale, { type });
  formats.set(key, format);
  return format;
}

/** `a, b and c`, as a language joins them. */
export const allOf = (items: readonly string[], locale: string): string =>
  items.length < 2 ? items.join('') : formatOf(locale, 'conjunction').format(items);

/** `a, b or c`. */
export const oneOfThem = (items: readonly string[], locale: string): string =>
  items.length < 2 ? items.join('') : formatOf(locale, 'disjunction').format(items);
