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

/** A window at one moment. */
export interface WindowAt {
  readonly days: Days;
  /** The first row that begins within or after the window. */
  readonly start: number;
  /** The row after the last that begins within or before it. */
  readonly end: number;
}

/** Rows to count in and, after that, rows to count out; good until the next step is asked for. */
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
  /** Another object after each move. */
  at: WindowAt;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private longRows: LongRows | undefined;
  /** Rows that enter, and rows that leave. */
  private readonly rows: [Uint32Array, Uint32Array] = [new Uint32Array(0), new Uint32Array(0)];

  constructor({ first, last, length }: Pick<EventColumns, 'first' | 'last' | 'length'>) {
    this.first = first;
    this.last = last;
    this.at = { days: { from: NO_DAY.first, to: NO_DAY.last }, start: 0, end: length };
  }

  get days(): Days {
    return this.at.days;
  }

  get start(): number {
    return this.at.start;
  }

  get end(): number {
    return this.at.end;
  }

  holds(row: number): boolean {
    const { from, to } = this.at.days;
    return (this.first[row] ?? 0) <= to && (this.last[row] ?? 0) >= from;
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

  /** Moves to other days; says whether they are other ones. */
  moveTo(days: Days): boolean {
    if (days.from === this.days.from && days.to === this.days.to) return false;
    const start = firstAtLeast(this.first, days.from);
    const end = days.to === NO_DAY.last ? this.first.length : firstAtLeast(this.first, days.to + 1);
    this.at = { days, start, end };
    return true;
  }

  /** How it has moved since, or `jump` where counting afresh is less work. */
  stepFrom(was: WindowAt): Step | 'jump' {
    const { days, start, end } = this.at;
    const { last } = this.longs;
    const [late, lateWas] = [firstAtLeast(last, days.from), firstAtLeast(last, was.days.from)];
    const work = Math.abs(end - was.end) + Math.abs(start - was.start) + Math.abs(late - lateWas);
    const afresh = Math.max(0, end - start) + last.length - late;
    if (work > afresh) return 'jump';
    return this.step(was, work, Math.min(late, lateWas), Math.max(late, lateWas));
  }

  /** First the window's end moves, then its start. */
  private step(was: WindowAt, most: number, lateLow: number, lateHigh: number): Step {
    for (const list of [0, 1] as const) {
      if (this.rows[list].length < most) this.rows[list] = new Uint32Array(2 * most);
    }
    const { rows } = this;
    const lengths: [number, number] = [0, 0];
    const byEnd = this.end > was.end ? 0 : 1;
    lengths[byEnd] = this.overEnds(was, rows[byEnd]);
    const byStart = this.days.from < was.days.from ? 0 : 1;
    const singles = this.overStarts(was, rows[byStart], lengths[byStart]);
    lengths[byStart] = this.overLates(lateLow, lateHigh, rows[byStart], singles);
    return {
      entering: rows[0].subarray(0, lengths[0]),
      leaving: rows[1].subarray(0, lengths[1]),
    };
  }

  private overEnds(was: WindowAt, into: Uint32Array): number {
    const { last } = this;
    const to = into;
    const { from } = was.days;
    const high = Math.max(this.end, was.end);
    let length = 0;
    for (let row = Math.min(this.end, was.end); row < high; row += 1) {
      if ((last[row] ?? 0) < from) continue;
      to[length] = row;
      length += 1;
    }
    return length;
  }

  private overStarts(was: WindowAt, into: Uint32Array, from: number): number {
    const { first, last } = this;
    const to = into;
    const high = Math.min(this.end, Math.max(this.start, was.start));
    let length = from;
    for (let row = Math.min(this.start, was.start); row < high; row += 1) {
      if (first[row] !== last[row]) continue;
      to[length] = row;
      length += 1;
    }
    return length;
  }

  private overLates(low: number, high: number, into: Uint32Array, from: number): number {
    const { rows } = this.longs;
    const to = into;
    let length = from;
    for (let at = low; at < high; at += 1) {
      const row = rows[at] ?? 0;
      if (row >= this.end) continue;
      to[length] = row;
      length += 1;
    }
    return length;
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
