import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/**
 * The items to keep in the page, in order: those in sight with their overscan, the ones that have or are about to
 * get the focus, and the neighbours of these, which the tab key reaches next.
 */
export function keptRange(range: Range, focused: readonly (number | undefined)[]): number[] {
  const kept = new Set(defaultRangeExtractor(range));
  for (const at of focused) {
    if (at === undefined) continue;
    for (const each of [at - 1, at, at + 1]) {
      if (each >= 0 && each < range.count) kept.add(each);
    }
  }
  return [...kept].toSorted((a, b) => a - b);
}

/** The item a key leads to from another; undefined for keys that lead nowhere. */
export function itemOfKey(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
