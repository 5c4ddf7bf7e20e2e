import type { PlaceColumn } from '@/domain/columns/columns.ts';
import type { Frame } from './engine.ts';

/** Rows by their places: a row counts at each of its places, and once for its set of places. */
export interface CountOfPlaces {
  readonly counts: Int32Array;
  /** The very same array where sets are places. */
  readonly bySet: Int32Array;
}

/** The places in a frame, and how many of them have rows. */
export class PlaceFrame {
  readonly frame: Frame;
  /** Places in the frame, in the order of the column. */
  readonly places: Uint32Array;
  /** By place, 1 for those in the frame. */
  readonly isIn: Uint8Array;
  /** By set, 1 for those with a place in the frame. */
  readonly holdsSet: Uint8Array;
  /** How many of the places have rows. */
  occupied = 0;
  /** How many rows have at least one place in the frame. */
  rows = 0;

  /** @param isPlain whether sets are places @param among places, all of the frame's among them; absent for all */
  constructor(column: PlaceColumn, frame: Frame, isPlain: boolean, among?: Uint32Array) {
    this.frame = frame;
    this.isIn = new Uint8Array(column.x.length);
    this.places =
      among === undefined
        ? placesIn(column, frame, this.isIn)
        : placesAmong(among, column, frame, this.isIn);
    this.holdsSet = isPlain ? this.isIn : setsWith(column, this.isIn);
  }

  /** Takes in a change of what is counted. */
  add(rows: number, occupied: number): void {
    this.rows += rows;
    this.occupied += occupied;
  }

  /** Counts afresh. */
  recount(shown: CountOfPlaces, ghosts: CountOfPlaces): void {
    const { places, isIn, holdsSet } = this;
    let [occupied, rows] = [0, 0];
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      const count = (shown.counts[place] ?? 0) + (ghosts.counts[place] ?? 0);
      occupied += Number(count > 0);
      rows += count;
    }
    this.occupied = occupied;
    this.rows = isIn === holdsSet ? rows : rowsOf(holdsSet, shown.bySet, ghosts.bySet);
  }
}

/** @param isIn to be marked with 1 for those in the frame */
function placesIn(
  { x, y }: PlaceColumn,
  { west, east, north, south }: Frame,
  isIn: Uint8Array,
): Uint32Array {
  const marks = isIn;
  const places = new Uint32Array(x.length);
  let length = 0;
  for (let place = 0; place < x.length; place += 1) {
    const atX = x[place] ?? 0;
    const atY = y[place] ?? 0;
    // Without a branch: on mixed places one costs more than a write.
    const inX = Number(atX >= west) & Number(atX <= east);
    const inside = inX & Number(atY >= north) & Number(atY <= south);
    marks[place] = inside;
    places[length] = place;
    length += inside;
  }
  return places.subarray(0, length);
}

function placesAmong(
  among: Uint32Array,
  { x, y }: PlaceColumn,
  { west, east, north, south }: Frame,
  isIn: Uint8Array,
): Uint32Array {
  const marks = isIn;
  const places: number[] = [];
  for (const place of among) {
    const atX = x[place] ?? 0;
    const atY = y[place] ?? 0;
    if (atX < west || atX > east || atY < north || atY > south) continue;
    marks[place] = 1;
    places.push(place);
  }
  return Uint32Array.from(places).toSorted();
}

function rowsOf(holdsSet: Uint8Array, shown: Int32Array, ghosts: Int32Array): number {
  let rows = 0;
  for (let set = 0; set < holdsSet.length; set += 1) {
    rows += (holdsSet[set] ?? 0) * ((shown[set] ?? 0) + (ghosts[set] ?? 0));
  }
  return rows;
}

function setsWith({ offsets, members }: PlaceColumn, isIn: Uint8Array): Uint8Array {
  const holds = new Uint8Array(offsets.length - 1);
  for (let set = 0; set < holds.length; set += 1) {
    const end = offsets[set + 1] ?? 0;
    for (let at = offsets[set] ?? 0; at < end; at += 1) {
      if (isIn[members[at] ?? 0] === 1) holds[set] = 1;
    }
  }
  return holds;
}
