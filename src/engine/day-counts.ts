import type { EventColumns } from '@/domain/columns/columns.ts';
import { NumberList } from '@/domain/columns/number-list.ts';
import type { Colours } from './colours.ts';
import type { ColourBy } from './engine.ts';
import { isZero } from './miss-bytes.ts';
import type { Misses } from './misses.ts';

type Rows = Pick<EventColumns, 'first' | 'length'>;
type Filter = Pick<Misses, 'of' | 'isOpen'>;

/** Of rows by the day they begin on: how many of each colour pass, those left out that may lie on several days. */
export class DayCounts {
  /** The days that rows begin on, rising. */
  readonly day: Int32Array;
  /** `colours × (days + 1)` counts, day by day: of the rows before it. */
  before: Int32Array = new Int32Array(0);
  /** Those of day `d` are from `starts[d]` up to `starts[d + 1]`. */
  private readonly starts: Int32Array;
  /** The counts while something is filtered by. */
  private filtered: Int32Array | undefined;
  /** The counts while nothing is. */
  private open: { readonly by: ColourBy; readonly before: Int32Array } | undefined;

  constructor({ first, length }: Rows) {
    const day = new NumberList();
    const starts = new NumberList();
    for (let row = 0; row < length; row = nextDay(first, row)) {
      day.push(first[row] ?? 0);
      starts.push(row);
    }
    starts.push(length);
    this.day = day.view();
    this.starts = starts.view();
  }

  /** @param longs the rows whose last day is not their first, rising */
  count(colours: Colours, filter: Filter, longs: Uint32Array): void {
    const { by, count: width } = colours;
    const { isOpen } = filter;
    if (isOpen && this.open?.by === by) {
      this.before = this.open.before;
      return;
    }
    const size = (this.day.length + 1) * width;
    const ours = isOpen ? undefined : this.filtered;
    const before = ours?.length === size ? ours : new Int32Array(size);
    const { starts } = this;
    for (let day = 0; day < this.day.length; day += 1) {
      const start = starts[day] ?? 0;
      const end = starts[day + 1] ?? 0;
      countDay(before, day * width, width, colours.of, filter.of, start, end);
    }
    this.before = before;
    if (longs.length > 0) this.takeOut(longs, colours, filter);
    if (isOpen) this.open = { by, before };
    else this.filtered = before;
  }

  private takeOut(longs: Uint32Array, { of: colourOf, count: width }: Colours, filter: Filter) {
    const { before, starts } = this;
    const { of: misses } = filter;
    const out = new Uint32Array(width);
    let at = 0;
    for (let day = 1; day < starts.length; day += 1) {
      const end = starts[day] ?? 0;
      for (; at < longs.length && (longs[at] ?? 0) < end; at += 1) {
        const row = longs[at] ?? 0;
        const code = colourOf[row] ?? 0;
        out[code] = (out[code] ?? 0) + isZero(misses[row] ?? 0);
      }
      for (let code = 0; code < width; code += 1) {
        const to = day * width + code;
        before[to] = (before[to] ?? 0) - (out[code] ?? 0);
      }
    }
  }
}

/** Counts the rows of a day that pass on top of those before. @param from where the colours of those begin */
function countDay(
  counts: Int32Array,
  from: number,
  width: number,
  colourOf: Uint8Array,
  misses: Uint8Array,
  start: number,
  end: number,
): void {
  const sums = counts;
  const to = from + width;
  for (let code = 0; code < width; code += 1) sums[to + code] = sums[from + code] ?? 0;
  for (let row = start; row < end; row += 1) {
    const at = to + (colourOf[row] ?? 0);
    sums[at] = (sums[at] ?? 0) + isZero(misses[row] ?? 0);
  }
}

/** The first row of the day after that of a row, in rows by day; looked for in steps that double. */
export function nextDay(first: Int32Array, row: number): number {
  const day = first[row] ?? 0;
  let low = row;
  let step = 1;
  while (first[low + step] === day) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, first.length);
  for (low += 1; low < high;) {
    const middle = (low + high) >>> 1;
    if (first[middle] === day) low = middle + 1;
    else high = middle;
  }
  return low;
}
