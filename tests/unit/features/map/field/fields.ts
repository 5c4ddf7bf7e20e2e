import type { CellField, SpotField, Viewport } from '@/features/map/field/shapes.ts';

interface SpotFacts {
  readonly x: number;
  readonly y: number;
  readonly count?: number;
  readonly km?: number;
}

export const spotField = (spots: readonly SpotFacts[]): SpotField => ({
  kind: 'spots',
  place: Uint32Array.from(spots, (_, at) => at),
  x: Float32Array.from(spots, ({ x }) => x),
  y: Float32Array.from(spots, ({ y }) => y),
  radiusKm: Float32Array.from(spots, ({ km }) => km ?? 0),
  count: Uint32Array.from(spots, ({ count }) => count ?? 1),
  colour: new Uint16Array(spots.length),
  row: Uint32Array.from(spots, (_, at) => at),
  ghost: new Uint8Array(spots.length),
});

export const cellField = (size: number, cells: readonly SpotFacts[]): CellField => ({
  kind: 'cells',
  size,
  x: Float32Array.from(cells, ({ x }) => x),
  y: Float32Array.from(cells, ({ y }) => y),
  count: Uint32Array.from(cells, ({ count }) => count ?? 1),
  colour: new Uint16Array(cells.length),
});

/** The middle quarter of a world 1024 pixels wide. */
export const MIDDLE: Viewport = { worldPx: 1024, west: 256, north: 256, width: 512, height: 512 };
