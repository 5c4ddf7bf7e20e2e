import type { PlaceColumn } from '@/domain/columns/columns.ts';
import type { Frame } from './engine.ts';

/** The squares of one size that hold places, numbered. */
export class Squares {
  /** Of the world's width. */
  readonly size: number;
  /** The square of each place. */
  readonly of: Uint32Array;
  private readonly column: Int32Array;
  private readonly line: Int32Array;
  /** The middle of each square. */
  readonly x: Float32Array;
  readonly y: Float32Array;

  constructor({ x, y }: Pick<PlaceColumn, 'x' | 'y'>, level: number) {
    this.size = 2 ** -level;
    const across = 2 ** level;
    const numbers = new Map<number, number>();
    this.of = new Uint32Array(x.length);
    const [columns, lines]: [number[], number[]] = [[], []];
    for (let place = 0; place < x.length; place += 1) {
      const column = Math.floor((x[place] ?? 0) * across);
      const line = Math.floor((y[place] ?? 0) * across);
      const key = line * (across + 1) + column;
      const known = numbers.get(key);
      this.of[place] = known ?? numbers.size;
      if (known !== undefined) continue;
      numbers.set(key, numbers.size);
      columns.push(column);
      lines.push(line);
    }
    this.column = Int32Array.from(columns);
    this.line = Int32Array.from(lines);
    this.x = Float32Array.from(columns, (column) => (column + 0.5) * this.size);
    this.y = Float32Array.from(lines, (line) => (line + 0.5) * this.size);
  }

  get length(): number {
    return this.column.length;
  }

  /** The squares that a frame touches. */
  touched(frame: Frame): Uint32Array {
    const { column, line, size } = this;
    // They reach beyond the frame's west and north by less than a square.
    const [west, north] = [frame.west / size - 1, frame.north / size - 1];
    const [east, south] = [frame.east / size, frame.south / size];
    const found = new Uint32Array(column.length);
    let length = 0;
    for (let square = 0; square < column.length; square += 1) {
      const atX = column[square] ?? 0;
      const atY = line[square] ?? 0;
      const inX = Number(atX > west) & Number(atX <= east);
      found[length] = square;
      length += inX & Number(atY > north) & Number(atY <= south);
    }
    return found.slice(0, length);
  }
}
