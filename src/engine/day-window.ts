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

/**
 * Rows that follow each other to count in (1) or out (-1), and then lists of rows to count in and out; what is
 * counted twice by the way is put right by the end. Good until the next step is asked for.
 */
export interface Step {
  readonly ranges: readonly { readonly start: number; readonly end: number; readonly by: 1 | -1 }[];
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

const NO_LONGS: LongRows = {
  rising: new Uint32Array(0),
  rows: new Uint32Array(0),
  last: new Int32Array(0),
};

/** By which of the two lists of rows it is. */
const SIGNS = [1, -1] as const;

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
    if (first === last) return (this.longRows = NO_LONGS);
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
    const { work, afresh, late, lateWas } = this.workFrom(was);
    if (work > afresh) return 'jump';
    return this.step(was, work, Math.min(late, lateWas), Math.max(late, lateWas));
  }

  /** Whether it has moved so far that counting afresh is less work. */
  isJumpFrom(was: WindowAt): boolean {
    const { work, afresh } = this.workFrom(was);
    return work > afresh;
  }

  /** How many rows have come or gone, and how many there are. */
  private workFrom(was: WindowAt) {
    const { days, start, end } = this.at;
    const { last } = this.longs;
    const [late, lateWas] = [firstAtLeast(last, days.from), firstAtLeast(last, was.days.from)];
    const work = Math.abs(end - was.end) + Math.abs(start - was.start) + Math.abs(late - lateWas);
    const afresh = Math.max(0, end - start) + last.length - late;
    return { work, afresh, late, lateWas };
  }

  /** First the window's end moves, then its start. */
  private step(was: WindowAt, most: number, lateLow: number, lateHigh: number): Step {
    for (const list of [0, 1] as const) {
      if (this.rows[list].length < most) this.rows[list] = new Uint32Array(2 * most);
    }
    const { rows } = this;
    const lengths: [number, number] = [0, 0];
    const byEnd = this.end > was.end ? 0 : 1;
    const [endLow, endHigh] = [Math.min(this.end, was.end), Math.max(this.end, was.end)];
    // Those that begin within the window as it was are in it whatever their last day.
    const sure = Math.min(endHigh, Math.max(endLow, was.start));
    lengths[byEnd] = this.overEnds(endLow, sure, was.days.from, rows[byEnd]);
    const byStart = this.days.from < was.days.from ? 0 : 1;
    const low = Math.min(this.start, was.start);
    const high = Math.max(low, Math.min(this.end, Math.max(this.start, was.start)));
    const back = byStart === 0 ? 1 : 0;
    lengths[back] = this.overLongs(low, high, rows[back], lengths[back]);
    lengths[byStart] = this.overLates(lateLow, lateHigh, rows[byStart], lengths[byStart]);
    return {
      ranges: [
        { start: sure, end: endHigh, by: SIGNS[byEnd] },
        { start: low, end: high, by: SIGNS[byStart] },
      ],
      entering: rows[0].subarray(0, lengths[0]),
      leaving: rows[1].subarray(0, lengths[1]),
    };
  }

  private overEnds(low: number, high: number, from: number, into: Uint32Array): number {
    const { last } = this;
    const to = into;
    let length = 0;
    for (let row = low; row < high; row += 1) {
      if ((last[row] ?? 0) < from) continue;
      to[length] = row;
      length += 1;
    }
    return length;
  }

  /** Rows of several days do not come and go with the first of them. */
  private overLongs(low: number, high: number, into: Uint32Array, from: number): number {
    const { rising } = this.longs;
    const to = into;
    let length = from;
    for (let at = firstAtLeast(rising, low); (rising[at] ?? high) < high; at += 1) {
      to[length] = rising[at] ?? 0;
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
  let low = from;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
