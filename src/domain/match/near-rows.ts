import { distanceKm, EARTH_RADIUS_KM } from '../place.ts';
import { leastDays } from './differences.ts';
import { isComparable, middleOf, type Sketch } from './sketch.ts';

/** How far apart two events may lie and yet be one. */
export interface Windows {
  /** Days between the possible days of both. */
  readonly days: number;
  /** Kilometres between the areas of both. */
  readonly km: number;
}

/** Rows alike in how many days they span and how wide their areas are, by their first day and then by `y`. */
interface Layer {
  readonly rows: Uint32Array;
  /** Of each of `rows`. */
  readonly y: Float32Array;
  readonly days: Int32Array;
  /** Where each of `days` begins in `rows`, and at last where they end. */
  readonly starts: Uint32Array;
  readonly mostDays: number;
  readonly mostKm: number;
}

const DEGREES = 180 / Math.PI;
/** What single precision can lose, in widths of the world. */
const SLACK = 1e-6;

/** The first position of `[from, to)` in a rising array that holds at least `wanted`. */
function lowerBound(
  values: Int32Array | Float32Array,
  from: number,
  to: number,
  wanted: number,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const powerOfTwo = (value: number): number => Math.ceil(Math.log2(Math.max(1, value)));

function layerOf({ first, last, y, radiusKm }: Sketch, members: readonly number[]): Layer {
  const rows = Uint32Array.from(members);
  rows.sort((a, b) => (first[a] ?? 0) - (first[b] ?? 0) || (y[a] ?? 0) - (y[b] ?? 0));
  const days: number[] = [];
  const starts: number[] = [];
  rows.forEach((row, at) => {
    const day = first[row] ?? 0;
    if (days.at(-1) === day) return;
    days.push(day);
    starts.push(at);
  });
  let [mostDays, mostKm] = [0, 0];
  for (const row of rows) {
    mostDays = Math.max(mostDays, (last[row] ?? 0) - (first[row] ?? 0));
    mostKm = Math.max(mostKm, radiusKm[row] ?? 0);
  }
  return {
    rows,
    y: Float32Array.from(rows, (row) => y[row] ?? 0),
    days: Int32Array.from(days),
    starts: Uint32Array.from([...starts, rows.length]),
    mostDays,
    mostKm,
  };
}

function layersOf(sketch: Sketch): Layer[] {
  const members = new Map<string, number[]>();
  for (let row = 0; row < sketch.length; row += 1) {
    if (!isComparable(sketch, row)) continue;
    const span = (sketch.last[row] ?? 0) - (sketch.first[row] ?? 0);
    const key = `${powerOfTwo(span + 1)} ${powerOfTwo(sketch.radiusKm[row] ?? 0)}`;
    const known = members.get(key);
    if (known === undefined) members.set(key, [row]);
    else known.push(row);
  }
  return [...members.values()].map((rows) => layerOf(sketch, rows));
}

/**
 * How far a point within reach of a place can lie from it in the square, in either direction: degrees are
 * nowhere on the way wider than at the latitude nearest to a pole.
 */
function reachInSquare(lat: number, reachKm: number): number {
  const degrees = (reachKm / EARTH_RADIUS_KM) * DEGREES;
  const poleward = Math.abs(lat) + degrees;
  return poleward > 89 ? 1 : degrees / 360 / Math.cos(poleward / DEGREES) + SLACK;
}

/** An index of a sketch's rows by day and place. */
export class NearRows {
  private readonly sketch: Sketch;
  private readonly layers: readonly Layer[];
  private readonly windows: Windows;

  constructor(sketch: Sketch, windows: Windows) {
    this.sketch = sketch;
    this.windows = windows;
    this.layers = layersOf(sketch);
  }

  /**
   * Calls back with each row that lies within the windows of a row of another sketch, in no order.
   * @param visit gets the kilometres between the middles of both areas
   */
  visit(other: Sketch, row: number, visit: (near: number, km: number) => void): void {
    const { sketch, windows } = this;
    const first = other.first[row] ?? 0;
    const last = other.last[row] ?? 0;
    const [x, y] = [other.x[row] ?? 0, other.y[row] ?? 0];
    const radiusKm = other.radiusKm[row] ?? 0;
    const middle = middleOf(other, row);
    const check = (near: number, reach: number): void => {
      const [nearFirst, nearLast] = [sketch.first[near] ?? 0, sketch.last[near] ?? 0];
      if (leastDays(first, last, nearFirst, nearLast) > windows.days) return;
      const apart = Math.abs((sketch.x[near] ?? 0) - x);
      if (Math.min(apart, 1 - apart) > reach) return;
      const km = distanceKm(middle, middleOf(sketch, near));
      if (km - radiusKm - (sketch.radiusKm[near] ?? 0) <= windows.km) visit(near, km);
    };
    for (const layer of this.layers) {
      const { rows, days, starts } = layer;
      const to = last + windows.days;
      let at = lowerBound(days, 0, days.length, first - windows.days - layer.mostDays);
      if (at === days.length || (days[at] ?? 0) > to) continue;
      const reach = reachInSquare(middle[1], radiusKm + windows.km + layer.mostKm);
      for (; at < days.length && (days[at] ?? 0) <= to; at += 1) {
        const end = starts[at + 1] ?? 0;
        let each = lowerBound(layer.y, starts[at] ?? 0, end, y - reach);
        for (; each < end && (layer.y[each] ?? 0) <= y + reach; each += 1) {
          check(rows[each] ?? 0, reach);
        }
      }
    }
  }
}
