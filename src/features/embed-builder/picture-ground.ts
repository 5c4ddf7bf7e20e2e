import type { Feature, Position } from 'geojson';
import { mercator } from '@/domain/mercator.ts';
import type { LonLat } from '@/domain/place.ts';

type XY = readonly [x: number, y: number];

/** Where positions lie in a picture. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly toPixel: (point: LonLat) => XY;
  /** Pixels of a kilometre at a latitude. */
  readonly perKm: (latitude: number) => number;
}

const EQUATOR_KM = 40_075;
/** Half a degree: closer, the basemap has nothing to show. */
const LEAST_SPAN = 1 / 720;
const MARGIN = 70;

/** Of a wider area only the middle is sure to be in sight, or it would leave the others no room. */
const MOST_RADIUS_KM = 60;

/** A place as far as it may reach; a radius of 0 for a point. */
interface Area {
  readonly point: LonLat;
  readonly radiusKm: number;
}

/** Kilometres at a latitude as shares of the width of the world. */
const shareOf = (km: number, latitude: number): number =>
  km / (EQUATOR_KM * Math.cos((latitude * Math.PI) / 180));

/** The projection that shows all areas, the middle of none of them at the edge. */
export function fitAreas(areas: readonly Area[], width: number, height: number): Projection {
  const squares = areas.flatMap(({ point, radiusKm }): XY[] => {
    const [x, y] = mercator(point);
    const reach = shareOf(Math.min(radiusKm, MOST_RADIUS_KM), point[1]);
    return [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ];
  });
  const [xs, ys] = [squares.map(([x]) => x), squares.map(([, y]) => y)];
  const middleOf = (values: readonly number[]): number =>
    values.length === 0 ? 0.5 : (Math.min(...values) + Math.max(...values)) / 2;
  const spanOf = (values: readonly number[]): number =>
    values.length === 0 ? 1 : Math.max(LEAST_SPAN, Math.max(...values) - Math.min(...values));
  const scale = Math.min((width - 2 * MARGIN) / spanOf(xs), (height - 2 * MARGIN) / spanOf(ys));
  const [midX, midY] = [middleOf(xs), middleOf(ys)];
  return {
    width,
    height,
    toPixel: (point) => {
      const [x, y] = mercator(point);
      return [(x - midX) * scale + width / 2, (y - midY) * scale + height / 2];
    },
    perKm: (latitude) => shareOf(scale, latitude),
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const BEYOND = 4;

function write(points: readonly XY[], end: string): string {
  let last: XY | undefined;
  const parts: string[] = [];
  for (const [x, y] of points) {
    if (last !== undefined && Math.abs(x - last[0]) + Math.abs(y - last[1]) < 0.6) continue;
    parts.push(`${last === undefined ? 'M' : 'L'}${tenth(x)},${tenth(y)}`);
    last = [x, y];
  }
  return parts.length < 2 ? '' : parts.join('') + end;
}

/** The part of a ring on one side of an edge (Sutherland–Hodgman). */
function cut(ring: readonly XY[], axis: 0 | 1, edge: number, sign: 1 | -1): XY[] {
  const inside = (point: XY): boolean => sign * (point[axis] - edge) >= 0;
  return ring.flatMap((point, at): XY[] => {
    const next = ring[(at + 1) % ring.length] ?? point;
    const kept = inside(point) ? [point] : [];
    if (inside(point) === inside(next)) return kept;
    const share = (edge - point[axis]) / (next[axis] - point[axis]);
    const crossing: XY = [
      point[0] + share * (next[0] - point[0]),
      point[1] + share * (next[1] - point[1]),
    ];
    return [...kept, crossing];
  });
}

const pixels = (projection: Projection, positions: readonly Position[]): XY[] =>
  positions.map(([lon = 0, lat = 0]) => projection.toPixel([lon, lat]));

function ringPath(projection: Projection, ring: readonly Position[]): string {
  const { width, height } = projection;
  let points = pixels(projection, ring);
  points = cut(points, 0, -BEYOND, 1);
  points = cut(points, 0, width + BEYOND, -1);
  points = cut(points, 1, -BEYOND, 1);
  points = cut(points, 1, height + BEYOND, -1);
  return write(points, 'Z');
}

function linePath(projection: Projection, line: readonly Position[]): string {
  const { width, height } = projection;
  const runs: XY[][] = [];
  let run: XY[] = [];
  const points = pixels(projection, line);
  for (const [at, point] of points.entries()) {
    const near = [points[at - 1], point, points[at + 1]].some(
      (each) =>
        each !== undefined && each[0] >= 0 && each[0] <= width && each[1] >= 0 && each[1] <= height,
    );
    if (near) run.push(point);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return [...runs, run].map((each) => write(each, '')).join('');
}

/** SVG path data of what of a feature lies in the picture. */
export function featurePath(projection: Projection, { geometry }: Feature): string {
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map((ring) => ringPath(projection, ring)).join('');
    case 'MultiPolygon':
      return geometry.coordinates
        .flat()
        .map((ring) => ringPath(projection, ring))
        .join('');
    case 'LineString':
      return linePath(projection, geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.map((line) => linePath(projection, line)).join('');
    default:
      return '';
  }
}

export const featuresPath = (projection: Projection, features: readonly Feature[]): string =>
  features.map((feature) => featurePath(projection, feature)).join('');
