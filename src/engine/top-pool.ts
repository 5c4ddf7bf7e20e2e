import { leastOfTop, topCounts } from './top-counts.ts';

/** No count is as high. */
const NEVER = 0x7fff_ffff;

/**
 * The values that may be among the commonest, so that a step that changes few counts does not look at all of
 * them: all that have at least `floor`. Told of every count that rises to the floor.
 */
export class TopPool {
  floor = NEVER;
  private readonly counts: Uint32Array;
  private readonly values: Uint32Array;
  private readonly isIn: Uint8Array;
  private pool: number[] = [];

  /** @param values rising */
  constructor(counts: Uint32Array, values: Uint32Array) {
    this.counts = counts;
    this.values = values;
    this.isIn = new Uint8Array(counts.length);
  }

  /** Takes in a value whose count has just risen to the floor. */
  rise(value: number): void {
    if (this.isIn[value] === 1) return;
    this.isIn[value] = 1;
    this.pool.push(value);
  }

  /** Forgets all: counts have changed in other ways than by one at a time. */
  forget(): void {
    for (const value of this.pool) this.isIn[value] = 0;
    this.pool = [];
    this.floor = NEVER;
  }

  /** As `topCounts`. */
  top(limit: number): number[] {
    const { counts, values } = this;
    const most = 8 * limit + 64;
    if (values.length <= most) return topCounts(counts, values, limit);
    const known = this.atFloor();
    if (known.length >= limit && known.length <= most) return topCounts(counts, known, limit);
    this.forget();
    const floor = leastOfTop(counts, values, 2 * limit);
    if (floor === 0) return topCounts(counts, values, limit);
    const pool = values.filter((value) => (counts[value] ?? 0) >= floor);
    if (pool.length >= limit && pool.length <= most) {
      this.floor = floor;
      for (const value of pool) this.rise(value);
    }
    return topCounts(counts, pool.length >= limit ? pool : values, limit);
  }

  private atFloor(): Uint32Array {
    const { counts, floor } = this;
    if (floor === NEVER) return new Uint32Array(0);
    const known = Uint32Array.from(this.pool.filter((value) => (counts[value] ?? 0) >= floor));
    return known.toSorted();
  }
}
