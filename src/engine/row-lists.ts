import type { EventColumns } from '@/domain/columns/columns.ts';
import type { DayWindow } from './day-window.ts';
import { firstAtLeast } from './day-window.ts';

const BLOCK = 1024;

/** Positions in a list of rows without the list: how many rows each block of the columns holds, counted as far as asked. */
export class RowPositions {
  private readonly window: DayWindow;
  private readonly holds: (row: number) => boolean;
  private readonly latest: LatestDays;
  /** How many rows the blocks before each one hold. */
  private readonly before: Uint32Array;
  private known = 0;

  constructor(window: DayWindow, latest: LatestDays, holds: (row: number) => boolean) {
    this.window = window;
    this.latest = latest;
    this.holds = holds;
    this.before = new Uint32Array(latest.blocks + 1);
  }

  /** Forgets all counts: the list has changed. */
  forget(): void {
    this.known = 0;
  }

  /** Rows of the list from position `from` up to, not including, `to`. */
  rows(from: number, to: number): Uint32Array {
    const start = Math.max(0, from);
    if (to <= start) return new Uint32Array(0);
    while (this.known < this.latest.blocks && (this.before[this.known] ?? 0) < start) {
      this.countBlock();
    }
    const counted = this.before.subarray(0, this.known + 1);
    const block = Math.max(0, firstAtLeast(counted, start + 1) - 1);
    const rows: number[] = [];
    let position = this.before[block] ?? 0;
    for (let row = block * BLOCK; row < this.window.end && position < to; row += 1) {
      if (row % BLOCK === 0 && this.isEmpty(row / BLOCK)) row += BLOCK - 1;
      else if (this.holds(row)) {
        if (position >= start) rows.push(row);
        position += 1;
      }
    }
    return Uint32Array.from(rows);
  }

  /** The position of a row in the list; -1 where it is not in it. */
  rank(row: number): number {
    if (!this.holds(row)) return -1;
    const block = Math.floor(row / BLOCK);
    while (this.known < block) this.countBlock();
    return (this.before[block] ?? 0) + this.count(block * BLOCK, row);
  }

  private isEmpty(block: number): boolean {
    return (this.latest.ofBlock[block] ?? 0) < this.window.days.from;
  }

  private countBlock(): void {
    const block = this.known;
    const end = Math.min(this.window.end, (block + 1) * BLOCK);
    const count = this.isEmpty(block) ? 0 : this.count(block * BLOCK, end);
    this.before[block + 1] = (this.before[block] ?? 0) + count;
    this.known = block + 1;
  }

  private count(start: number, end: number): number {
    let count = 0;
    for (let row = start; row < end; row += 1) if (this.holds(row)) count += 1;
    return count;
  }
}

/** The latest last day of the rows of each block, worked out when first asked for. */
export class LatestDays {
  readonly blocks: number;
  private readonly last: Int32Array;
  private days: Int32Array | undefined;

  constructor({ last, length }: Pick<EventColumns, 'last' | 'length'>) {
    this.last = last;
    this.blocks = Math.ceil(length / BLOCK);
  }

  get ofBlock(): Int32Array {
    if (this.days !== undefined) return this.days;
    const { last } = this;
    const days = new Int32Array(this.blocks);
    for (let block = 0; block < days.length; block += 1) {
      days[block] = latestOf(last, block * BLOCK, Math.min(last.length, (block + 1) * BLOCK));
    }
    this.days = days;
    return days;
  }
}

/** A function of its own, which engines compile whole: a loop within a loop they leave and enter at every turn. */
function latestOf(last: Int32Array, start: number, end: number): number {
  let latest = -0x8000_0000;
  for (let row = start; row < end; row += 1) latest = Math.max(latest, last[row] ?? 0);
  return latest;
}
