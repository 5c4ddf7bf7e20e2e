import type { PlaceColumn } from '@/domain/columns/columns.ts';
import type { Colours } from './colours.ts';
import type { Rows } from './gather.ts';
import { PlaceTally } from './place-tally.ts';
import type { Tally } from './tally.ts';

/** What is drawn at each place: colours and first rows, of those shown and of ghosts. */
export class PlaceMarks implements Tally {
  readonly shown: PlaceTally;
  readonly ghosts: PlaceTally;

  private constructor(shown: PlaceTally, ghosts: PlaceTally) {
    this.shown = shown;
    this.ghosts = ghosts;
  }

  /** @param isPlain whether sets of places are places */
  static of(places: PlaceColumn, isPlain: boolean, colours: Colours): PlaceMarks {
    const tally = (): PlaceTally => new PlaceTally(places, isPlain, colours);
    return new PlaceMarks(tally(), tally());
  }

  /** Another one that counts the same, and goes its own way. */
  copy(): PlaceMarks {
    return new PlaceMarks(this.shown.copy(), this.ghosts.copy());
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
