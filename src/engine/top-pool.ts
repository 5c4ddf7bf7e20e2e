import { leastOfTop, topCounts } from './top-counts.ts';

/** How far values may be from their places, on average, for moving each there to be less work than sorting. */
const NEAR = 16;
/** No count is as high. */
const NEVER = 0x7fff_ffff;

/**
 * The values that may be among the commonest, so that a step that changes few counts does not look at all of
 * them: all that have at least `floor`. Told of every count that rises to the floor.
 */
export class TopPool {
  floor = NEVER;
  private readonly counts: Int32Array;
  /** Rising. */
  private readonly values: Uint32Array;
  private readonly isIn: Uint8Array;
  private pool: number[] = [];
  /** The counts of the pool. */
  private many = new Int32Array(0);

  /** @param values rising */
  constructor(counts: Int32Array, values: Uint32Array) {
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
    if (this.isUnfit(limit, most)) {
      this.build(limit);
      this.dropFallen();
    }
    if (this.isUnfit(limit, most)) {
      this.forget();
      return topCounts(counts, values, limit);
    }
    this.arrange(limit);
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

  /** Drops those below the floor, and looks the counts of the others up. */
  private dropFallen(): void {
    const { pool, counts, floor, isIn } = this;
    if (this.many.length < pool.length) this.many = new Int32Array(2 * pool.length);
    const { many } = this;
    let kept = 0;
    for (let at = 0; at < pool.length; at += 1) {
      const value = pool[at] ?? 0;
      const count = counts[value] ?? 0;
      pool[kept] = value;
      many[kept] = count;
      if (count >= floor) kept += 1;
      else isIn[value] = 0;
    }
    pool.length = kept;
  }

  /**
   * Puts the greatest counts first, on a tie the value that comes earlier; the order of those after the limit is
   * of no matter. Counts change by little from step to step, so that each is near to where it belongs: where
   * they are not, all are sorted.
   */
  private arrange(limit: number): void {
    const { pool, many } = this;
    let left = NEAR * pool.length;
    for (let at = 1; at < pool.length; at += 1) {
      const value = pool[at] ?? 0;
      const count = many[at] ?? 0;
      let place = at;
      if (at >= limit) {
        if (this.isBefore(limit - 1, value, count)) continue;
        this.move(limit - 1, at);
        place = limit - 1;
      }
      for (; place > 0 && !this.isBefore(place - 1, value, count); place -= 1) {
        this.move(place - 1, place);
        left -= 1;
      }
      pool[place] = value;
      many[place] = count;
      if (left < 0) {
        this.pool = topCounts(this.counts, Uint32Array.from(pool).toSorted(), pool.length);
        return;
      }
    }
  }

  private isBefore(place: number, value: number, count: number): boolean {
    const other = this.many[place] ?? 0;
    return other === count ? (this.pool[place] ?? 0) < value : other > count;
  }

  private move(from: number, to: number): void {
    this.pool[to] = this.pool[from] ?? 0;
    this.many[to] = this.many[from] ?? 0;
  }
}
