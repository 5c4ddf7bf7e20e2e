import type { Codes, FacetColumn } from '@/domain/columns/columns.ts';
import type { FacetCount } from '@/domain/filter/filter.ts';
import { CHUNK, gather } from './gather.ts';
import { TopPool } from './top-pool.ts';

const gathered = new Uint32Array(CHUNK);

/** How many rows each value of a facet has. */
export class FacetTally {
  readonly counts: Uint32Array;
  /** Values that some row has, whatever the filter, in the order of the column. */
  readonly present: Uint32Array;
  private readonly column: FacetColumn;
  private readonly bySet: Int32Array;
  private readonly commonest: TopPool;
  private kept: Uint32Array | undefined;

  constructor(column: FacetColumn) {
    this.column = column;
    this.counts = new Uint32Array(column.values.length);
    this.bySet = new Int32Array(column.offsets.length - 1);
    this.present = this.valuesPresent();
    this.commonest = new TopPool(this.counts, this.present);
  }

  clear(): void {
    this.commonest.forget();
    this.counts.fill(0);
  }

  /** Remembers the counts, so that `restore` need not count again. */
  keep(): void {
    this.kept = this.counts.slice();
  }

  /** Puts back the counts that `keep` remembered. */
  restore(): void {
    this.clear();
    if (this.kept !== undefined) this.counts.set(this.kept);
  }

  /** Counts many rows in or out; `settle` must follow. */
  fill(rows: Uint32Array, length: number, by: 1 | -1): void {
    const { bySet } = this;
    gather(this.column.sets, rows, length, gathered);
    for (let at = 0; at < length; at += 1) {
      const set = gathered[at] ?? 0;
      bySet[set] = (bySet[set] ?? 0) + by;
    }
  }

  settle(): void {
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

  /** Counts rows in or out, one by one. */
  shift(rows: Uint32Array, length: number, by: 1 | -1): void {
    const { sets, offsets, members } = this.column;
    const { counts, commonest } = this;
    const { floor } = commonest;
    gather(sets, rows, length, gathered);
    for (let at = 0; at < length; at += 1) {
      const set = gathered[at] ?? 0;
      const end = offsets[set + 1] ?? 0;
      for (let each = offsets[set] ?? 0; each < end; each += 1) {
        const value = members[each] ?? 0;
        const count = (counts[value] ?? 0) + by;
        counts[value] = count;
        if (count === floor) commonest.rise(value);
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
    const listed = (value: number): FacetCount => ({
      value: values[value] ?? '',
      count: counts[value] ?? 0,
    });
    if (limit === undefined) return Array.from(this.present, listed);
    const top = this.commonest.top(limit);
    const more = chosen.filter((value) => value !== undefined && !top.includes(value));
    const isPresent = (value: number): boolean => this.present.includes(value);
    return [
      ...top,
      ...new Set(more.flatMap((value) => (value !== undefined && isPresent(value) ? value : []))),
    ].map(listed);
  }

  private valuesPresent(): Uint32Array {
    const { sets, offsets, members, values } = this.column;
    const { bySet } = this;
    markPresent(sets, bySet);
    const isPresent = new Uint8Array(values.length);
    for (let set = 0; set < bySet.length; set += 1) {
      if (bySet[set] !== 1) continue;
      for (const value of members.subarray(offsets[set], offsets[set + 1])) isPresent[value] = 1;
    }
    bySet.fill(0);
    const present = new Uint32Array(values.length);
    let length = 0;
    isPresent.forEach((is, value) => {
      if (is === 0) return;
      present[length] = value;
      length += 1;
    });
    return present.slice(0, length);
  }
}

function markPresent(sets: Codes, present: Int32Array): void {
  const marked = present;
  for (let start = 0; start < sets.length; start += CHUNK) {
    const end = Math.min(sets.length, start + CHUNK);
    gathered.set(sets.subarray(start, end));
    for (let at = 0; at < end - start; at += 1) marked[gathered[at] ?? 0] = 1;
  }
}
