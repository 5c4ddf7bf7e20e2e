import type { RowView } from './table/table-format.ts';

const NARROW = 4096;
const NARROW_NODES = 1 << 18;
const WIDE = 2 ** 26;

/** Numbers pairs of numbers, from 0 in order of appearance; each below 2²⁶. */
export class PairNumbers {
  private readonly narrow = new Map<number, number>();
  private readonly wide = new Map<number, number>();
  private size = 0;

  of(a: number, b: number): number {
    // Keys that fit 31 bits are much cheaper to look up.
    const isNarrow = b < NARROW && a < NARROW_NODES;
    const map = isNarrow ? this.narrow : this.wide;
    const key = isNarrow ? a * NARROW + b : a * WIDE + b;
    const known = map.get(key);
    if (known !== undefined) return known;
    const number = this.size;
    this.size += 1;
    map.set(key, number);
    return number;
  }
}

/** What is read from some columns of a row, read once for each combination of their cells. */
export class CellMemo<T> {
  private readonly levels: readonly PairNumbers[];
  private readonly first: number | undefined;
  private readonly rest: readonly number[];
  private readonly read: (row: RowView) => T;
  private readonly known: T[] = [];

  /** @param columns positions of the columns; those of the fewest distinct cells first are cheapest */
  constructor(columns: readonly number[], read: (row: RowView) => T) {
    [this.first, ...this.rest] = columns;
    this.levels = this.rest.map(() => new PairNumbers());
    this.read = read;
  }

  /** The number of the row's combination of cells. */
  number(row: RowView): number {
    let number = this.first === undefined ? 0 : row.code(this.first);
    for (let at = 0; at < this.rest.length; at += 1) {
      number = this.levels[at]?.of(number, row.code(this.rest[at] ?? 0)) ?? 0;
    }
    return number;
  }

  /** @param number the one `number` gives for this row */
  value(number: number, row: RowView): T {
    return (this.known[number] ??= this.read(row));
  }
}
