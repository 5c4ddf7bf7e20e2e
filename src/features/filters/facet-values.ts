import type { FacetCount } from '@/domain/filter/filter.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';

/** The values to offer: the commonest first, and every chosen one even where nothing counts it. */
export function facetValues(
  counts: readonly FacetCount[],
  chosen: readonly string[],
): readonly FacetCount[] {
  const known = new Set(counts.map(({ value }) => value));
  const strays = chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }));
  return [...counts.toSorted((a, b) => b.count - a.count), ...strays];
}

/** Those values of whose name some word begins with each word of a text. */
export function findValues(
  values: readonly FacetCount[],
  text: string,
  nameOf: (value: string) => string,
): readonly FacetCount[] {
  const words = foldForSearch(text).split(' ').filter(Boolean);
  if (words.length === 0) return values;
  return values.filter(({ value }) => {
    const name = ` ${foldForSearch(nameOf(value))}`;
    return words.every((word) => name.includes(` ${word}`));
  });
}
