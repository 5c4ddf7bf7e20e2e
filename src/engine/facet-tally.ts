import type { Codes, FacetColumn } from '@/domain/columns/columns.ts';
import type { FacetCount } from '@/domain/filter/filter.ts';
import { CHUNK, gather, type Rows } from './gather.ts';
import { isPlain, type Tally } from './tally.ts';
import { TopPool } from './top-pool.ts';

const gathered = new Uint32Array(CHUNK);

/** How many rows each value of a facet has. Ghosts do not count. */
export class FacetTally implements Tally {
  private readonly column: FacetColumn;
  private readonly counts: Uint32Array;
  /** How many rows of each set are filled in and not settled; the counts themselves where sets are values. */
  private readonly bySet: Uint32Array | Int32Array;
  private readonly isPlain: boolean;
  private kept: Uint32Array | undefined;
  private values: { readonly present: Uint32Array; readonly commonest: TopPool } | undefined;

  constructor(column: FacetColumn) {
    this.column = column;
    this.counts = new Uint32Array(column.values.length);
    this.isPlain = isPlain(column, column.values.length);
    this.bySet = this.isPlain ? this.counts : new Int32Array(column.offsets.length - 1);
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
    gather(this.column.sets, rows, gathered);
    for (let at = 0; at < rows.length; at += 1) {
      const set = gathered[at] ?? 0;
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
    gather(this.column.sets, rows, gathered);
    if (this.isPlain) this.shiftValues(rows.length, by);
    else this.shiftSets(rows.length, by);
  }

  private shiftValues(length: number, by: 1 | -1): void {
    const { counts, values } = this;
    const floor = values?.commonest.floor;
    for (let at = 0; at < length; at += 1) {
      const value = gathered[at] ?? 0;
      const count = (counts[value] ?? 0) + by;
      counts[value] = count;
      if (count === floor) values?.commonest.rise(value);
    }
  }

  private shiftSets(length: number, by: 1 | -1): void {
    const { counts, values } = this;
    const { offsets, members } = this.column;
    const floor = values?.commonest.floor;
    for (let at = 0; at < length; at += 1) {
      const set = gathered[at] ?? 0;
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
   * then those chosen which are not among them.
   */
  list(limit: number | undefined, chosen: readonly (number | undefined)[]): FacetCount[] {
    const { counts } = this;
    const { values } = this.column;
    const { present, commonest } = this.ranked;
    const listed = (value: number): FacetCount => ({
      value: values[value] ?? '',
      count: counts[value] ?? 0,
    });
    if (limit === undefined) return Array.from(present, listed);
    const top = commonest.top(limit);
    const more = chosen.filter((value) => value !== undefined && !top.includes(value));
    const isPresent = (value: number): boolean => present.includes(value);
    return [
      ...top,
      ...new Set(more.flatMap((value) => (value !== undefined && isPresent(value) ? value : []))),
    ].map(listed);
  }

  private get ranked(): { readonly present: Uint32Array; readonly commonest: TopPool } {
    if (this.values === undefined) {
      const present = valuesPresent(this.column);
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
  const present = new Uint32Array(values.length);
  let length = 0;
  isPresent.forEach((is, value) => {
    if (is === 0) return;
    present[length] = value;
    length += 1;
  });
  return present.slice(0, length);
}

function setsMet(sets: Codes, count: number): Uint8Array {
  const isMet = new Uint8Array(count);
  for (let start = 0; start < sets.length; start += CHUNK) {
    const end = Math.min(sets.length, start + CHUNK);
    gathered.set(sets.subarray(start, end));
    for (let at = 0; at < end - start; at += 1) isMet[gathered[at] ?? 0] = 1;
  }
  return isMet;
}
