import type { Bins } from '@/engine/engine.ts';
import type { DayRange } from './scale.ts';

/** Pixels a bin takes at the least; the next shorter length would take less. */
export const LEAST_BIN_PX = 3;

/**
 * Lengths in days, each at most double the one before, near to weeks, months, quarters and years. Bins are of
 * equal length and whole days: a day cut in two would make every event on it look uncertain.
 */
const LENGTHS: readonly number[] = [1, 2, 4, 7, 14, 28, 56, 91, 182, 365, 730].concat(
  Array.from({ length: 20 }, (_, power) => 1461 * 2 ** power),
);

/** Weeks begin on a Monday: 29 December 1969 was one. */
const MONDAY = -3;
const LONGEST_OF_WEEKS = 56;

/** Bins are asked for in blocks, so that panning a little asks for the same ones again. */
const BLOCK = 64;

/**
 * The bins that cover a visible stretch. They begin at multiples of their length wherever the stretch lies, and
 * stay the same while it moves within a block of them.
 * @param whole the axis; nothing is counted beyond it
 */
export function binsFor(visible: DayRange, whole: DayRange, pxPerDay: number): Bins {
  const length =
    LENGTHS.find((days) => days * pxPerDay >= LEAST_BIN_PX) ?? LENGTHS.at(-1) ?? Infinity;
  const anchor = length <= LONGEST_OF_WEEKS ? MONDAY : 0;
  const floor = (day: number, step: number): number =>
    anchor + Math.floor((day - anchor) / step) * step;
  const ceil = (day: number, step: number): number =>
    anchor + Math.ceil((day - anchor) / step) * step;
  const block = BLOCK * length;
  const first = floor(whole.start, length);
  const start = Math.max(floor(visible.start, block), first);
  const end = Math.min(ceil(visible.end, block), ceil(whole.end, length));
  const isEmpty = end <= start;
  return isEmpty
    ? { start: first, end: first + length, count: 1 }
    : { start, end, count: Math.round((end - start) / length) };
}

/** Length of each bin, in days. */
export const binLength = ({ start, end, count }: Bins): number => (end - start) / count;

/** The bin that holds a day; undefined for a day outside all of them. */
export function binAt(bins: Bins, day: number): number | undefined {
  const at = Math.floor((day - bins.start) / binLength(bins));
  return at >= 0 && at < bins.count ? at : undefined;
}

/** The days of a bin. */
export function binDays(bins: Bins, at: number): DayRange {
  const length = binLength(bins);
  return { start: bins.start + at * length, end: bins.start + (at + 1) * length };
}
