import type { EventColumns } from '@/domain/columns/columns.ts';
import type { Colours } from './colours.ts';
import { addTo, reachOf, sameBins, summed } from './day-histogram.ts';
import type { Bins, Histogram } from './engine.ts';
import { CHUNK, gather, type Rows } from './gather.ts';
import type { Tally } from './tally.ts';

const codeOfEach = new Uint32Array(CHUNK);

/** The rows shown by time and colour, in bins that stay the same while a brush moves. */
export class ShownHistogram implements Tally {
  private readonly columns: Pick<EventColumns, 'first' | 'last'>;
  private readonly colours: Colours;
  private readonly bins: Bins;
  private readonly dated: Float32Array;
  /** By how much each bin has more than the one before, for rows that lie in several. */
  private readonly rises: Float64Array;
  private kept: readonly [Float32Array, Float64Array] | undefined;

  constructor(columns: Pick<EventColumns, 'first' | 'last'>, colours: Colours, bins: Bins) {
    this.columns = columns;
    this.colours = colours;
    this.bins = bins;
    this.dated = new Float32Array(colours.count * bins.count);
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
    const { bins, dated, rises } = this;
    const { first, last } = this.columns;
    const { list, start, length } = rows;
    gather(this.colours.of, rows, codeOfEach);
    // Rows that follow each other are mostly of one day.
    let [day, low, high] = [Number.NaN, 0, -1];
    for (let at = 0; at < length; at += 1) {
      const row = list === undefined ? start + at : (list[at] ?? 0);
      const from = first[row] ?? 0;
      const to = last[row] ?? 0;
      if (from !== day || from !== to) {
        ({ low, high } = reachOf(bins, from, to));
        day = from === to ? from : Number.NaN;
      }
      if (high < 0 || low >= bins.count) continue;
      const code = codeOfEach[at] ?? 0;
      if (low === high) {
        const slot = code * bins.count + low;
        dated[slot] = (dated[slot] ?? 0) + by;
      } else addTo(rises, bins, { low, high }, code, by);
    }
  }

  histogram(): Histogram {
    const { bins, colours, dated, rises } = this;
    const { count } = colours;
    return {
      bins,
      colours: count,
      dated: dated.slice(),
      spread: summed(rises, count, bins.count),
    };
  }
}
