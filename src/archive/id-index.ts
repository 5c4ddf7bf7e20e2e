import { NumberList } from '@/domain/columns/set-dictionary.ts';
import { hashOf } from '@/formats/table/byte-dictionary.ts';

const encoder = new TextEncoder();
const SECOND_SEED = 0x5bd1e995;

/** Ids as numbers of 64 bits, by which events are told apart without keeping their texts. */
export class IdIndex {
  private readonly first = new NumberList();
  private readonly second = new NumberList();
  private slots = new Int32Array(1 << 12);
  private hashes: readonly [number, number] = [0, 0];

  /** Where an id, as UTF-8, stands that was added; -1 of a new one, which `add` then adds. */
  find(bytes: Uint8Array, start = 0, end = bytes.length): number {
    this.hashes = [hashOf(bytes, start, end), hashOf(bytes, start, end, SECOND_SEED)];
    const [a, b] = this.hashes;
    const [first, second] = [this.first.view(), this.second.view()];
    const mask = this.slots.length - 1;
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      const at = (this.slots[slot] ?? 0) - 1;
      if (at < 0) return -1;
      if (first[at] === a && second[at] === b) return at;
    }
  }

  /** Adds the id that `find` looked for last. */
  add(): void {
    const [a, b] = this.hashes;
    this.first.push(a);
    this.second.push(b);
    if (this.first.length * 2 > this.slots.length) this.rehash();
    else this.put(a, this.first.length);
  }

  /** The first halves of all that was added, in order. */
  halves(): Int32Array {
    return this.first.view().slice();
  }

  private put(hash: number, entry: number): void {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = entry;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.first.view().forEach((hash, at) => this.put(hash, at + 1));
  }
}

/** The half of an id's number that `halves` holds. */
export function idHalf(id: string): number {
  const bytes = encoder.encode(id);
  return hashOf(bytes, 0, bytes.length);
}
