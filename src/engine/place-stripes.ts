import type { PlaceColumn } from '@/domain/columns/columns.ts';
import { extentOf } from '@/domain/extent.ts';

const STRIPES = 1024;

/** Places in stripes of equal width from west to east, so that what is in a narrow frame is found among few. */
export class PlaceStripes {
  /** Places stripe by stripe: those of stripe `s` from `starts[s]` up to `starts[s + 1]`. */
  private readonly order: Uint32Array;
  private readonly starts = new Uint32Array(STRIPES + 1);
  private readonly west: number;
  private readonly width: number;

  constructor({ x }: Pick<PlaceColumn, 'x'>) {
    const { min, max } = extentOf(x) ?? { min: 0, max: 0 };
    this.west = min;
    this.width = Math.max((max - min) / STRIPES, Number.MIN_VALUE);
    const { starts } = this;
    for (const at of x) starts[this.stripeOf(at)] = (starts[this.stripeOf(at)] ?? 0) + 1;
    let sum = 0;
    for (let stripe = 0; stripe <= STRIPES; stripe += 1) {
      sum += starts[stripe] ?? 0;
      starts[stripe] = sum;
    }
    this.order = new Uint32Array(x.length);
    for (let place = x.length - 1; place >= 0; place -= 1) {
      const stripe = this.stripeOf(x[place] ?? 0);
      const to = (starts[stripe] ?? 0) - 1;
      starts[stripe] = to;
      this.order[to] = place;
    }
  }

  /** All places from a west to an east and maybe others, in no order that matters; not copied. */
  between(west: number, east: number): Uint32Array {
    return this.order.subarray(
      this.starts[this.stripeOf(west)],
      this.starts[this.stripeOf(east) + 1],
    );
  }

  private stripeOf(x: number): number {
    return Math.max(0, Math.min(STRIPES - 1, Math.floor((x - this.west) / this.width)));
  }
}
