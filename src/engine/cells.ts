import type { PlaceColumn } from '@/domain/columns/columns.ts';
import { CELL_PX } from './cell-size.ts';
import { COLOUR_BITS, MOST_COLOURS, type Colours } from './colours.ts';
import type { Field, Frame } from './engine.ts';
import type { Rows } from './gather.ts';
import type { PlaceTally } from './place-tally.ts';
import { Squares } from './squares.ts';
import type { Tally } from './tally.ts';

/** The power of two of a map's zoom that makes cells of about `CELL_PX`. */
export const levelOf = ({ worldPx }: Frame): number =>
  Math.max(0, Math.min(30, Math.round(Math.log2(worldPx / CELL_PX))));

/** The cells that a frame touches, and what is known of each. */
interface View {
  readonly frame: Frame;
  readonly cells: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly count: Uint32Array;
  readonly colour: Uint16Array;
  /** Room for the positions of those that are stale. */
  readonly stale: Uint32Array;
}

/** Squares of one size over the world, those with places numbered; the rows shown are counted in them, by colour. */
export class Cells implements Tally {
  /** Of `levelOf`. */
  readonly level: number;
  private readonly places: PlaceColumn;
  private readonly isPlain: boolean;
  private readonly colours: Colours;
  private readonly squares: Squares;
  /** `colours × cells` counts, cell by cell. */
  private readonly tints: Int32Array;
  private kept: Int32Array | undefined;
  /** Whether what the view says of a cell does not follow from its tints any more. */
  private readonly isStale: Uint8Array;
  private view: View | undefined;

  /** @param isPlain whether sets of places are places @param squares of the level */
  constructor(
    places: PlaceColumn,
    isPlain: boolean,
    colours: Colours,
    level: number,
    squares = new Squares(places, level),
  ) {
    this.places = places;
    this.isPlain = isPlain;
    this.colours = colours;
    this.level = level;
    this.squares = squares;
    const { length } = squares;
    this.tints = new Int32Array(length * colours.count);
    this.isStale = new Uint8Array(length);
  }

  get isKept(): boolean {
    return this.kept !== undefined;
  }

  /** Another one that counts the same, and goes its own way. */
  copy(): Cells {
    const copy = new Cells(this.places, this.isPlain, this.colours, this.level, this.squares);
    copy.tints.set(this.tints);
    copy.isStale.fill(1);
    return copy;
  }

  clear(): void {
    this.tints.fill(0);
    this.isStale.fill(1);
  }

  keep(): void {
    this.kept = this.tints.slice();
  }

  restore(): void {
    if (this.kept !== undefined) this.tints.set(this.kept);
    this.isStale.fill(1);
  }

  fill(rows: Rows, by: 1 | -1, ghosts: boolean): void {
    if (!this.isPlain) this.shift(rows, by, ghosts);
    else if (!ghosts) this.fillPlaces(rows, by);
  }

  /** What is filled in is stale already. */
  private fillPlaces(rows: Rows, by: 1 | -1): void {
    const { tints } = this;
    const { of: cellOf } = this.squares;
    const { of: colourOf, count: width } = this.colours;
    const setOfEach = rows.codes(this.places.sets);
    const codeOfEach = rows.codes(colourOf);
    for (let at = 0; at < rows.length; at += 1) {
      const tint = (cellOf[setOfEach[at] ?? 0] ?? 0) * width + (codeOfEach[at] ?? 0);
      tints[tint] = (tints[tint] ?? 0) + by;
    }
  }

  settle(): void {
    // Every row is counted at once.
  }

  /** Counts what places have, in the same colours. */
  recount({ tints: from }: PlaceTally): void {
    const { tints } = this;
    const { of: cellOf } = this.squares;
    const width = this.colours.count;
    this.clear();
    for (let place = 0; place < cellOf.length; place += 1) {
      const start = (cellOf[place] ?? 0) * width;
      for (let code = 0; code < width; code += 1) {
        tints[start + code] = (tints[start + code] ?? 0) + (from[place * width + code] ?? 0);
      }
    }
  }

  shift(rows: Rows, by: 1 | -1, ghosts: boolean): void {
    if (ghosts) return;
    if (this.isPlain) this.shiftPlaces(rows, by);
    else this.shiftSets(rows, by);
  }

  private shiftPlaces(rows: Rows, by: 1 | -1): void {
    const { tints, isStale } = this;
    const { of: cellOf } = this.squares;
    const { of: colourOf, count: width } = this.colours;
    const setOfEach = rows.codes(this.places.sets);
    const codeOfEach = rows.codes(colourOf);
    for (let at = 0; at < rows.length; at += 1) {
      const cell = cellOf[setOfEach[at] ?? 0] ?? 0;
      const tint = cell * width + (codeOfEach[at] ?? 0);
      tints[tint] = (tints[tint] ?? 0) + by;
      isStale[cell] = 1;
    }
  }

  private shiftSets(rows: Rows, by: 1 | -1): void {
    const { tints, isStale } = this;
    const { of: cellOf } = this.squares;
    const { sets, offsets, members } = this.places;
    const { of: colourOf, count: width } = this.colours;
    const setOfEach = rows.codes(sets);
    const codeOfEach = rows.codes(colourOf);
    for (let at = 0; at < rows.length; at += 1) {
      const set = setOfEach[at] ?? 0;
      const code = codeOfEach[at] ?? 0;
      const end = offsets[set + 1] ?? 0;
      for (let each = offsets[set] ?? 0; each < end; each += 1) {
        const cell = cellOf[members[each] ?? 0] ?? 0;
        const tint = cell * width + code;
        tints[tint] = (tints[tint] ?? 0) + by;
        isStale[cell] = 1;
      }
    }
  }

  /**
   * The cells with places that a frame touches, each counted whole. Good until they are asked for again.
   * @param frame the very same object as long as it is the same frame
   */
  field(frame: Frame): Field {
    const view = this.viewOf(frame);
    this.refresh(view);
    const { x, y, count, colour } = view;
    return { kind: 'cells', size: this.squares.size, x, y, count, colour };
  }

  /** Works out what follows from the tints. */
  private refresh({ cells, stale, count, colour }: View): void {
    const { tints, isStale } = this;
    const width = this.colours.count;
    let length = 0;
    for (let at = 0; at < cells.length; at += 1) {
      stale[length] = at;
      length += isStale[cells[at] ?? 0] ?? 0;
    }
    for (let each = 0; each < length; each += 1) {
      const at = stale[each] ?? 0;
      const cell = cells[at] ?? 0;
      isStale[cell] = 0;
      const start = cell * width;
      let sum = 0;
      let most = 0;
      for (let code = 0; code < width; code += 1) {
        const tint = tints[start + code] ?? 0;
        sum += tint;
        // The greater tint, on a tie the lower code: on mixed cells a branch costs more than all else.
        most = Math.max(most, (tint << COLOUR_BITS) | (MOST_COLOURS - 1 - code));
      }
      count[at] = sum;
      colour[at] = MOST_COLOURS - 1 - (most & (MOST_COLOURS - 1));
    }
  }

  private viewOf(frame: Frame): View {
    if (this.view?.frame !== frame) this.view = this.viewAfresh(frame);
    return this.view;
  }

  private viewAfresh(frame: Frame): View {
    const { squares, isStale } = this;
    const cells = squares.touched(frame);
    for (const cell of cells) isStale[cell] = 1;
    const { length } = cells;
    return {
      frame,
      cells,
      x: Float32Array.from(cells, (cell) => squares.x[cell] ?? 0),
      y: Float32Array.from(cells, (cell) => squares.y[cell] ?? 0),
      count: new Uint32Array(length),
      colour: new Uint16Array(length),
      stale: new Uint32Array(length),
    };
  }
}
