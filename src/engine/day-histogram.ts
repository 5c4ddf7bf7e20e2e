import type { EventColumns } from '@/domain/columns/columns.ts';
import type { Colours } from './colours.ts';
import { DayCounts } from './day-counts.ts';
import { firstAtLeast } from './day-window.ts';
import type { Bins, Histogram } from './engine.ts';
import type { Misses } from './misses.ts';

type Rows = Pick<EventColumns, 'first' | 'last' | 'length'>;

export const sameBins = (a: Bins, b: Bins): boolean =>
  a.start === b.start && a.end === b.end && a.count === b.count;

/** The bins, from `low` to `high`, that some days may lie in; they may be outside those asked for. */
export interface Reach {
  readonly low: number;
  readonly high: number;
}

/** The bin a day begins in. */
const binOf = ({ start, end, count }: Bins, day: number): number =>
  Math.floor((day - start) / ((end - start) / count));

/** Both days included. */
export function reachOf(bins: Bins, first: number, last: number): Reach {
  const { start, end, count } = bins;
  const width = (end - start) / count;
  const low = binOf(bins, first);
  return { low, high: Math.max(low, Math.ceil((last + 1 - start) / width) - 1) };
}

/**
 * Passing rows by their day and colour, so that other bins cost a look-up each and a pass over the rows that may
 * lie on several days. A row that reaches beyond the bins counts in those it reaches.
 */
export class DayHistogram {
  private readonly rows: Rows;
  private readonly longs: () => Uint32Array;
  private readonly filter: Pick<Misses, 'of' | 'isOpen'>;
  private knownDays: DayCounts | undefined;
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
    if (!isSame) this.days.count(colours, this.filter, this.longs());
    this.colours = colours;
    const dated = new Float32Array(colours.count * bins.count);
    const rises = new Float64Array(colours.count * (bins.count + 1));
    this.addDays(bins, colours.count, dated, rises);
    this.addLongs(bins, colours, dated, rises);
    this.latest = {
      bins,
      colours: colours.count,
      dated,
      spread: summed(rises, colours.count, bins.count),
    };
    return this.latest;
  }

  private get days(): DayCounts {
    this.knownDays ??= new DayCounts(this.rows);
    return this.knownDays;
  }

  private addDays(bins: Bins, width: number, dated: Float32Array, rises: Float64Array): void {
    const { day, before } = this.days;
    // A day that begins before the first bin may reach into it.
    let from = firstAtLeast(day, Math.floor(bins.start));
    while (binOf(bins, day[from] ?? Infinity) < 0) from = this.addCut(bins, width, from, rises);
    for (let bin = 0; bin < bins.count; bin += 1) {
      const end = endOfBin(day, bins, bin, from);
      if (end === from) continue;
      const last = day[end - 1] ?? 0;
      const isCut = reachOf(bins, last, last).high > bin;
      const whole = isCut ? end - 1 : end;
      for (let code = 0; code < width; code += 1) {
        const many = (before[whole * width + code] ?? 0) - (before[from * width + code] ?? 0);
        dated[code * bins.count + bin] = many;
      }
      from = isCut ? this.addCut(bins, width, whole, rises) : end;
    }
  }

  /** Adds a day that lies in several bins. Returns the next. */
  private addCut(bins: Bins, width: number, at: number, rises: Float64Array): number {
    const { day, before } = this.days;
    const first = day[at] ?? 0;
    const reach = reachOf(bins, first, first);
    if (reach.high < 0) return at + 1;
    for (let code = 0; code < width; code += 1) {
      const to = at * width + code;
      const count = (before[to + width] ?? 0) - (before[to] ?? 0);
      if (count > 0) addTo(rises, bins, reach, code, count);
    }
    return at + 1;
  }

  private addLongs(bins: Bins, colours: Colours, dated: Float32Array, rises: Float64Array): void {
    const { of: misses } = this.filter;
    const { first, last } = this.rows;
    for (const row of this.longs()) {
      if (misses[row] !== 0) continue;
      const reach = reachOf(bins, first[row] ?? 0, last[row] ?? 0);
      if (reach.high < 0 || reach.low >= bins.count) continue;
      const code = colours.of[row] ?? 0;
      if (reach.low < reach.high) addTo(rises, bins, reach, code, 1);
      else {
        const to = code * bins.count + reach.low;
        dated[to] = (dated[to] ?? 0) + 1;
      }
    }
  }
}

/** The first of the days, from one that begins in a bin, which begins in a later one. Days are whole ones. */
function endOfBin(day: Int32Array, bins: Bins, bin: number, from: number): number {
  const most = Math.ceil((bins.end - bins.start) / bins.count) + 1;
  let low = from;
  let high = Math.min(day.length, from + most);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (binOf(bins, day[middle] ?? 0) <= bin) low = middle + 1;
    else high = middle;
  }
  return low;
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
