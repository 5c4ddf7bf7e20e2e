/** Gives numbers to tuples of small whole numbers, in order of appearance. */
export class TupleDictionary {
  /** The tuple to look up next: to be filled before `code` is called. */
  readonly key: Int32Array;
  private readonly width: number;
  private tuples: Int32Array;
  private slots = new Int32Array(512);
  size = 0;

  constructor(width: number) {
    this.width = width;
    this.key = new Int32Array(width);
    this.tuples = new Int32Array(width * 256);
  }

  /** The number of the tuple in `key`; it is `size - 1` of a tuple not met before. */
  code(): number {
    const mask = this.slots.length - 1;
    for (let slot = this.hash(this.key, 0) & mask; ; slot = (slot + 1) & mask) {
      const code = (this.slots[slot] ?? 0) - 1;
      if (code < 0) return this.add(slot);
      if (this.holds(code)) return code;
    }
  }

  private hash(numbers: Int32Array, from: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < from + this.width; at += 1) {
      hash = Math.imul(hash ^ (numbers[at] ?? 0), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  private holds(code: number): boolean {
    const from = code * this.width;
    for (let at = 0; at < this.width; at += 1) {
      if (this.tuples[from + at] !== this.key[at]) return false;
    }
    return true;
  }

  private add(slot: number): number {
    const code = this.size;
    this.size += 1;
    if ((code + 1) * this.width > this.tuples.length) {
      const wider = new Int32Array(this.tuples.length * 2);
      wider.set(this.tuples);
      this.tuples = wider;
    }
    this.tuples.set(this.key, code * this.width);
    this.slots[slot] = code + 1;
    if (this.size * 2 > this.slots.length) this.rehash();
    return code;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let code = 0; code < this.size; code += 1) {
      let slot = this.hash(this.tuples, code * this.width) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = code + 1;
    }
  }
}
