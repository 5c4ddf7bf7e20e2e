import type { PlaceColumn } from '@/domain/columns/columns.ts';
import type { Rows } from './gather.ts';
import type { Tally } from './tally.ts';

type Sums = Pick<Totals, 'shown' | 'ghosts' | 'withoutPlace'>;

/** How many rows are in the lists. */
export class Totals implements Tally {
  shown = 0;
  ghosts = 0;
  /** How many of the rows shown have no place. */
  withoutPlace = 0;
  private readonly places: PlaceColumn;
  /** By set of places, 1 where it is empty; absent where none is. */
  private readonly isEmpty: Uint8Array | undefined;
  private kept: Sums | undefined;

  constructor(places: PlaceColumn) {
    this.places = places;
    const { offsets } = places;
    const isEmpty = new Uint8Array(offsets.length - 1);
    for (let set = 0; set < isEmpty.length; set += 1) {
      if (offsets[set] === offsets[set + 1]) isEmpty[set] = 1;
    }
    this.isEmpty = isEmpty.includes(1) ? isEmpty : undefined;
  }

  get isKept(): boolean {
    return this.kept !== undefined;
  }

  clear(): void {
    this.take({ shown: 0, ghosts: 0, withoutPlace: 0 });
  }

  fill(rows: Rows, by: 1 | -1, ghosts: boolean): void {
    this.shift(rows, by, ghosts);
  }

  settle(): void {
    // Every row is counted at once.
  }

  shift(rows: Rows, by: 1 | -1, ghosts: boolean): void {
    const { length } = rows;
    if (ghosts) {
      this.ghosts += by * length;
      return;
    }
    this.shown += by * length;
    const { isEmpty } = this;
    if (isEmpty === undefined) return;
    const setOfEach = rows.codes(this.places.sets);
    let empty = 0;
    for (let at = 0; at < length; at += 1) empty += isEmpty[setOfEach[at] ?? 0] ?? 0;
    this.withoutPlace += by * empty;
  }

  keep(): void {
    const { shown, ghosts, withoutPlace } = this;
    this.kept = { shown, ghosts, withoutPlace };
  }

  restore(): void {
    if (this.kept !== undefined) this.take(this.kept);
  }

  private take({ shown, ghosts, withoutPlace }: Sums): void {
    this.shown = shown;
    this.ghosts = ghosts;
    this.withoutPlace = withoutPlace;
  }
}
