import type { Codes } from '@/domain/columns/columns.ts';
import { CHUNK, gatherRange } from './gather.ts';

/** How many rows a block has at the least; chunks are made of whole blocks. */
const LEAST_ROWS = 64;

/** As many rows as make a block's counts take half a byte a row at the most, and a power of two. */
const rowsOfBlock = (width: number): number => {
  let rows = LEAST_ROWS;
  while (rows < 8 * width && rows < CHUNK) rows *= 2;
  return rows;
};

const setOfEach = new Uint32Array(CHUNK);

/** How many rows of each set are in blocks of rows, so that many rows that follow each other cost no more than a few. */
export class SetBlocks {
  private readonly sets: Codes;
  private readonly width: number;
  private readonly block: number;
  /** `width × (blocks + 1)` counts, block by block: of the rows before it. */
  private readonly before: Uint32Array;
  private readonly counts: Uint32Array;

  /** @param width how many sets there are */
  constructor(sets: Codes, width: number) {
    this.sets = sets;
    this.width = width;
    this.counts = new Uint32Array(width);
    const block = rowsOfBlock(width);
    this.block = block;
    const blocks = Math.floor(sets.length / block);
    const before = new Uint32Array(width * (blocks + 1));
    for (let start = 0; start < blocks * block; start += CHUNK) {
      const end = Math.min(blocks * block, start + CHUNK);
      gatherRange(sets, start, end, setOfEach);
      for (let from = start; from < end; from += block) {
        const next = (from / block + 1) * width;
        before.copyWithin(next, next - width, next);
        for (let at = from - start; at < from - start + block; at += 1) {
          const to = next + (setOfEach[at] ?? 0);
          before[to] = (before[to] ?? 0) + 1;
        }
      }
    }
    this.before = before;
  }

  /** How many rows of each set there are from `start` up to, not including, `end`. Good until the next are asked for. */
  between(start: number, end: number): Uint32Array {
    const { before, block, counts, width } = this;
    counts.fill(0);
    const low = Math.ceil(start / block);
    const high = Math.floor(end / block);
    if (low >= high) {
      this.add(start, end);
      return counts;
    }
    this.add(start, low * block);
    this.add(high * block, end);
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
