import type { Position } from 'geojson';
import { ringAreaKm2, toPlane, type Line } from './geometry.ts';
import type { Tools } from './packages.ts';

const CELL_KM = 0.15;
const BLUR_CELLS = 6;
const BLUR_PASSES = 3;
const MARGIN_CELLS = 30;
const SMALLEST_KM2 = 2;

interface Grid {
  readonly values: Float64Array;
  readonly width: number;
  readonly height: number;
}

/**
 * One soft outline around `polygons`, which hold stair steps and slits from having been cut into tiles:
 * they are filled on a grid, blurred, and traced again at half their strength. Islands and parts under
 * two square kilometres go.
 */
export function softOutline(polygons: readonly Position[][][], tools: Tools): Position[][][] {
  const origin = polygons[0]?.[0]?.[0];
  if (origin === undefined) return [];
  const plane = polygons.map((rings) => rings.map((ring) => ring.map((p) => toPlane(p, origin))));
  const points = plane.flat(2);
  const margin = MARGIN_CELLS * CELL_KM;
  const west = Math.min(...points.map(([x]) => x)) - margin;
  const south = Math.min(...points.map(([, y]) => y)) - margin;
  const width = Math.ceil((Math.max(...points.map(([x]) => x)) + margin - west) / CELL_KM);
  const height = Math.ceil((Math.max(...points.map(([, y]) => y)) + margin - south) / CELL_KM);
  const grid: Grid = { values: new Float64Array(width * height), width, height };
  for (const rings of plane) fill(grid, rings, west, south);
  const soft = blur(grid);
  const traced = tools
    .contours()
    .size([width, height])
    .contour([...soft.values], 0.5);
  const [scaleX, scaleY] = toPlane([(origin[0] ?? 0) + 1, (origin[1] ?? 0) + 1], origin);
  const toDegrees = ([x = 0, y = 0]: Position): Position => [
    (origin[0] ?? 0) + (west + x * CELL_KM) / scaleX,
    (origin[1] ?? 0) + (south + y * CELL_KM) / scaleY,
  ];
  return traced.coordinates
    .map((rings) => rings.map((ring): Line => ring.map(toDegrees)))
    .filter(([outer = []]) => ringAreaKm2(outer) >= SMALLEST_KM2)
    .map((rings) => rings.filter((ring) => ringAreaKm2(ring) >= SMALLEST_KM2));
}

/** Marks the cells whose middle lies inside `rings`, by the even-odd rule. */
function fill(grid: Grid, rings: [number, number][][], west: number, south: number): void {
  for (let row = 0; row < grid.height; row += 1) {
    const y = south + (row + 0.5) * CELL_KM;
    const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).toSorted((a, b) => a - b);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.ceil(((crossings[pair] ?? 0) - west) / CELL_KM - 0.5);
      const to = Math.floor(((crossings[pair + 1] ?? 0) - west) / CELL_KM - 0.5);
      if (to >= from) grid.values.fill(1, row * grid.width + from, row * grid.width + to + 1);
    }
  }
}

function crossingsAt(ring: readonly [number, number][], y: number): number[] {
  return ring.flatMap(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    return y1 <= y === y2 <= y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
  });
}

function blur(grid: Grid): Grid {
  let { values } = grid;
  for (let pass = 0; pass < BLUR_PASSES; pass += 1) {
    values = boxBlur(values, grid, 1);
    values = boxBlur(values, grid, grid.width);
  }
  return { ...grid, values };
}

/** Averages over `2 × BLUR_CELLS + 1` cells that are `stride` apart; the margin keeps it off the edges. */
function boxBlur(values: Float64Array, { width, height }: Grid, stride: number): Float64Array {
  const result = new Float64Array(width * height);
  const reach = BLUR_CELLS * stride;
  for (let index = reach; index < values.length - reach; index += 1) {
    let sum = 0;
    for (let offset = -reach; offset <= reach; offset += stride) sum += values[index + offset] ?? 0;
    result[index] = sum / (2 * BLUR_CELLS + 1);
  }
  return result;
}
