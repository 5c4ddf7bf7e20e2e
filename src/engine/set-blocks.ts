import type { SetColumn } from '@/domain/columns/columns.ts';
import { CHUNK, gatherRange } from './gather.ts';

/** How many rows a block has; chunks are made of whole blocks. */
export const BLOCK = 256;

const setOfEach = new Uint32Array(CHUNK);

/** How many rows of each set are in blocks of rows. */
export class SetBlocks {
  readonly sets: number;
  /** `sets × (blocks + 1)` counts, block by block: of the rows before it. */
  private readonly before: Uint32Array;

  constructor({ sets, offsets }: Pick<SetColumn, 'sets' | 'offsets'>) {
    const width = offsets.length - 1;
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
    this.sets = width;
    this.before = before;
  }

  /** How many rows of a set are in the blocks from `low` up to, not including, `high`. */
  between(set: number, low: number, high: number): number {
    const { before, sets } = this;
    return (before[high * sets + set] ?? 0) - (before[low * sets + set] ?? 0);
  }
}
