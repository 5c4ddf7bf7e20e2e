import type { PlaceColumn } from '@/domain/columns/columns.ts';
import type { Frame } from './engine.ts';

/** Rows by their places: a row counts at each of its places, and once for its set of places. */
export interface CountOfPlaces {
  readonly counts: Uint32Array;
  /** The very same array where sets are places. */
  readonly bySet: Uint32Array;
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

  /** @param isPlain whether sets are places */
  constructor(column: PlaceColumn, frame: Frame, isPlain: boolean) {
    this.frame = frame;
    const { x, y } = column;
    const { west, east, north, south } = frame;
    const isIn = new Uint8Array(x.length);
    const places = new Uint32Array(x.length);
    let length = 0;
    for (let place = 0; place < x.length; place += 1) {
      const [atX, atY] = [x[place] ?? 0, y[place] ?? 0];
      if (atX < west || atX > east || atY < north || atY > south) continue;
      isIn[place] = 1;
      places[length] = place;
      length += 1;
    }
    this.places = places.subarray(0, length);
    this.isIn = isIn;
    this.holdsSet = isPlain ? isIn : setsWith(column, isIn);
  }

  /** Takes in a change of what is counted. */
  add(rows: number, occupied: number): void {
    this.rows += rows;
    this.occupied += occupied;
  }

  /** Counts afresh. */
  recount(shown: CountOfPlaces, ghosts: CountOfPlaces): void {
    this.occupied = 0;
    for (const place of this.places) {
      if ((shown.counts[place] ?? 0) + (ghosts.counts[place] ?? 0) > 0) this.occupied += 1;
    }
    const { holdsSet } = this;
    this.rows = 0;
    for (let set = 0; set < holdsSet.length; set += 1) {
      if (holdsSet[set] === 1) this.rows += (shown.bySet[set] ?? 0) + (ghosts.bySet[set] ?? 0);
    }
  }
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
