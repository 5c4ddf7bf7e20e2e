import type { Codes, FacetColumn } from '@/domain/columns/columns.ts';
import type { FacetList } from './engine.ts';
import { CHUNK, gatherRange, type Rows } from './gather.ts';
import { SetBlocks } from './set-blocks.ts';
import { isPlain, type Tally } from './tally.ts';
import { TopPool } from './top-pool.ts';

/** A count of -1 there is none. */
const NO_FLOOR = -1;
/** Columns of more sets are not counted beforehand: it would take as much room as the column itself. */
const MOST_SETS = 32;

/** How many rows each value of a facet has. Ghosts do not count. */
export class FacetTally implements Tally {
  private readonly column: FacetColumn;
  private readonly counts: Int32Array;
  /** How many rows of each set are filled in and not settled; the counts themselves where sets are values. */
  private readonly bySet: Int32Array;
  /** How many sets there are. */
  private readonly width: number;
  private readonly isPlain: boolean;
  private readonly isTold: boolean;
  private readonly isSmall: boolean;
  private blocks: SetBlocks | undefined;
  private kept: Int32Array | undefined;
  /** The counts of the values listed last. */
  private listed = new Uint32Array(0);
  private values: { readonly present: Uint32Array; readonly commonest: TopPool } | undefined;

  /** @param isTold whether every row is told */
  constructor(column: FacetColumn, isTold: boolean) {
    this.column = column;
    this.isTold = isTold;
    this.counts = new Int32Array(column.values.length);
    this.width = column.offsets.length - 1;
    this.isSmall = this.width <= MOST_SETS;
    this.isPlain = isPlain(column, column.values.length);
    this.bySet = this.isPlain ? this.counts : new Int32Array(this.width);
  }

  /** Values that some row has, whatever the filter, in the order of the column. */
  get present(): Uint32Array {
    return this.ranked.present;
  }

  get isKept(): boolean {
    return this.kept !== undefined;
  }

  clear(): void {
    this.values?.commonest.forget();
    this.counts.fill(0);
  }

  keep(): void {
    this.kept = this.counts.slice();
  }

  restore(): void {
    this.clear();
    if (this.kept !== undefined) this.counts.set(this.kept);
  }

  fill(rows: Rows, by: 1 | -1, ghosts: boolean): void {
    if (ghosts) return;
    const { bySet } = this;
    const setOfEach = rows.codes(this.column.sets);
    for (let at = 0; at < rows.length; at += 1) {
      const set = setOfEach[at] ?? 0;
      bySet[set] = (bySet[set] ?? 0) + by;
    }
  }

  settle(): void {
    if (this.isPlain) return;
    const { bySet, counts } = this;
    const { offsets, members } = this.column;
    for (let set = 0; set < bySet.length; set += 1) {
      const count = bySet[set] ?? 0;
      if (count === 0) continue;
      const end = offsets[set + 1] ?? 0;
      for (let at = offsets[set] ?? 0; at < end; at += 1) {
        const value = members[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + count;
      }
    }
    bySet.fill(0);
  }

  shift(rows: Rows, by: 1 | -1, ghosts: boolean): void {
    if (ghosts) return;
    const { list, start, length } = rows;
    const floor = this.values?.commonest.floor ?? NO_FLOOR;
    if (list === undefined && this.isSmall) this.shiftRange(start, start + length, by, floor);
    else if (this.isPlain) this.shiftValues(rows.codes(this.column.sets), length, by, floor);
    else this.shiftSets(rows.codes(this.column.sets), length, by, floor);
  }

  private shiftRange(start: number, end: number, by: 1 | -1, floor: number): void {
    const { counts, column, width } = this;
    this.blocks ??= new SetBlocks(column.sets, width);
    const bySet = this.blocks.between(start, end);
    for (let set = 0; set < width; set += 1) {
      const many = by * (bySet[set] ?? 0);
      if (many === 0) continue;
      for (let at = column.offsets[set] ?? 0; at < (column.offsets[set + 1] ?? 0); at += 1) {
        const value = column.members[at] ?? 0;
        const was = counts[value] ?? 0;
        counts[value] = was + many;
        if (was < floor && was + many >= floor) this.values?.commonest.rise(value);
      }
    }
  }

  private shiftValues(valueOfEach: Uint32Array, length: number, by: 1 | -1, floor: number): void {
    const { counts, values } = this;
    for (let at = 0; at < length; at += 1) {
      const value = valueOfEach[at] ?? 0;
      const count = (counts[value] ?? 0) + by;
      counts[value] = count;
      if (count === floor) values?.commonest.rise(value);
    }
  }

  private shiftSets(setOfEach: Uint32Array, length: number, by: 1 | -1, floor: number): void {
    const { counts, values } = this;
    const { offsets, members } = this.column;
    for (let at = 0; at < length; at += 1) {
      const set = setOfEach[at] ?? 0;
      const end = offsets[set + 1] ?? 0;
      for (let each = offsets[set] ?? 0; each < end; each += 1) {
        const value = members[each] ?? 0;
        const count = (counts[value] ?? 0) + by;
        counts[value] = count;
        if (count === floor) values?.commonest.rise(value);
      }
    }
  }

  /**
   * The counts of all values or, with a limit, of so many: the commonest first, on a tie the earlier value;
   * then those chosen which are not among them. Good until the next list.
   */
  list(limit: number | undefined, chosen: readonly number[]): FacetList {
    const listed = limit === undefined ? this.present : this.limited(limit, chosen);
    if (listed.length > this.listed.length) this.listed = new Uint32Array(listed.length);
    const counts = this.listed.subarray(0, listed.length);
    const values: string[] = [];
    for (let at = 0; at < listed.length; at += 1) {
      const value = listed[at] ?? 0;
      counts[at] = this.counts[value] ?? 0;
      values.push(this.column.values[value] ?? '');
    }
    return { values, counts };
  }

  private limited(limit: number, chosen: readonly number[]): readonly number[] {
    const top = this.ranked.commonest.top(limit);
    const more = new Set(chosen.filter((value) => !top.includes(value)));
    const { present } = this;
    return more.size === 0
      ? top
      : [...top, ...[...more].filter((value) => present.includes(value))];
  }

  private get ranked(): { readonly present: Uint32Array; readonly commonest: TopPool } {
    if (this.values === undefined) {
      // What is kept is counted of all rows that are told.
      const { kept } = this;
      const present =
        kept !== undefined && this.isTold
          ? risingWhere(kept.length, (value) => (kept[value] ?? 0) > 0)
          : valuesPresent(this.column);
      this.values = { present, commonest: new TopPool(this.counts, present) };
    }
    return this.values;
  }
}

function valuesPresent({ sets, offsets, members, values }: FacetColumn): Uint32Array {
  const isMet = setsMet(sets, offsets.length - 1);
  const isPresent = new Uint8Array(values.length);
  for (let set = 0; set < isMet.length; set += 1) {
    if (isMet[set] !== 1) continue;
    const end = offsets[set + 1] ?? 0;
    for (let at = offsets[set] ?? 0; at < end; at += 1) isPresent[members[at] ?? 0] = 1;
  }
  return risingWhere(values.length, (value) => isPresent[value] === 1);
}

function risingWhere(values: number, holds: (value: number) => boolean): Uint32Array {
  const found = new Uint32Array(values);
  let length = 0;
  for (let value = 0; value < values; value += 1) {
    if (!holds(value)) continue;
    found[length] = value;
    length += 1;
  }
  return found.slice(0, length);
}

function setsMet(sets: Codes, count: number): Uint8Array {
  const isMet = new Uint8Array(count);
  const gathered = new Uint32Array(CHUNK);
  for (let start = 0; start < sets.length; start += CHUNK) {
    const end = Math.min(sets.length, start + CHUNK);
    gatherRange(sets, start, end, gathered);
    for (let at = 0; at < end - start; at += 1) isMet[gathered[at] ?? 0] = 1;
  }
  return isMet;
}
