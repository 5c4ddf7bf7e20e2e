import type { Shapes } from './shapes.ts';

const BIN = 48;
const STRIDE = 1 << 16;
const HALF_STRIDE = STRIDE / 2;
const binOf = (column: number, row: number): number =>
  (column + HALF_STRIDE) * STRIDE + row + HALF_STRIDE;

type Hittable = Pick<Shapes, 'length' | 'x' | 'y' | 'r'>;

/** Finds what of many shapes lies at a point. */
export class HitGrid {
  private readonly shapes: Hittable;
  private readonly distance: (dx: number, dy: number) => number;
  private readonly bins = new Map<number, number[]>();
  private readonly widest: number;

  /** @param form of the shapes, which are as wide as twice their `r` */
  constructor(shapes: Hittable, form: 'round' | 'square') {
    this.shapes = shapes;
    this.distance = form === 'round' ? Math.hypot : chessboard;
    let widest = 0;
    for (let at = 0; at < shapes.length; at += 1) {
      const key = binOf(
        Math.floor((shapes.x[at] ?? 0) / BIN),
        Math.floor((shapes.y[at] ?? 0) / BIN),
      );
      const bin = this.bins.get(key);
      if (bin === undefined) this.bins.set(key, [at]);
      else bin.push(at);
      widest = Math.max(widest, shapes.r[at] ?? 0);
    }
    this.widest = widest;
  }

  /**
   * The shape nearest to a point, or the smallest of those it lies in, as small ones are drawn above large
   * ones. @param reach how far beside a shape still means it, in pixels
   */
  at(x: number, y: number, reach: number): number | undefined {
    let best: number | undefined;
    let [bestOff, bestR, bestFar] = [reach, Infinity, Infinity];
    for (const at of this.around(x, y, reach + this.widest)) {
      const r = this.shapes.r[at] ?? 0;
      const far = this.farFrom(at, x, y);
      const off = Math.max(0, far - r);
      const isBetter =
        off < bestOff || (off === bestOff && (r < bestR || (r === bestR && far < bestFar)));
      if (!isBetter) continue;
      best = at;
      [bestOff, bestR, bestFar] = [off, r, far];
    }
    return best;
  }

  /** All shapes whose middles lie within a distance of a point, in their order. */
  near(x: number, y: number, distance: number): number[] {
    return this.around(x, y, distance)
      .filter((at) => this.farFrom(at, x, y) <= distance)
      .toSorted((a, b) => a - b);
  }

  /** Whether nothing that is drawn after a shape comes within a distance of its middle. */
  isBare(shape: number, distance: number): boolean {
    const [x, y] = [this.shapes.x[shape] ?? 0, this.shapes.y[shape] ?? 0];
    return !this.around(x, y, distance + this.widest).some(
      (at) => at > shape && this.farFrom(at, x, y) < distance + (this.shapes.r[at] ?? 0),
    );
  }

  private farFrom(at: number, x: number, y: number): number {
    return this.distance((this.shapes.x[at] ?? 0) - x, (this.shapes.y[at] ?? 0) - y);
  }

  private around(x: number, y: number, reach: number): number[] {
    const found: number[] = [];
    const lastColumn = Math.floor((x + reach) / BIN);
    const lastRow = Math.floor((y + reach) / BIN);
    for (let column = Math.floor((x - reach) / BIN); column <= lastColumn; column += 1) {
      for (let row = Math.floor((y - reach) / BIN); row <= lastRow; row += 1) {
        for (const at of this.bins.get(binOf(column, row)) ?? []) found.push(at);
      }
    }
    return found;
  }
}

const chessboard = (dx: number, dy: number): number => Math.max(Math.abs(dx), Math.abs(dy));
