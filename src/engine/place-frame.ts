import type { PlaceColumn } from '@/domain/columns/columns.ts';
import type { Frame } from './engine.ts';
import type { PlaceTally } from './place-tally.ts';

/** The places in a frame, and how many of them have rows. */
export class PlaceFrame {
  readonly frame: Frame;
  /** Places in the frame, in the order of the column. */
  readonly places: Uint32Array;
  /** How many of these have rows. */
  occupied = 0;
  /** How many rows have at least one place in the frame. */
  rows = 0;
  private readonly column: PlaceColumn;
  /** How many places of each set are in the frame. */
  private readonly inSet: Uint32Array;
  private readonly tallies: readonly PlaceTally[];

  constructor(column: PlaceColumn, frame: Frame, tallies: readonly PlaceTally[]) {
    this.column = column;
    this.frame = frame;
    this.tallies = tallies;
    const { x, y, offsets, members } = column;
    const isIn = new Uint8Array(x.length);
    const places = new Uint32Array(x.length);
    let length = 0;
    for (let place = 0; place < x.length; place += 1) {
      const [atX, atY] = [x[place] ?? 0, y[place] ?? 0];
      if (atX < frame.west || atX > frame.east || atY < frame.north || atY > frame.south) continue;
      isIn[place] = 1;
      places[length] = place;
      length += 1;
    }
    this.places = places.subarray(0, length);
    this.inSet = new Uint32Array(offsets.length - 1);
    for (let set = 0; set < this.inSet.length; set += 1) {
      const end = offsets[set + 1] ?? 0;
      let many = 0;
      for (let at = offsets[set] ?? 0; at < end; at += 1) many += isIn[members[at] ?? 0] ?? 0;
      this.inSet[set] = many;
    }
    this.recount();
  }

  /** Counts afresh. */
  recount(): void {
    this.occupied = 0;
    this.rows = 0;
    const { offsets } = this.column;
    for (const place of this.places) {
      let count = 0;
      for (const { counts } of this.tallies) count += counts[place] ?? 0;
      this.rows += count;
      if (count > 0) this.occupied += 1;
    }
    for (let set = 0; set < this.inSet.length; set += 1) {
      const many = this.inSet[set] ?? 0;
      if (many < 2 || (offsets[set + 1] ?? 0) - (offsets[set] ?? 0) < 2) continue;
      for (const { bySet } of this.tallies) this.rows -= (bySet[set] ?? 0) * (many - 1);
    }
  }

  /** Whether any place of a set is in the frame. */
  holdsSet(set: number): boolean {
    return (this.inSet[set] ?? 0) > 0;
  }

  isIn(place: number): boolean {
    const { x, y } = this.column;
    const { west, east, north, south } = this.frame;
    const [atX, atY] = [x[place] ?? 0, y[place] ?? 0];
    return atX >= west && atX <= east && atY >= north && atY <= south;
  }
}
