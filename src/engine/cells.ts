import type { PlaceColumn } from '@/domain/columns/columns.ts';
import type { Colours } from './colours.ts';
import type { Field, Frame } from './engine.ts';
import { CHUNK, gather } from './gather.ts';
import type { PlaceTally } from './place-tally.ts';
import type { Tally } from './tally.ts';

const setOfEach = new Uint32Array(CHUNK);

/** How wide cells are, about, in screen pixels: at most a third less, which still holds three digits. */
const CELL_PX = 36;

/** The power of two of a map's zoom that makes cells of about `CELL_PX`. */
export const levelOf = ({ worldPx }: Frame): number =>
  Math.max(0, Math.min(30, Math.round(Math.log2(worldPx / CELL_PX))));

/** Squares of one size over the world, those with places numbered; the rows shown are counted in them, by colour. */
export class Cells implements Tally {
  readonly level: number;
  private readonly places: PlaceColumn;
  private readonly isPlain: boolean;
  private readonly colours: Colours;
  private readonly cellOf: Uint32Array;
  private readonly column: Int32Array;
  private readonly line: Int32Array;
  /** `colours × cells` counts, cell by cell. */
  private readonly tints: Uint32Array;
  private kept: Uint32Array | undefined;
  /** The cells that a frame touches. */
  private view: { readonly frame: Frame; readonly cells: Uint32Array } | undefined;

  /** @param isPlain whether sets of places are places */
  constructor(places: PlaceColumn, isPlain: boolean, colours: Colours, level: number) {
    this.places = places;
    this.isPlain = isPlain;
    this.colours = colours;
    this.level = level;
    const across = 2 ** level;
    const numbers = new Map<number, number>();
    this.cellOf = new Uint32Array(places.ids.length);
    const [columns, lines]: [number[], number[]] = [[], []];
    for (let place = 0; place < this.cellOf.length; place += 1) {
      const column = Math.floor((places.x[place] ?? 0) * across);
      const line = Math.floor((places.y[place] ?? 0) * across);
      const key = line * (across + 1) + column;
      const known = numbers.get(key);
      this.cellOf[place] = known ?? numbers.size;
      if (known !== undefined) continue;
      numbers.set(key, numbers.size);
      columns.push(column);
      lines.push(line);
    }
    this.column = Int32Array.from(columns);
    this.line = Int32Array.from(lines);
    this.tints = new Uint32Array(columns.length * colours.count);
  }

  get isKept(): boolean {
    return this.kept !== undefined;
  }

  clear(): void {
    this.tints.fill(0);
  }

  keep(): void {
    this.kept = this.tints.slice();
  }

  restore(): void {
    if (this.kept !== undefined) this.tints.set(this.kept);
  }

  fill(rows: Uint32Array, length: number, by: 1 | -1, ghosts: boolean): void {
    this.shift(rows, length, by, ghosts);
  }

  settle(): void {
    // Every row is counted at once.
  }

  /** Counts what places have, in the same colours. */
  recount({ tints: from }: PlaceTally): void {
    const { tints, cellOf } = this;
    const width = this.colours.count;
    tints.fill(0);
    for (let place = 0; place < cellOf.length; place += 1) {
      const start = (cellOf[place] ?? 0) * width;
      for (let code = 0; code < width; code += 1) {
        tints[start + code] = (tints[start + code] ?? 0) + (from[place * width + code] ?? 0);
      }
    }
  }

  shift(rows: Uint32Array, length: number, by: 1 | -1, ghosts: boolean): void {
    if (ghosts) return;
    gather(this.places.sets, rows, length, setOfEach);
    if (this.isPlain) this.shiftPlaces(rows, length, by);
    else this.shiftSets(rows, length, by);
  }

  private shiftPlaces(rows: Uint32Array, length: number, by: 1 | -1): void {
    const { cellOf, tints } = this;
    const { of: colourOf, count: width } = this.colours;
    for (let at = 0; at < length; at += 1) {
      const cell = cellOf[setOfEach[at] ?? 0] ?? 0;
      const tint = cell * width + (colourOf[rows[at] ?? 0] ?? 0);
      tints[tint] = (tints[tint] ?? 0) + by;
    }
  }

  private shiftSets(rows: Uint32Array, length: number, by: 1 | -1): void {
    const { cellOf, tints } = this;
    const { offsets, members } = this.places;
    const { of: colourOf, count: width } = this.colours;
    for (let at = 0; at < length; at += 1) {
      const set = setOfEach[at] ?? 0;
      const code = colourOf[rows[at] ?? 0] ?? 0;
      const end = offsets[set + 1] ?? 0;
      for (let each = offsets[set] ?? 0; each < end; each += 1) {
        const tint = (cellOf[members[each] ?? 0] ?? 0) * width + code;
        tints[tint] = (tints[tint] ?? 0) + by;
      }
    }
  }

  /**
   * The cells with rows that a frame touches, each counted whole.
   * @param frame the very same object as long as it is the same frame
   */
  field(frame: Frame): Field {
    const size = 2 ** -this.level;
    const { column, line, tints } = this;
    const width = this.colours.count;
    const touched = this.touched(frame);
    const x = new Float32Array(touched.length);
    const y = new Float32Array(touched.length);
    const counts = new Uint32Array(touched.length);
    const colour = new Uint16Array(touched.length);
    let length = 0;
    for (let at = 0; at < touched.length; at += 1) {
      const cell = touched[at] ?? 0;
      let [count, best, most] = [0, 0, 0];
      for (let code = 0; code < width; code += 1) {
        const tint = tints[cell * width + code] ?? 0;
        count += tint;
        if (tint > most) {
          best = code;
          most = tint;
        }
      }
      if (count === 0) continue;
      x[length] = ((column[cell] ?? 0) + 0.5) * size;
      y[length] = ((line[cell] ?? 0) + 0.5) * size;
      counts[length] = count;
      colour[length] = best;
      length += 1;
    }
    return {
      kind: 'cells',
      size,
      x: x.slice(0, length),
      y: y.slice(0, length),
      count: counts.slice(0, length),
      colour: colour.slice(0, length),
    };
  }

  private touched(frame: Frame): Uint32Array {
    if (this.view?.frame === frame) return this.view.cells;
    const size = 2 ** -this.level;
    // Cells touched reach beyond the frame's west and north by less than a cell.
    const [west, north] = [frame.west / size - 1, frame.north / size - 1];
    const [east, south] = [frame.east / size, frame.south / size];
    const { column, line } = this;
    const found = new Uint32Array(column.length);
    let length = 0;
    for (let cell = 0; cell < column.length; cell += 1) {
      const atX = column[cell] ?? 0;
      const atY = line[cell] ?? 0;
      const inX = Number(atX > west) & Number(atX <= east);
      found[length] = cell;
      length += inX & Number(atY > north) & Number(atY <= south);
    }
    const cells = found.slice(0, length);
    this.view = { frame, cells };
    return cells;
  }
}
