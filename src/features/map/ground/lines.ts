import type { Geometry, Position } from 'geojson';
import { mercator } from '@/domain/mercator.ts';

/** A line or a ring in the Web Mercator square, ready to be drawn at any zoom. */
export interface GroundLine {
  /** x and y by turns, 0 to 1 from the square's north-west corner. */
  readonly points: Float64Array;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

function lineOf(positions: readonly Position[]): GroundLine {
  const points = new Float64Array(2 * positions.length);
  let west = 1;
  let north = 1;
  let east = 0;
  let south = 0;
  let at = 0;
  for (const position of positions) {
    const [x, y] = mercator([position[0] ?? 0, position[1] ?? 0]);
    points[at] = x;
    points[at + 1] = y;
    at += 2;
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return { points, west, north, east, south };
}

function project(geometry: Geometry): GroundLine[] {
  switch (geometry.type) {
    case 'LineString':
      return [lineOf(geometry.coordinates)];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.map(lineOf);
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(lineOf);
    default:
      throw new TypeError(`The basemap does not draw a ${geometry.type}.`);
  }
}

const known = new WeakMap<Geometry, readonly GroundLine[]>();

/**
 * The lines of a geometry, or the rings of its areas; projected when first asked for.
 * @throws TypeError for points and collections, which have none
 */
export function linesOf(geometry: Geometry): readonly GroundLine[] {
  const before = known.get(geometry);
  if (before !== undefined) return before;
  const lines = project(geometry);
  known.set(geometry, lines);
  return lines;
}
