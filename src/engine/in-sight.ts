import type { PlaceColumn } from '@/domain/columns/columns.ts';
import { type Cells, levelOf } from './cells.ts';
import type { Frame } from './engine.ts';
import { Rows } from './gather.ts';
import type { PlaceCounts } from './place-counts.ts';
import { PlaceFrame } from './place-frame.ts';
import type { PlaceMarks } from './place-marks.ts';
import type { Tally } from './tally.ts';

/**
 * What the field of one frame is made of, kept up to date by the rows in sight alone: while a brush moves under
 * a map at rest, all others may be left behind.
 */
export class InSight implements Tally {
  readonly isKept = false;
  readonly frame: Frame;
  readonly counts: PlaceCounts;
  marks: PlaceMarks | undefined;
  cells: Cells | undefined;
  private readonly places: PlaceColumn;
  /** By set of places, 1 for those that reach into what is drawn. */
  private readonly isNear: Uint8Array;
  private readonly near = new Rows();

  /** @param counts its own, of the frame's places at least */
  constructor(places: PlaceColumn, isPlain: boolean, frame: Frame, counts: PlaceCounts) {
    this.places = places;
    this.frame = frame;
    this.counts = counts;
    // Cells at the frame's edges reach beyond it.
    const size = 2 ** -levelOf(frame);
    const reach = {
      west: frame.west - size,
      north: frame.north - size,
      east: frame.east + size,
      south: frame.south + size,
      worldPx: frame.worldPx,
    };
    this.isNear = new PlaceFrame(places, reach, isPlain).holdsSet;
  }

  clear(): void {
    for (const tally of this.tallies) tally.clear();
  }

  fill(rows: Rows, by: 1 | -1, ghosts: boolean): void {
    const near = this.nearOf(rows);
    for (const tally of this.tallies) tally.fill(near, by, ghosts);
  }

  settle(from: number): void {
    for (const tally of this.tallies) tally.settle(from);
  }

  shift(rows: Rows, by: 1 | -1, ghosts: boolean): void {
    const near = this.nearOf(rows);
    if (near.length === 0) return;
    for (const tally of this.tallies) tally.shift(near, by, ghosts);
  }

  keep(): void {
    // It lasts as long as a brush moves; what is kept of all rows outlasts it.
  }

  restore(): void {
    // Nothing is kept.
  }

  private get tallies(): readonly Tally[] {
    return [this.counts, this.marks, this.cells].filter((tally) => tally !== undefined);
  }

  private nearOf(rows: Rows): Rows {
    return this.near.takeMarked(rows, this.places.sets, this.isNear);
  }
}
