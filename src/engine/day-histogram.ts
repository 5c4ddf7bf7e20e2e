import type { EventColumns } from '@/domain/columns/columns.ts';
import type { Colours } from './colours.ts';
import type { Bins, ColourBy, Histogram } from './engine.ts';
import { isZero, type Misses } from './misses.ts';

type Rows = Pick<EventColumns, 'first' | 'last' | 'length'>;

export const sameBins = (a: Bins, b: Bins): boolean =>
  a.start === b.start && a.end === b.end && a.count === b.count;

/** The bins, from `low` to `high`, that some days may lie in; they may be outside those asked for. */
interface Reach {
  readonly low: number;
  readonly high: number;
}

/** Both days included. */
export function reachOf({ start, end, count }: Bins, first: number, last: number): Reach {
  const width = (end - start) / count;
  const low = Math.floor((first - start) / width);
  return { low, high: Math.max(low, Math.ceil((last + 1 - start) / width) - 1) };
}

/**
 * Passing rows by their day and colour, so that other bins cost a pass over days and over the rows that may
 * lie on several days, not over all rows. A row that reaches beyond the bins counts in those it reaches.
 */
export class DayHistogram {
  private readonly rows: Rows;
  private readonly longs: () => Uint32Array;
  private readonly filter: Pick<Misses, 'of' | 'isOpen'>;
  /** The counts while nothing is filtered by. */
  private open: { readonly by: ColourBy; readonly tints: Uint32Array } | undefined;
  /** Day `d` of those that rows begin on has the rows from `starts[d]` up to `starts[d + 1]`. */
  private starts: Uint32Array | undefined;
  private tints = new Uint32Array(0);
  private colours: Colours | undefined;
  private latest: Histogram | undefined;

  /** @param longs the rows whose last day is not their first, rising */
  constructor(rows: Rows, filter: Pick<Misses, 'of' | 'isOpen'>, longs: () => Uint32Array) {
    this.rows = rows;
    this.filter = filter;
    this.longs = longs;
  }

  /** Forgets what it knows of the rows that pass. */
  forget(): void {
    this.colours = undefined;
  }

  histogram(bins: Bins, colours: Colours): Histogram {
    const isSame = this.colours?.by === colours.by;
    if (isSame && this.latest !== undefined && sameBins(this.latest.bins, bins)) return this.latest;
    if (!isSame) this.countDays(colours);
    const dated = new Float32Array(colours.count * bins.count);
    const rises = new Float64Array(colours.count * (bins.count + 1));
    this.addDays(bins, colours, dated, rises);
    this.addLongs(bins, colours, dated, rises);
    this.latest = {
      bins,
      colours: colours.count,
      dated,
      spread: summed(rises, colours.count, bins.count),
    };
    return this.latest;
  }

  private countDays(colours: Colours): void {
    this.colours = colours;
    const width = colours.count;
    this.starts ??= dayStarts(this.rows);
    const { starts } = this;
    const days = starts.length - 1;
    if (this.tints.length === days * width) this.tints.fill(0);
    else this.tints = new Uint32Array(days * width);
    const { tints } = this;
    const { of: misses, isOpen } = this.filter;
    if (isOpen && this.open?.by === colours.by) {
      tints.set(this.open.tints);
      return;
    }
    const { of: colourOf } = colours;
    for (let day = 0; day < days; day += 1) {
      countDay(tints, day * width, colourOf, misses, starts[day] ?? 0, starts[day + 1] ?? 0);
    }
    this.takeOutLongs(colours, starts);
    if (isOpen) this.open = { by: colours.by, tints: tints.slice() };
  }

  /** Rows that may lie on several days are no part of a day's count. */
  private takeOutLongs({ of: colourOf, count: width }: Colours, starts: Uint32Array): void {
    const { tints } = this;
    const { of: misses } = this.filter;
    let day = 0;
    for (const row of this.longs()) {
      while ((starts[day + 1] ?? Infinity) <= row) day += 1;
      const to = day * width + (colourOf[row] ?? 0);
      tints[to] = (tints[to] ?? 0) - isZero(misses[row] ?? 0);
    }
  }

  private addDays(bins: Bins, colours: Colours, dated: Float32Array, rises: Float64Array): void {
    const { tints, starts } = this;
    if (starts === undefined) return;
    for (let day = 0; day < starts.length - 1; day += 1) {
      const first = this.rows.first[starts[day] ?? 0] ?? 0;
      const reach = reachOf(bins, first, first);
      if (reach.high < 0 || reach.low >= bins.count) continue;
      for (let code = 0; code < colours.count; code += 1) {
        const count = tints[day * colours.count + code] ?? 0;
        if (count > 0) add(bins, reach, code, count, dated, rises);
      }
    }
  }

  private addLongs(bins: Bins, colours: Colours, dated: Float32Array, rises: Float64Array): void {
    const { of: misses } = this.filter;
    const { first, last } = this.rows;
    for (const row of this.longs()) {
      if (misses[row] !== 0) continue;
      const reach = reachOf(bins, first[row] ?? 0, last[row] ?? 0);
      if (reach.high < 0 || reach.low >= bins.count) continue;
      add(bins, reach, colours.of[row] ?? 0, 1, dated, rises);
    }
  }
}

/** Counts the rows of a day that pass. @param first where the day's colours begin */
function countDay(
  tints: Uint32Array,
  first: number,
  colourOf: Uint8Array,
  misses: Uint8Array,
  start: number,
  end: number,
): void {
  const counts = tints;
  for (let row = start; row < end; row += 1) {
    const to = first + (colourOf[row] ?? 0);
    counts[to] = (counts[to] ?? 0) + isZero(misses[row] ?? 0);
  }
}

function add(
  bins: Bins,
  reach: Reach,
  code: number,
  count: number,
  dated: Float32Array,
  rises: Float64Array,
): void {
  if (reach.low === reach.high) {
    const to = dated;
    const at = code * bins.count + reach.low;
    to[at] = (to[at] ?? 0) + count;
  } else addTo(rises, bins, reach, code, count);
}

/**
 * Spreads rows over the bins of their reach, some of which there must be.
 * @param rises by how much each bin has more than the one before
 */
export function addTo(
  rises: Float64Array,
  bins: Bins,
  { low, high }: Reach,
  code: number,
  count: number,
): void {
  const sums = rises;
  const from = Math.max(0, low);
  const to = Math.min(bins.count - 1, high) + 1;
  const start = code * (bins.count + 1);
  const part = count / (to - from);
  sums[start + from] = (sums[start + from] ?? 0) + part;
  sums[start + to] = (sums[start + to] ?? 0) - part;
}

/** What each bin has, from its rises. What is left of rounding is no part of a row. */
export function summed(rises: Float64Array, colours: number, count: number): Float32Array {
  const spread = new Float32Array(colours * count);
  for (let code = 0; code < colours; code += 1) {
    let sum = 0;
    for (let bin = 0; bin < count; bin += 1) {
      sum += rises[code * (count + 1) + bin] ?? 0;
      spread[code * count + bin] = sum < 1e-9 ? 0 : sum;
    }
  }
  return spread;
}

function dayStarts({ first, length }: Rows): Uint32Array {
  let days = 0;
  for (let row = 0; row < length; row += 1)
    if (row === 0 || first[row] !== first[row - 1]) days += 1;
  const starts = new Uint32Array(days + 1);
  let at = 0;
  for (let row = 0; row < length; row += 1) {
    if (row > 0 && first[row] === first[row - 1]) continue;
    starts[at] = row;
    at += 1;
  }
  starts[days] = length;
  return starts;
}
