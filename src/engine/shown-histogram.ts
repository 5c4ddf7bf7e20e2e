import type { EventColumns } from '@/domain/columns/columns.ts';
import type { Colours } from './colours.ts';
import { addTo, reachOf, sameBins, summed } from './day-histogram.ts';
import type { Bins, Histogram } from './engine.ts';
import type { Rows } from './gather.ts';
import type { Tally } from './tally.ts';

/** The rows shown by time and colour, in bins that stay the same while a brush moves. */
export class ShownHistogram implements Tally {
  private readonly columns: Pick<EventColumns, 'first' | 'last'>;
  private readonly colours: Colours;
  private readonly bins: Bins;
  private readonly dated: Int32Array;
  /** By how much each bin has more than the one before, for rows that lie in several. */
  private readonly rises: Float64Array;
  /** Whether any row was counted that lies in several. */
  private isSpread = false;
  private kept: readonly [Int32Array, Float64Array] | undefined;

  constructor(columns: Pick<EventColumns, 'first' | 'last'>, colours: Colours, bins: Bins) {
    this.columns = columns;
    this.colours = colours;
    this.bins = bins;
    this.dated = new Int32Array(colours.count * bins.count);
    this.rises = new Float64Array(colours.count * (bins.count + 1));
  }

  get isKept(): boolean {
    return this.kept !== undefined;
  }

  /** Whether it counts in these bins and colours. */
  isOf(bins: Bins, colours: Colours): boolean {
    return this.colours === colours && sameBins(this.bins, bins);
  }

  clear(): void {
    this.dated.fill(0);
    this.rises.fill(0);
  }

  keep(): void {
    this.kept = [this.dated.slice(), this.rises.slice()];
  }

  restore(): void {
    if (this.kept === undefined) return;
    this.dated.set(this.kept[0]);
    this.rises.set(this.kept[1]);
  }

  fill(rows: Rows, by: 1 | -1, ghosts: boolean): void {
    this.shift(rows, by, ghosts);
  }

  settle(): void {
    // Every row is counted at once.
  }

  shift(rows: Rows, by: 1 | -1, ghosts: boolean): void {
    if (ghosts) return;
    const { bins } = this;
    const { first, last } = this.columns;
    const { list, start, length } = rows;
    const codeOfEach = rows.codes(this.colours.of);
    if (list === undefined && first === last) {
      this.shiftDays(codeOfEach, start, length, by);
      return;
    }
    for (let at = 0; at < length; at += 1) {
      const row = list === undefined ? start + at : (list[at] ?? 0);
      const { low, high } = reachOf(bins, first[row] ?? 0, last[row] ?? 0);
      this.add(codeOfEach, low, high, at, at + 1, by);
    }
  }

  /** Rows of one day each that follow each other: many are of the same one. */
  private shiftDays(codeOfEach: Uint32Array, start: number, length: number, by: 1 | -1): void {
    const { first } = this.columns;
    for (let from = 0, to = 0; from < length; from = to) {
      const day = first[start + from] ?? 0;
      for (to = from + 1; to < length && first[start + to] === day;) to += 1;
      const { low, high } = reachOf(this.bins, day, day);
      this.add(codeOfEach, low, high, from, to, by);
    }
  }

  /** Counts the gathered colours from one up to, not including, another. */
  private add(
    codeOfEach: Uint32Array,
    low: number,
    high: number,
    from: number,
    to: number,
    by: 1 | -1,
  ): void {
    const { bins, dated, rises } = this;
    if (high < 0 || low >= bins.count) return;
    if (low < high) {
      this.isSpread = true;
      for (let at = from; at < to; at += 1) {
        addTo(rises, bins, { low, high }, codeOfEach[at] ?? 0, by);
      }
      return;
    }
    for (let at = from; at < to; at += 1) {
      const slot = (codeOfEach[at] ?? 0) * bins.count + low;
      dated[slot] = (dated[slot] ?? 0) + by;
    }
  }

  histogram(): Histogram {
    const { bins, colours, dated, rises, isSpread } = this;
    const { count } = colours;
    return {
      bins,
      colours: count,
      dated: new Float32Array(dated),
      spread: isSpread ? summed(rises, count, bins.count) : new Float32Array(dated.length),
    };
  }
}
