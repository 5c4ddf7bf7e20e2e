import type { Bins } from '@/engine/engine.ts';
import { binDays } from './histogram-bins.ts';
import { clamp, type DayRange } from './scale.ts';

/** Bins that the page keys pass over. */
const PAGE = 10;

/** How a key moves the reading line: by bins, or to an end of the axis. */
export type ReadingMove = number | 'first' | 'last';

/** What a key does to the reading line: time runs in the reading direction. */
export function readingMove(key: string, rtl: boolean): ReadingMove | undefined {
  switch (key) {
    case 'ArrowRight':
      return rtl ? -1 : 1;
    case 'ArrowLeft':
      return rtl ? 1 : -1;
    case 'ArrowUp':
      return 1;
    case 'ArrowDown':
      return -1;
    case 'PageUp':
      return PAGE;
    case 'PageDown':
      return -PAGE;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return undefined;
  }
}

/** The bin of a day, counted from the bins' own start: below 0 or past their count for days outside them. */
const binOf = ({ start, end, count }: Bins, day: number): number =>
  Math.floor(((day - start) * count) / (end - start));

/** The days of the bin at a day, also beyond the bins that were asked for. */
export const readAt = (bins: Bins, day: number): DayRange => binDays(bins, binOf(bins, day));

/** The days to read after a move, which stays on the axis. Without a reading line it comes up where it is told. */
export function moveReading(
  bins: Bins,
  axis: DayRange,
  from: number | undefined,
  move: ReadingMove,
  sight: DayRange,
): DayRange {
  const [first, last] = [binOf(bins, axis.start), binOf(bins, axis.end - 1)];
  if (move === 'first') return binDays(bins, first);
  if (move === 'last') return binDays(bins, last);
  if (from === undefined) {
    const edge = move > 0 ? Math.max(sight.start, axis.start) : Math.min(sight.end, axis.end) - 1;
    return binDays(bins, clamp(binOf(bins, edge), first, last));
  }
  return binDays(bins, clamp(binOf(bins, from) + move, first, last));
}
