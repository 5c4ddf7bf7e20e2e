import type { Codes } from '@/domain/columns/columns.ts';
import { CHUNK, gatherRange } from './gather.ts';

/** How many rows a block has; chunks are made of whole blocks. */
const BLOCK = 256;

const setOfEach = new Uint32Array(CHUNK);

/** How many rows of each set are in blocks of rows, so that many rows that follow each other cost no more than a few. */
export class SetBlocks {
  private readonly sets: Codes;
  private readonly width: number;
  /** `width × (blocks + 1)` counts, block by block: of the rows before it. */
  private readonly before: Uint32Array;
  private readonly counts: Uint32Array;

  /** @param width how many sets there are */
  constructor(sets: Codes, width: number) {
    this.sets = sets;
    this.width = width;
    this.counts = new Uint32Array(width);
    const blocks = Math.floor(sets.length / BLOCK);
    const before = new Uint32Array(width * (blocks + 1));
    for (let start = 0; start < blocks * BLOCK; start += CHUNK) {
      const end = Math.min(blocks * BLOCK, start + CHUNK);
      gatherRange(sets, start, end, setOfEach);
      for (let from = start; from < end; from += BLOCK) {
        const next = (from / BLOCK + 1) * width;
        before.copyWithin(next, next - width, next);
        for (let at = from - start; at < from - start + BLOCK; at += 1) {
          const to = next + (setOfEach[at] ?? 0);
          before[to] = (before[to] ?? 0) + 1;
        }
      }
    }
    this.before = before;
  }

  /** How many rows of each set there are from `start` up to, not including, `end`. Good until the next are asked for. */
  between(start: number, end: number): Uint32Array {
    const { before, counts, width } = this;
    counts.fill(0);
    const low = Math.ceil(start / BLOCK);
    const high = Math.floor(end / BLOCK);
    if (low >= high) {
      this.add(start, end);
      return counts;
    }
    this.add(start, low * BLOCK);
    this.add(high * BLOCK, end);
    for (let set = 0; set < width; set += 1) {
      const whole = (before[high * width + set] ?? 0) - (before[low * width + set] ?? 0);
      counts[set] = (counts[set] ?? 0) + whole;
    }
    return counts;
  }

  /** Counts fewer than two blocks of rows one by one. */
  private add(start: number, end: number): void {
    const { counts } = this;
    gatherRange(this.sets, start, end, setOfEach);
    for (let at = 0; at < end - start; at += 1) {
      const set = setOfEach[at] ?? 0;
      counts[set] = (counts[set] ?? 0) + 1;
    }
  }
}
