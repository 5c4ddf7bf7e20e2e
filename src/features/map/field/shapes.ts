import type { Field } from '@/engine/engine.ts';

export type SpotField = Extract<Field, { kind: 'spots' }>;
export type CellField = Extract<Field, { kind: 'cells' }>;
/** Too many events for a full mark each. */
export type LargeField = SpotField | CellField;

/** A rectangle of the world, in pixels of a world that is `worldPx` wide. */
export interface Viewport {
  readonly worldPx: number;
  readonly west: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
}

/** What of a field lies in a viewport, in pixels from its north-west corner; the largest first. */
export interface Shapes {
  readonly length: number;
  /** Positions in the field. */
  readonly index: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Half the width of what is drawn at the point. */
  readonly r: Float32Array;
  /** The radius of the ground an approximate place may lie in; 0 for an exact one. */
  readonly area: Float32Array;
}

export const DOT_RADIUS = 3.5;
const SMALLEST_DISC = 5;
const LARGEST_DISC = 16;
const SMALLEST_PILE = 7;
/** From this radius on a number fits. */
export const NUMBERED = 9;
const LEAST_FULL = 16;
/** Of the discs; the few above all have the largest radius, lest they shrink the others to dots. */
const FULL_SHARE = 0.95;
const EQUATOR_METRES = 2 * Math.PI * 6_378_137;

/** The least of 1, 2 or 5 times a power of ten that is not below a number. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((step) => step * power >= value) ?? 10) * power;
}

/**
 * The radius of the disc that stands for a number of events, in whole pixels: its area grows with the
 * number, up to where nearly all of the field's discs lie.
 */
export function discScale(counts: Uint32Array): (count: number) => number {
  const several = counts.filter((count) => count > 1).toSorted();
  const high = several[Math.floor((several.length - 1) * FULL_SHARE)] ?? LEAST_FULL;
  const full = roundUp(Math.max(LEAST_FULL, high));
  return (count) =>
    Math.round(
      Math.max(SMALLEST_DISC, Math.min(LARGEST_DISC, LARGEST_DISC * Math.sqrt(count / full))),
    );
}

/** A length on the ground, in pixels. @param y where, in the world's square */
export const groundPixels = (km: number, y: number, worldPx: number): number =>
  ((km * 1000) / EQUATOR_METRES) * Math.cosh(Math.PI * (1 - 2 * y)) * worldPx;

interface Found {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly area: number;
}

function shapesOf(found: readonly Found[]): Shapes {
  return {
    length: found.length,
    index: Uint32Array.from(found, ({ index }) => index),
    x: Float32Array.from(found, ({ x }) => x),
    y: Float32Array.from(found, ({ y }) => y),
    r: Float32Array.from(found, ({ r }) => r),
    area: Float32Array.from(found, ({ area }) => area),
  };
}

function spotShapes(field: SpotField, { worldPx, west, north, width, height }: Viewport): Shapes {
  const radiusOf = discScale(field.count);
  const found: Found[] = [];
  for (let index = 0; index < field.x.length; index += 1) {
    const worldY = field.y[index] ?? 0;
    const x = (field.x[index] ?? 0) * worldPx - west;
    const y = worldY * worldPx - north;
    const count = field.count[index] ?? 0;
    const km = field.radiusKm[index] ?? 0;
    const area = km > 0 ? groundPixels(km, worldY, worldPx) : 0;
    const disc = count > 1 ? radiusOf(count) : DOT_RADIUS;
    const r = area > 0 && count > 1 ? Math.max(SMALLEST_PILE, disc) : disc;
    const reach = Math.max(r, area);
    if (x + reach < 0 || y + reach < 0 || x - reach > width || y - reach > height) continue;
    found.push({ index, x, y, r, area });
  }
  return shapesOf(found.toSorted((a, b) => b.r - a.r));
}

function cellShapes(field: CellField, { worldPx, west, north, width, height }: Viewport): Shapes {
  const r = (field.size * worldPx) / 2;
  const index = new Uint32Array(field.x.length);
  const x = new Float32Array(field.x.length);
  const y = new Float32Array(field.x.length);
  let length = 0;
  for (let at = 0; at < field.x.length; at += 1) {
    if (field.count[at] === 0) continue;
    const left = (field.x[at] ?? 0) * worldPx - west;
    const top = (field.y[at] ?? 0) * worldPx - north;
    if (left + r < 0 || top + r < 0 || left - r > width || top - r > height) continue;
    index[length] = at;
    x[length] = left;
    y[length] = top;
    length += 1;
  }
  return {
    length,
    index: index.subarray(0, length),
    x: x.subarray(0, length),
    y: y.subarray(0, length),
    r: new Float32Array(length).fill(r),
    area: new Float32Array(length),
  };
}

/** Where a field's spots or cells lie in a viewport, and how large they are. */
export const layOut = (field: LargeField, viewport: Viewport): Shapes =>
  field.kind === 'spots' ? spotShapes(field, viewport) : cellShapes(field, viewport);
