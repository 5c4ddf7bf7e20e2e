import type { CellBytes } from './scanner.ts';

/** Bytes that UTF-8 never has: they end a cell, and say whether doubled quotes in it stand for one. */
const END = 0xff;
const DOUBLED_END = 0xfe;
const START = 1024;

const wider = (numbers: Int32Array, least: number): Int32Array<ArrayBuffer> => {
  const longer = new Int32Array(Math.max(numbers.length * 2, least));
  longer.set(numbers);
  return longer;
};

/**
 * Gives numbers to the combinations of cells that some columns have, in order of appearance. One combination
 * written in two ways, as with blanks around, may have two numbers; two combinations never have one.
 */
export class CellGroup {
  private readonly columns: Int32Array;
  private key = new Int32Array(START);
  private keyBytes = new Uint8Array(this.key.buffer);
  /** The keys of all combinations, one after the other. */
  private arena = new Int32Array(START);
  private ends = new Int32Array(START);
  private hashes = new Int32Array(START);
  private slots = new Int32Array(START * 2);
  size = 0;

  /** @param columns positions of the columns */
  constructor(columns: Int32Array) {
    this.columns = columns;
  }

  /** The number of the row's combination; it is `size - 1` of a combination not met before. */
  code(row: CellBytes): number {
    const words = this.fill(row);
    const { key, slots, hashes } = this;
    let hash = words;
    for (let at = 0; at < words; at += 1) {
      hash = Math.imul(hash ^ (key[at] ?? 0), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = (slots[slot] ?? 0) - 1;
      if (code < 0) return this.add(words, hash, slot);
      if (hashes[code] === hash && this.holds(code, words)) return code;
    }
  }

  /** Writes the row's cells as a key; gives its length in words. */
  private fill({ bytes, starts, ends, doubled }: CellBytes): number {
    const { columns } = this;
    let length = columns.length;
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] ?? 0;
      length += (ends[column] ?? 0) - (starts[column] ?? 0);
    }
    const words = (length + 3) >> 2;
    if (words > this.key.length) {
      this.key = wider(this.key, words);
      this.keyBytes = new Uint8Array(this.key.buffer);
    }
    const { key, keyBytes } = this;
    if (words > 0) key[words - 1] = 0;
    let to = 0;
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] ?? 0;
      const end = ends[column] ?? 0;
      for (let from = starts[column] ?? 0; from < end; from += 1) {
        keyBytes[to] = bytes[from] ?? 0;
        to += 1;
      }
      keyBytes[to] = doubled[column] === 1 ? DOUBLED_END : END;
      to += 1;
    }
    return words;
  }

  private holds(code: number, words: number): boolean {
    const { arena, ends, key } = this;
    const from = code === 0 ? 0 : (ends[code - 1] ?? 0);
    if ((ends[code] ?? 0) - from !== words) return false;
    for (let at = 0; at < words; at += 1) if (arena[from + at] !== key[at]) return false;
    return true;
  }

  private add(words: number, hash: number, slot: number): number {
    const code = this.size;
    this.size += 1;
    if (code === this.ends.length) {
      this.ends = wider(this.ends, 0);
      this.hashes = wider(this.hashes, 0);
    }
    const from = code === 0 ? 0 : (this.ends[code - 1] ?? 0);
    const to = from + words;
    if (to > this.arena.length) this.arena = wider(this.arena, to);
    this.arena.set(this.key.subarray(0, words), from);
    this.ends[code] = to;
    this.hashes[code] = hash;
    this.slots[slot] = code + 1;
    if (this.size * 2 > this.slots.length) this.rehash();
    return code;
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let code = 0; code < this.size; code += 1) {
      let slot = (this.hashes[code] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.slots = slots;
  }
}
