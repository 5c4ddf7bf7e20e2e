import type { PlaceColumn } from '@/domain/columns/columns.ts';
import type { Colours } from './colours.ts';
import type { Rows } from './gather.ts';
import { PlaceTally } from './place-tally.ts';
import type { Tally } from './tally.ts';

/** What is drawn at each place: colours and first rows, of those shown and of ghosts. */
export class PlaceMarks implements Tally {
  readonly shown: PlaceTally;
  readonly ghosts: PlaceTally;

  /** @param isPlain whether sets of places are places */
  constructor(places: PlaceColumn, isPlain: boolean, colours: Colours) {
    this.shown = new PlaceTally(places, isPlain, colours);
    this.ghosts = new PlaceTally(places, isPlain, colours);
  }

  get isKept(): boolean {
    return this.shown.isKept;
  }

  clear(): void {
    this.shown.clear();
    this.ghosts.clear();
  }

  fill(rows: Rows, by: 1 | -1, ghosts: boolean): void {
    (ghosts ? this.ghosts : this.shown).fill(rows, by);
  }

  settle(from: number): void {
    this.shown.settle(from);
    this.ghosts.settle(from);
  }

  shift(rows: Rows, by: 1 | -1, ghosts: boolean): void {
    (ghosts ? this.ghosts : this.shown).shift(rows, by);
  }

  keep(): void {
    this.shown.keep();
    this.ghosts.keep();
  }

  restore(): void {
    this.shown.restore();
    this.ghosts.restore();
  }
}
