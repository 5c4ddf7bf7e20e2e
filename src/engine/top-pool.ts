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
  /** Rising. */
  private readonly values: Uint32Array;
  private readonly isIn: Uint8Array;
  private pool: number[] = [];
  private keys = new Uint32Array(64);
  private wideKeys = new Float64Array(0);

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
    if (limit <= 0) return [];
    const { counts, values } = this;
    const most = 8 * limit + 64;
    this.dropFallen();
    if (this.isUnfit(limit, most)) this.build(limit);
    if (this.isUnfit(limit, most)) {
      this.forget();
      return topCounts(counts, values, limit);
    }
    this.arrange();
    return this.pool.slice(0, limit);
  }

  private isUnfit(limit: number, most: number): boolean {
    const least = Math.min(limit, this.values.length);
    return this.floor === NEVER || this.pool.length < least || this.pool.length > most;
  }

  private build(limit: number): void {
    const { counts, values } = this;
    this.forget();
    // Of few values all are in, whatever their counts.
    this.floor = values.length <= 2 * limit + 64 ? 0 : leastOfTop(counts, values, 2 * limit);
    for (let rank = 0; rank < values.length; rank += 1) {
      const value = values[rank] ?? 0;
      if ((counts[value] ?? 0) >= this.floor) this.rise(value);
    }
  }

  private dropFallen(): void {
    const { pool, counts, floor, isIn } = this;
    let kept = 0;
    for (let at = 0; at < pool.length; at += 1) {
      const value = pool[at] ?? 0;
      pool[kept] = value;
      if ((counts[value] ?? 0) >= floor) kept += 1;
      else isIn[value] = 0;
    }
    pool.length = kept;
  }

  /** Puts the greatest counts first, on a tie the value that comes earlier. */
  private arrange(): void {
    const { pool, counts } = this;
    const width = counts.length;
    let most = 0;
    for (let at = 0; at < pool.length; at += 1) most = Math.max(most, counts[pool[at] ?? 0] ?? 0);
    const keys = this.keysFor((most + 1) * width);
    let [isSorted, before] = [true, -1];
    for (let at = 0; at < pool.length; at += 1) {
      const value = pool[at] ?? 0;
      const key = (most - (counts[value] ?? 0)) * width + value;
      if (key < before) isSorted = false;
      keys[at] = key;
      before = key;
    }
    if (isSorted) return;
    // Sorting plain numbers takes a third of the time that comparing values does.
    keys.subarray(0, pool.length).sort();
    for (let at = 0; at < pool.length; at += 1) pool[at] = (keys[at] ?? 0) % width;
  }

  private keysFor(limit: number): Uint32Array | Float64Array {
    const { length } = this.pool;
    if (limit > 2 ** 32) {
      if (this.wideKeys.length < length) this.wideKeys = new Float64Array(2 * length);
      return this.wideKeys;
    }
    if (this.keys.length < length) this.keys = new Uint32Array(2 * length);
    return this.keys;
  }
}
