import type { NumberList } from '@/domain/columns/number-list.ts';
import { hashOf } from '@/formats/table/byte-dictionary.ts';

const encoder = new TextEncoder();
const SECOND_SEED = 0x5bd1e995;

/** Ids as numbers of 64 bits, by which events are told apart without keeping their texts. */
export class IdIndex {
  /** Two halves of every id's number, side by side. */
  private known = new Int32Array(1 << 12);
  private length = 0;
  private slots = new Int32Array(1 << 12);
  private first = 0;
  private second = 0;

  /** Where an id, as UTF-8, stands that was added; -1 of a new one, which `add` then adds. */
  find(bytes: Uint8Array, start = 0, end = bytes.length): number {
    return this.look(hashOf(bytes, start, end), hashOf(bytes, start, end, SECOND_SEED));
  }

  private look(first: number, second: number): number {
    this.first = first;
    this.second = second;
    const { slots, known } = this;
    const mask = slots.length - 1;
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const at = (slots[slot] ?? 0) - 1;
      if (at < 0) return -1;
      if (known[at * 2] === first && known[at * 2 + 1] === second) return at;
    }
  }

  /** Adds the id that `find` looked for last. */
  add(): void {
    const at = this.length;
    this.length += 1;
    if (this.length * 2 > this.known.length) {
      const wider = new Int32Array(this.known.length * 2);
      wider.set(this.known);
      this.known = wider;
    }
    this.known[at * 2] = this.first;
    this.known[at * 2 + 1] = this.second;
    if (this.length * 2 > this.slots.length) this.rehash();
    else this.put(this.first, this.length);
  }

  /** Adds the id that `find` looked for last to a list of halves. */
  note(list: NumberList): void {
    list.push(this.first);
    list.push(this.second);
  }

  /** Whether one of a list of halves is here. */
  hasAny(halves: Int32Array): boolean {
    for (let at = 0; at < halves.length; at += 2) {
      if (this.look(halves[at] ?? 0, halves[at + 1] ?? 0) >= 0) return true;
    }
    return false;
  }

  /** Two halves of every id's number, side by side. */
  part(): Int32Array {
    return this.known.slice(0, this.length * 2);
  }

  /**
   * Adds the ids of a part that are new, in order.
   * @returns where each of them stood already; -1 of the new ones
   */
  absorb(part: Int32Array): Int32Array {
    const firsts = new Int32Array(part.length / 2);
    for (let at = 0; at < firsts.length; at += 1) {
      const first = this.look(part[at * 2] ?? 0, part[at * 2 + 1] ?? 0);
      firsts[at] = first;
      if (first < 0) this.add();
    }
    return firsts;
  }

  /** The first halves of all that was added, in order. */
  halves(): Int32Array {
    const { known } = this;
    const halves = new Int32Array(this.length);
    for (let at = 0; at < halves.length; at += 1) halves[at] = known[at * 2] ?? 0;
    return halves;
  }

  private put(hash: number, entry: number): void {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = entry;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let at = 0; at < this.length; at += 1) this.put(this.known[at * 2] ?? 0, at + 1);
  }
}

/** The half of an id's number that `halves` holds. */
export function idHalf(id: string): number {
  const bytes = encoder.encode(id);
  return hashOf(bytes, 0, bytes.length);
}
