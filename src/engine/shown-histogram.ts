import type { EventColumns } from '@/domain/columns/columns.ts';
import type { Colours } from './colours.ts';
import { addTo, reachOf, sameBins, summed, type Reach } from './day-histogram.ts';
import { nextDay } from './day-counts.ts';
import type { Bins, Histogram } from './engine.ts';
import type { Rows } from './gather.ts';
import { SetBlocks } from './set-blocks.ts';
import type { Tally } from './tally.ts';

/** The rows shown by time and colour, in bins that stay the same while a brush moves. */
export class ShownHistogram implements Tally {
  private readonly columns: Pick<EventColumns, 'first' | 'last'>;
  private readonly colours: Colours;
  private readonly bins: Bins;
  private readonly dated: Int32Array;
  /** The same, for answers. */
  private readonly answered: Float32Array;
  /** By how much each bin has more than the one before, for rows that lie in several. */
  private readonly rises: Float64Array;
  /** What lies in several bins where nothing does. */
  private readonly flat: Float32Array;
  /** Whether any row was counted that lies in several. */
  private isSpread = false;
  private blocks: SetBlocks | undefined;
  private kept: readonly [Int32Array, Float64Array] | undefined;

  constructor(columns: Pick<EventColumns, 'first' | 'last'>, colours: Colours, bins: Bins) {
    this.columns = columns;
    this.colours = colours;
    this.bins = bins;
    this.dated = new Int32Array(colours.count * bins.count);
    this.answered = new Float32Array(this.dated.length);
    this.flat = new Float32Array(this.dated.length);
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
    const { first, last } = this.columns;
    const { list, start, length } = rows;
    if (list === undefined && first === last) {
      this.shiftDays(start, start + length, by);
      return;
    }
    const codeOfEach = rows.codes(this.colours.of);
    for (let at = 0; at < length; at += 1) {
      const row = list === undefined ? start + at : (list[at] ?? 0);
      this.add(reachOf(this.bins, first[row] ?? 0, last[row] ?? 0), codeOfEach[at] ?? 0, by);
    }
  }

  /** Rows of one day each that follow each other: many are of the same day, and many days of the same bin. */
  private shiftDays(start: number, end: number, by: 1 | -1): void {
    const { bins, colours } = this;
    this.blocks ??= new SetBlocks(colours.of, colours.count);
    for (let from = start; from < end;) {
      const day = this.columns.first[from] ?? 0;
      const reach = reachOf(bins, day, day);
      const to = Math.min(end, this.endOfReach(reach, from, end));
      const tints = this.blocks.between(from, to);
      for (let code = 0; code < tints.length; code += 1) {
        this.add(reach, code, by * (tints[code] ?? 0));
      }
      from = to;
    }
  }

  /** The first row after one, whose day has a reach, that is not of the same bin; of the same day where that lies in several. */
  private endOfReach({ low, high }: Reach, from: number, end: number): number {
    const { first } = this.columns;
    let to = nextDay(first, from);
    if (low < high) return to;
    while (to < end) {
      const day = first[to] ?? 0;
      const next = reachOf(this.bins, day, day);
      if (next.low !== low || next.high !== high) break;
      to = nextDay(first, to);
    }
    return to;
  }

  private add(reach: Reach, code: number, by: number): void {
    const { bins, dated, rises } = this;
    if (by === 0 || reach.high < 0 || reach.low >= bins.count) return;
    if (reach.low < reach.high) {
      this.isSpread = true;
      addTo(rises, bins, reach, code, by);
      return;
    }
    const slot = code * bins.count + reach.low;
    dated[slot] = (dated[slot] ?? 0) + by;
  }

  /** Good until it is asked for again: new memory takes longer to get than all else of a step. */
  histogram(): Histogram {
    const { bins, colours, dated, answered, rises, isSpread } = this;
    const { count } = colours;
    answered.set(dated);
    return {
      bins,
      colours: count,
      dated: answered,
      spread: isSpread ? summed(rises, count, bins.count) : this.flat,
    };
  }
}
