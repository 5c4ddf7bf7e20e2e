import { permuted, sortedByDay } from '@/domain/columns/arrange.ts';
import { NO_DAY, type EventColumns } from '@/domain/columns/columns.ts';
import type { EventFilter } from '@/domain/filter/filter.ts';

/** Days since 1970-01-01, both included; `NO_DAY` where there is no limit. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The window of a filter as whole days the columns can hold. */
export const daysOf = ({ from, to }: EventFilter): Days => ({
  from: from === undefined ? NO_DAY.first : Math.max(NO_DAY.first, Math.floor(from)),
  to: to === undefined ? NO_DAY.last : Math.min(NO_DAY.last, Math.ceil(to)),
});

/** Rows to count in and, after that, rows to count out. */
export interface Step {
  readonly entering: Uint32Array;
  readonly leaving: Uint32Array;
}

interface LongRows {
  /** In the columns' order. */
  readonly rising: Uint32Array;
  /** By their last day. */
  readonly rows: Uint32Array;
  /** The last day of each of `rows`. */
  readonly last: Int32Array;
}

/** The rows that may have happened within a window of days: `first ≤ to` and `last ≥ from`. */
export class DayWindow {
  days: Days = { from: NO_DAY.first, to: NO_DAY.last };
  /** The first row that begins within or after the window. */
  start = 0;
  /** The row after the last that begins within or before it. */
  end: number;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private longRows: LongRows | undefined;

  constructor({ first, last, length }: Pick<EventColumns, 'first' | 'last' | 'length'>) {
    this.first = first;
    this.last = last;
    this.end = length;
  }

  holds(row: number): boolean {
    return (this.first[row] ?? 0) <= this.days.to && (this.last[row] ?? 0) >= this.days.from;
  }

  /** Rows that may have happened on several days. */
  get longs(): LongRows {
    if (this.longRows !== undefined) return this.longRows;
    const { first, last } = this;
    let count = 0;
    for (let row = 0; row < first.length; row += 1) if (first[row] !== last[row]) count += 1;
    const rows = new Uint32Array(count);
    let at = 0;
    for (let row = 0; row < first.length; row += 1) {
      if (first[row] === last[row]) continue;
      rows[at] = row;
      at += 1;
    }
    const lasts = new Int32Array(count);
    rows.forEach((row, each) => {
      lasts[each] = last[row] ?? 0;
    });
    const order = sortedByDay(lasts, lasts);
    this.longRows = {
      rising: rows,
      rows: order.map((each) => rows[each] ?? 0),
      last: permuted(lasts, order),
    };
    return this.longRows;
  }

  /** Moves to other days. Returns how, or `jump` where counting afresh is less work. */
  moveTo(days: Days): Step | 'jump' {
    const was = { days: this.days, start: this.start, end: this.end };
    this.days = days;
    this.start = firstAtLeast(this.first, days.from);
    this.end = days.to === NO_DAY.last ? this.first.length : firstAtLeast(this.first, days.to + 1);
    const { last } = this.longs;
    const [late, lateWas] = [firstAtLeast(last, days.from), firstAtLeast(last, was.days.from)];
    const work =
      Math.abs(this.end - was.end) + Math.abs(this.start - was.start) + Math.abs(late - lateWas);
    const afresh = Math.max(0, this.end - this.start) + last.length - late;
    if (work > afresh) return 'jump';
    return this.step(was, work, Math.min(late, lateWas), Math.max(late, lateWas));
  }

  /** First the window's end moves, then its start. */
  private step(
    was: { readonly days: Days; readonly start: number; readonly end: number },
    most: number,
    lateLow: number,
    lateHigh: number,
  ): Step {
    const rows = [new Uint32Array(most), new Uint32Array(most)] as const;
    const lengths: [number, number] = [0, 0];
    const put = (list: 0 | 1, row: number): void => {
      rows[list][lengths[list]] = row;
      lengths[list] += 1;
    };
    const byEnd = this.end > was.end ? 0 : 1;
    const endHigh = Math.max(this.end, was.end);
    for (let row = Math.min(this.end, was.end); row < endHigh; row += 1) {
      if ((this.last[row] ?? 0) >= was.days.from) put(byEnd, row);
    }
    const byStart = this.days.from < was.days.from ? 0 : 1;
    const startHigh = Math.min(this.end, Math.max(this.start, was.start));
    for (let row = Math.min(this.start, was.start); row < startHigh; row += 1) {
      if (this.first[row] === this.last[row]) put(byStart, row);
    }
    for (let at = lateLow; at < lateHigh; at += 1) {
      const row = this.longs.rows[at] ?? 0;
      if (row < this.end) put(byStart, row);
    }
    return {
      entering: rows[0].subarray(0, lengths[0]),
      leaving: rows[1].subarray(0, lengths[1]),
    };
  }

  /** The rows within that begin before the window does. */
  earlyRows(): Uint32Array {
    if (this.start === 0) return new Uint32Array(0);
    const before = Math.min(this.start, this.end);
    const { rows, last } = this.longs;
    return rows.subarray(firstAtLeast(last, this.days.from)).filter((row) => row < before);
  }
}

/** The position of the first number that is not less, in numbers that rise. */
export function firstAtLeast(numbers: Int32Array | Uint32Array, least: number, from = 0): number {
  let [low, high] = [from, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
