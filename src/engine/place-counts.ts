import type { PlaceColumn } from '@/domain/columns/columns.ts';
import type { Frame } from './engine.ts';
import type { Rows } from './gather.ts';
import { PlaceFrame, type CountOfPlaces } from './place-frame.ts';
import { PlaceStripes } from './place-stripes.ts';
import { isPlain, type Tally } from './tally.ts';

/** The share of all places that is looked up one by one sooner than all are read. */
const FEW = 8;
const NOWHERE = new Uint8Array(0);

/** How many rows each place has, of those shown and of ghosts, and how many of both the frame in sight has. */
export class PlaceCounts implements Tally {
  readonly shown: CountOfPlaces;
  readonly ghosts: CountOfPlaces;
  private readonly places: PlaceColumn;
  private readonly isPlain: boolean;
  private view: PlaceFrame | undefined;
  private stripes: PlaceStripes | undefined;
  private kept: readonly [Int32Array, Int32Array] | undefined;

  constructor(places: PlaceColumn) {
    this.places = places;
    this.isPlain = isPlain(places, places.ids.length);
    const count = (): CountOfPlaces => {
      const counts = new Int32Array(places.ids.length);
      const sets = places.offsets.length - 1;
      return { counts, bySet: this.isPlain ? counts : new Int32Array(sets) };
    };
    this.shown = count();
    this.ghosts = count();
  }

  get isKept(): boolean {
    return this.kept !== undefined;
  }

  /** The places of a frame. */
  frame(frame: Frame): PlaceFrame {
    if (this.view === undefined || !sameArea(this.view.frame, frame)) {
      this.view = new PlaceFrame(this.places, frame, this.isPlain, this.nearBy(frame));
      this.view.recount(this.shown, this.ghosts);
    }
    return this.view;
  }

  /** Few places that hold all of a frame: from the second one on, for a map that has moved goes on moving. */
  private nearBy(frame: Frame): Uint32Array | undefined {
    if (this.view === undefined) return undefined;
    this.stripes ??= new PlaceStripes(this.places);
    const near = this.stripes.between(frame.west, frame.east);
    return near.length * FEW < this.places.x.length ? near : undefined;
  }

  /** Another one that counts the same, and goes its own way. */
  copy(): PlaceCounts {
    const copy = new PlaceCounts(this.places);
    for (const list of ['shown', 'ghosts'] as const) {
      copy[list].counts.set(this[list].counts);
      copy[list].bySet.set(this[list].bySet);
    }
    return copy;
  }

  clear(): void {
    this.shown.bySet.fill(0);
    this.ghosts.bySet.fill(0);
  }

  keep(): void {
    this.kept = [this.shown.bySet.slice(), this.ghosts.bySet.slice()];
  }

  restore(): void {
    if (this.kept === undefined) return;
    this.shown.bySet.set(this.kept[0]);
    this.ghosts.bySet.set(this.kept[1]);
  }

  fill(rows: Rows, by: 1 | -1, ghosts: boolean): void {
    const { bySet } = ghosts ? this.ghosts : this.shown;
    const setOfEach = rows.codes(this.places.sets);
    for (let at = 0; at < rows.length; at += 1) {
      const set = setOfEach[at] ?? 0;
      bySet[set] = (bySet[set] ?? 0) + by;
    }
  }

  settle(): void {
    if (!this.isPlain) {
      countPlaces(this.places, this.shown);
      countPlaces(this.places, this.ghosts);
    }
    this.view?.recount(this.shown, this.ghosts);
  }

  shift(rows: Rows, by: 1 | -1, ghosts: boolean): void {
    const [to, other] = ghosts ? [this.ghosts, this.shown] : [this.shown, this.ghosts];
    if (this.isPlain) this.shiftPlaces(to.counts, other.counts, rows, by);
    else this.shiftSets(to, other.counts, rows, by);
  }

  private shiftPlaces(counts: Int32Array, other: Int32Array, listed: Rows, by: 1 | -1): void {
    const { view } = this;
    const { length } = listed;
    const setOfEach = listed.codes(this.places.sets);
    const isIn = view?.isIn ?? NOWHERE;
    const edge = by === 1 ? 1 : 0;
    let [rows, occupied] = [0, 0];
    for (let at = 0; at < length; at += 1) {
      const place = setOfEach[at] ?? 0;
      const count = (counts[place] ?? 0) + by;
      counts[place] = count;
      const inFrame = isIn[place] ?? 0;
      rows += inFrame;
      if (count === edge && other[place] === 0) occupied += inFrame;
    }
    view?.add(by * rows, by * occupied);
  }

  private shiftSets(
    { counts, bySet }: CountOfPlaces,
    other: Int32Array,
    listed: Rows,
    by: 1 | -1,
  ): void {
    const { view } = this;
    const { sets, offsets, members } = this.places;
    const { length } = listed;
    const setOfEach = listed.codes(sets);
    const edge = by === 1 ? 1 : 0;
    let [rows, occupied] = [0, 0];
    for (let at = 0; at < length; at += 1) {
      const set = setOfEach[at] ?? 0;
      bySet[set] = (bySet[set] ?? 0) + by;
      rows += view?.holdsSet[set] ?? 0;
      const end = offsets[set + 1] ?? 0;
      for (let each = offsets[set] ?? 0; each < end; each += 1) {
        const place = members[each] ?? 0;
        const count = (counts[place] ?? 0) + by;
        counts[place] = count;
        if (count === edge && other[place] === 0) occupied += view?.isIn[place] ?? 0;
      }
    }
    view?.add(by * rows, by * occupied);
  }
}

function countPlaces({ offsets, members }: PlaceColumn, { counts, bySet }: CountOfPlaces): void {
  counts.fill(0);
  for (let set = 0; set < bySet.length; set += 1) {
    const count = bySet[set] ?? 0;
    if (count === 0) continue;
    const end = offsets[set + 1] ?? 0;
    for (let at = offsets[set] ?? 0; at < end; at += 1) {
      const place = members[at] ?? 0;
      counts[place] = (counts[place] ?? 0) + count;
    }
  }
}

export const sameArea = (a: Frame, b: Frame): boolean =>
  a.west === b.west && a.north === b.north && a.east === b.east && a.south === b.south;
