import { NumberList } from './number-list.ts';

const START = 1024;

/** Gives numbers to sequences of whole numbers, from 0 in order of first appearance, without making strings of them. */
export class TupleDictionary {
  private readonly members = new NumberList();
  private readonly offsets = new NumberList();
  /** Pairs of a sequence's number, counted from 1, and its hash; side by side, since memory is what takes time. */
  private slots = new Int32Array(START * 2);
  /** How many sequences it has met. */
  size = 0;

  constructor() {
    this.offsets.push(0);
  }

  /** The number of the first `count` of the values; it is the former `size` of a sequence not met before. */
  code(values: ArrayLike<number>, count = values.length): number {
    let hash = count;
    for (let at = 0; at < count; at += 1) {
      hash = Math.imul(hash ^ (values[at] ?? 0), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const code = (slots[slot] ?? 0) - 1;
      if (code < 0) return this.add(values, count, hash, slot);
      if (slots[slot + 1] === hash && this.holds(code, values, count)) return code;
    }
  }

  /** The number of a sequence that is new, and that `code` is not to find. */
  append(values: ArrayLike<number>, count = values.length): number {
    for (let at = 0; at < count; at += 1) this.members.push(values[at] ?? 0);
    this.offsets.push(this.members.length);
    this.size += 1;
    return this.size - 1;
  }

  /** Sequence `s` is `members` from `offsets[s]` up to, not including, `offsets[s + 1]`. */
  columns(): { readonly offsets: Uint32Array; readonly members: Uint32Array } {
    return {
      offsets: new Uint32Array(this.offsets.view()),
      members: new Uint32Array(this.members.view()),
    };
  }

  private holds(code: number, values: ArrayLike<number>, count: number): boolean {
    const offsets = this.offsets.numbers;
    const from = offsets[code] ?? 0;
    if ((offsets[code + 1] ?? 0) - from !== count) return false;
    const members = this.members.numbers;
    for (let at = 0; at < count; at += 1) if (members[from + at] !== values[at]) return false;
    return true;
  }

  private add(values: ArrayLike<number>, count: number, hash: number, slot: number): number {
    const code = this.append(values, count);
    this.slots[slot] = code + 1;
    this.slots[slot + 1] = hash;
    if (this.size * 4 > this.slots.length) this.rehash();
    return code;
  }

  private rehash(): void {
    const { slots } = this;
    const wider = new Int32Array(slots.length * 2);
    const mask = wider.length - 1;
    for (let from = 0; from < slots.length; from += 2) {
      if (slots[from] === 0) continue;
      const hash = slots[from + 1] ?? 0;
      let slot = (hash << 1) & mask;
      while (wider[slot] !== 0) slot = (slot + 2) & mask;
      wider[slot] = slots[from] ?? 0;
      wider[slot + 1] = hash;
    }
    this.slots = wider;
  }
}
