import type { PlaceColumn } from '@/domain/columns/columns.ts';
import type { Field, Frame } from './engine.ts';
import { commonest, type PlaceTally } from './place-tally.ts';

/** How wide cells are, about, in screen pixels: at most a third less, which still holds three digits. */
const CELL_PX = 36;

/** The power of two of a map's zoom that makes cells of about `CELL_PX`. */
export const levelOf = ({ worldPx }: Frame): number =>
  Math.max(0, Math.min(30, Math.round(Math.log2(worldPx / CELL_PX))));

/** Squares of one size over the world, those with places numbered; rows are counted in them. */
export class Cells {
  readonly level: number;
  private readonly cellOf: Uint32Array;
  private readonly column: Int32Array;
  private readonly line: Int32Array;
  private readonly counts: Uint32Array;
  private tints = new Uint32Array(0);
  private width = 0;

  constructor(places: PlaceColumn, level: number) {
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
    this.counts = new Uint32Array(columns.length);
  }

  /** Counts what places have. */
  recount({ counts, tints }: PlaceTally, width: number): void {
    this.width = width;
    this.counts.fill(0);
    this.tints = new Uint32Array(this.counts.length * width);
    for (let place = 0; place < counts.length; place += 1) {
      const count = counts[place] ?? 0;
      if (count === 0) continue;
      const cell = this.cellOf[place] ?? 0;
      this.counts[cell] = (this.counts[cell] ?? 0) + count;
      for (let code = 0; code < width; code += 1) {
        const to = cell * width + code;
        this.tints[to] = (this.tints[to] ?? 0) + (tints[place * width + code] ?? 0);
      }
    }
  }

  /** Counts one row at a place in or out. */
  shift(place: number, code: number, by: 1 | -1): void {
    const cell = this.cellOf[place] ?? 0;
    this.counts[cell] = (this.counts[cell] ?? 0) + by;
    const tint = cell * this.width + code;
    this.tints[tint] = (this.tints[tint] ?? 0) + by;
  }

  /** The cells with rows that a frame touches, each counted whole. */
  field({ west, east, north, south }: Frame): Field {
    const size = 2 ** -this.level;
    const { counts, column, line } = this;
    const touches = (at: number, low: number, high: number): boolean =>
      at * size <= high && (at + 1) * size > low;
    const inFrame: number[] = [];
    for (let cell = 0; cell < counts.length; cell += 1) {
      if (
        (counts[cell] ?? 0) > 0 &&
        touches(column[cell] ?? 0, west, east) &&
        touches(line[cell] ?? 0, north, south)
      ) {
        inFrame.push(cell);
      }
    }
    return {
      kind: 'cells',
      size,
      x: Float32Array.from(inFrame, (cell) => ((column[cell] ?? 0) + 0.5) * size),
      y: Float32Array.from(inFrame, (cell) => ((line[cell] ?? 0) + 0.5) * size),
      count: Uint32Array.from(inFrame, (cell) => counts[cell] ?? 0),
      colour: Uint16Array.from(inFrame, (cell) =>
        commonest(this.tints, cell * this.width, this.width),
      ),
    };
  }
}
