import { leastOfTop, topCounts } from './top-counts.ts';

/** No count is as high. */
const NEVER = 0x7fff_ffff;
/** More moves than this for each value, and sorting from the start is less work. */
const MOST_MOVES = 24;

/**
 * The values that may be among the commonest, so that a step that changes few counts does not look at all of
 * them: all that have at least `floor`. Told of every count that rises to the floor. They stay in the order of
 * the last answer, which the next one differs little from.
 */
export class TopPool {
  floor = NEVER;
  private readonly counts: Uint32Array;
  /** Rising. */
  private readonly values: Uint32Array;
  private readonly isIn: Uint8Array;
  private pool: number[] = [];
  private keys = new Float64Array(64);

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
    if (this.keys.length < pool.length) this.keys = new Float64Array(2 * pool.length);
    const { keys } = this;
    let moves = 0;
    for (let at = 0; at < pool.length; at += 1) {
      const value = pool[at] ?? 0;
      const key = (counts[value] ?? 0) * width - value;
      let to = at;
      for (; to > 0 && (keys[to - 1] ?? 0) < key; to -= 1) {
        keys[to] = keys[to - 1] ?? 0;
        pool[to] = pool[to - 1] ?? 0;
      }
      keys[to] = key;
      pool[to] = value;
      moves += at - to;
      if (moves <= MOST_MOVES * pool.length) continue;
      pool.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
      return;
    }
  }
}
