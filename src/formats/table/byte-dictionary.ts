import { textOf } from './scanner.ts';

const START = 256;

/** Twice as long, with what it held. */
const widerBytes = (bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> => {
  const wider = new Uint8Array(Math.max(bytes.length * 2, least));
  wider.set(bytes);
  return wider;
};

/** A hash of bytes; of 32 bits, as a signed number. FNV-1a with the bits stirred at the end. */
export function hashOf(bytes: Uint8Array, start: number, end: number, seed = 0x811c9dc5): number {
  let hash = seed | 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Gives numbers to texts of bytes in order of appearance, without making strings of texts it has met. */
export class ByteDictionary {
  private arena = new Uint8Array(START * 16);
  private ends = new Int32Array(START);
  private hashes = new Int32Array(START);
  private slots = new Int32Array(START * 2);
  private readonly texts: (string | undefined)[] = [];
  size = 0;

  /** The number of the bytes from `start` up to, not including, `end`. */
  code(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = (this.slots[slot] ?? 0) - 1;
      if (code < 0) return this.add(bytes, start, end, hash, slot);
      if (this.hashes[code] === hash && this.holds(code, bytes, start, end)) return code;
    }
  }

  /** The text of a number that `code` gave. */
  text(code: number): string {
    const known = this.texts[code];
    if (known !== undefined) return known;
    const text = textOf(this.arena, this.startOf(code), this.ends[code] ?? 0);
    this.texts[code] = text;
    return text;
  }

  private startOf(code: number): number {
    return code === 0 ? 0 : (this.ends[code - 1] ?? 0);
  }

  private holds(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.startOf(code);
    if ((this.ends[code] ?? 0) - from !== end - start) return false;
    const { arena } = this;
    const shift = from - start;
    for (let at = start; at < end; at += 1) if (bytes[at] !== arena[at + shift]) return false;
    return true;
  }

  private add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const code = this.size;
    this.size += 1;
    if (code === this.ends.length) this.widen();
    const from = this.startOf(code);
    const to = from + end - start;
    if (to > this.arena.length) this.arena = widerBytes(this.arena, to);
    this.arena.set(bytes.subarray(start, end), from);
    this.ends[code] = to;
    this.hashes[code] = hash;
    this.slots[slot] = code + 1;
    this.texts.push(undefined);
    if (this.size * 2 > this.slots.length) this.rehash();
    return code;
  }

  private widen(): void {
    const { ends, hashes } = this;
    this.ends = new Int32Array(ends.length * 2);
    this.ends.set(ends);
    this.hashes = new Int32Array(ends.length * 2);
    this.hashes.set(hashes);
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let code = 0; code < this.size; code += 1) {
      let slot = (this.hashes[code] ?? 0) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = code + 1;
    }
  }
}
