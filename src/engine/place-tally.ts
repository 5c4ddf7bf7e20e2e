import type { PlaceColumn } from '@/domain/columns/columns.ts';
import type { Colours } from './colours.ts';
import type { Rows } from './gather.ts';

/** No row. */
export const NONE = 0x7fff_ffff;

/** How many rows of each colour each place has, and which is the first. A row counts at each of its places. */
export class PlaceTally {
  /** `colours × places` counts, place by place. */
  readonly tints: Int32Array;
  /** `colours × sets` counts of rows that are filled in and not settled; the tints where sets are places. */
  private readonly filled: Int32Array;
  private readonly isPlain: boolean;
  /** The first row of each place, or a row before it where `stale` is 1. */
  private readonly first: Int32Array;
  private readonly stale: Uint8Array;
  private readonly places: PlaceColumn;
  private readonly colours: Colours;
  private kept: Int32Array | undefined;

  constructor(places: PlaceColumn, isPlain: boolean, colours: Colours) {
    this.places = places;
    this.isPlain = isPlain;
    this.colours = colours;
    const { length } = places.ids;
    this.tints = new Int32Array(length * colours.count);
    const sets = places.offsets.length - 1;
    this.filled = isPlain ? this.tints : new Int32Array(sets * colours.count);
    this.first = new Int32Array(length).fill(NONE);
    this.stale = new Uint8Array(length);
  }

  get isKept(): boolean {
    return this.kept !== undefined;
  }

  /** Another one that counts the same, and goes its own way. */
  copy(): PlaceTally {
    const copy = new PlaceTally(this.places, this.isPlain, this.colours);
    copy.tints.set(this.tints);
    copy.first.set(this.first);
    copy.stale.set(this.stale);
    return copy;
  }

  clear(): void {
    this.tints.fill(0);
    this.first.fill(NONE);
    this.stale.fill(0);
  }

  keep(): void {
    this.kept = this.tints.slice();
  }

  restore(): void {
    if (this.kept !== undefined) this.tints.set(this.kept);
  }

  fill(rows: Rows, by: 1 | -1): void {
    const { of: colourOf, count: width } = this.colours;
    const { filled } = this;
    const setOfEach = rows.codes(this.places.sets);
    const codeOfEach = rows.codes(colourOf);
    for (let at = 0; at < rows.length; at += 1) {
      const to = (setOfEach[at] ?? 0) * width + (codeOfEach[at] ?? 0);
      filled[to] = (filled[to] ?? 0) + by;
    }
  }

  /** @param from no row before it was filled in */
  settle(from: number): void {
    if (!this.isPlain) {
      const sets = this.places.offsets.length - 1;
      for (let set = 0; set < sets; set += 1) this.settleSet(set);
      this.filled.fill(0);
    }
    this.first.fill(from);
    this.stale.fill(1);
  }

  private settleSet(set: number): void {
    const { offsets, members } = this.places;
    const { tints, filled } = this;
    const width = this.colours.count;
    const end = offsets[set + 1] ?? 0;
    for (let at = offsets[set] ?? 0; at < end; at += 1) {
      const place = members[at] ?? 0;
      for (let code = 0; code < width; code += 1) {
        const to = place * width + code;
        tints[to] = (tints[to] ?? 0) + (filled[set * width + code] ?? 0);
      }
    }
  }

  shift(rows: Rows, by: 1 | -1): void {
    const { sets, offsets, members } = this.places;
    const { of: colourOf, count: width } = this.colours;
    const { tints, first, stale } = this;
    const { list, start, length } = rows;
    const setOfEach = rows.codes(sets);
    const codeOfEach = rows.codes(colourOf);
    for (let at = 0; at < length; at += 1) {
      const row = list === undefined ? start + at : (list[at] ?? 0);
      const set = setOfEach[at] ?? 0;
      const code = codeOfEach[at] ?? 0;
      const end = offsets[set + 1] ?? 0;
      for (let each = offsets[set] ?? 0; each < end; each += 1) {
        const place = members[each] ?? 0;
        const tint = place * width + code;
        tints[tint] = (tints[tint] ?? 0) + by;
        if (by === -1) {
          if (first[place] === row) stale[place] = 1;
        } else if (row < (first[place] ?? 0)) {
          first[place] = row;
          stale[place] = 0;
        }
      }
    }
  }

  /** @param next the first row of the place, not before the one given, that is counted in */
  firstRow(place: number, next: (place: number, from: number) => number): number {
    if (this.stale[place] === 1) {
      this.first[place] = next(place, this.first[place] ?? 0);
      this.stale[place] = 0;
    }
    return this.first[place] ?? NONE;
  }

  /** The commonest colour code at a place; on a tie the lower. */
  colourAt(place: number): number {
    return commonest(this.tints, place * this.colours.count, this.colours.count);
  }
}

/** The position, from `start`, of the greatest of `width` counts; on a tie the lower. */
export function commonest(counts: Int32Array, start: number, width: number): number {
  let best = 0;
  let most = 0;
  for (let code = 0; code < width; code += 1) {
    const count = counts[start + code] ?? 0;
    if (count > most) {
      best = code;
      most = count;
    }
  }
  return best;
}
