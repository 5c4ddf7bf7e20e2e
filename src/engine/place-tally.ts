import type { PlaceColumn } from '@/domain/columns/columns.ts';
import type { Colours } from './colours.ts';
import { CHUNK, gather } from './gather.ts';

const setOfEach = new Uint32Array(CHUNK);

/** No row. */
export const NONE = 0x7fff_ffff;

type Kept = Pick<PlaceTally, 'counts' | 'tints' | 'bySet' | 'without'>;

/** How many rows each place has, of which colours, and which is the first. A row counts at each of its places. */
export class PlaceTally {
  readonly counts: Uint32Array;
  /** `colours × places` counts, place by place. */
  tints = new Uint32Array(0);
  /** How many rows have each set of places; kept for sets of several places only. */
  readonly bySet: Uint32Array;
  /** `colours × sets` counts, while rows are filled in. */
  private filled = new Int32Array(0);
  /** How many rows have no place. */
  without = 0;
  /** The first row of each place, or a row before it where `stale` is 1. */
  private readonly first: Int32Array;
  private readonly stale: Uint8Array;
  private readonly places: PlaceColumn;
  private colours: Colours;
  private kept: Kept | undefined;

  constructor(places: PlaceColumn, colours: Colours) {
    this.places = places;
    this.colours = colours;
    this.counts = new Uint32Array(places.ids.length);
    this.bySet = new Uint32Array(places.offsets.length - 1);
    this.first = new Int32Array(places.ids.length).fill(NONE);
    this.stale = new Uint8Array(places.ids.length);
  }

  clear(colours: Colours): void {
    this.colours = colours;
    const tints = this.places.ids.length * colours.count;
    if (this.tints.length === tints) this.tints.fill(0);
    else this.tints = new Uint32Array(tints);
    const filled = this.bySet.length * colours.count;
    if (this.filled.length !== filled) this.filled = new Int32Array(filled);
    this.without = 0;
    this.counts.fill(0);
    this.bySet.fill(0);
    this.first.fill(NONE);
    this.stale.fill(0);
  }

  /** Remembers what is counted, in these colours, so that `restore` need not count again. */
  keep(): void {
    const { counts, tints, bySet, without } = this;
    this.kept = { counts: counts.slice(), tints: tints.slice(), bySet: bySet.slice(), without };
  }

  /** Puts back what `keep` remembered, but for the first rows, which are then looked for when asked. */
  restore(): void {
    const { kept } = this;
    if (kept === undefined) return;
    this.counts.set(kept.counts);
    this.tints.set(kept.tints);
    this.bySet.set(kept.bySet);
    this.without = kept.without;
    this.first.fill(0);
    this.stale.fill(1);
  }

  /** Counts many rows in or out; `settle` must follow. */
  fill(rows: Uint32Array, length: number, by: 1 | -1): void {
    const { of: colourOf, count: width } = this.colours;
    const { filled } = this;
    gather(this.places.sets, rows, length, setOfEach);
    for (let at = 0; at < length; at += 1) {
      const to = (setOfEach[at] ?? 0) * width + (colourOf[rows[at] ?? 0] ?? 0);
      filled[to] = (filled[to] ?? 0) + by;
    }
  }

  /** @param from no row before it was filled in */
  settle(from: number): void {
    const { offsets } = this.places;
    const { filled } = this;
    const width = this.colours.count;
    for (let set = 0; set < this.bySet.length; set += 1) {
      let many = 0;
      for (let code = 0; code < width; code += 1) many += filled[set * width + code] ?? 0;
      if (many === 0) continue;
      const places = (offsets[set + 1] ?? 0) - (offsets[set] ?? 0);
      if (places === 0) this.without += many;
      if (places > 1) this.bySet[set] = (this.bySet[set] ?? 0) + many;
      this.settleSet(set, many, from);
    }
    filled.fill(0);
  }

  private settleSet(set: number, many: number, from: number): void {
    const { offsets, members } = this.places;
    const { counts, tints, filled } = this;
    const width = this.colours.count;
    const end = offsets[set + 1] ?? 0;
    for (let at = offsets[set] ?? 0; at < end; at += 1) {
      const place = members[at] ?? 0;
      counts[place] = (counts[place] ?? 0) + many;
      this.first[place] = from;
      this.stale[place] = 1;
      for (let code = 0; code < width; code += 1) {
        const to = place * width + code;
        tints[to] = (tints[to] ?? 0) + (filled[set * width + code] ?? 0);
      }
    }
  }

  /**
   * Counts rows in or out.
   * @param turned told of places that get their first row or lose their last
   */
  shift(rows: Uint32Array, length: number, by: 1 | -1, turned?: (place: number) => void): void {
    const edge = by === 1 ? 1 : 0;
    const { sets, offsets, members } = this.places;
    const { of: colourOf, count: width } = this.colours;
    const { tints, counts, bySet, first, stale } = this;
    gather(sets, rows, length, setOfEach);
    for (let at = 0; at < length; at += 1) {
      const row = rows[at] ?? 0;
      const set = setOfEach[at] ?? 0;
      const start = offsets[set] ?? 0;
      const end = offsets[set + 1] ?? 0;
      const code = colourOf[row] ?? 0;
      if (end === start) this.without += by;
      if (end - start > 1) bySet[set] = (bySet[set] ?? 0) + by;
      for (let each = start; each < end; each += 1) {
        const place = members[each] ?? 0;
        const count = (counts[place] ?? 0) + by;
        counts[place] = count;
        if (count === edge) turned?.(place);
        const tint = place * width + code;
        tints[tint] = (tints[tint] ?? 0) + by;
        if (by === -1) {
          if (first[place] === row) stale[place] = 1;
        } else if (count === 1 || row < (first[place] ?? 0)) {
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
export function commonest(counts: Uint32Array, start: number, width: number): number {
  let [best, most] = [0, 0];
  for (let code = 0; code < width; code += 1) {
    const count = counts[start + code] ?? 0;
    if (count > most) [best, most] = [code, count];
  }
  return best;
}
