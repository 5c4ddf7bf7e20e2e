import { fromMercator, mercator } from '@/domain/mercator.ts';
import type { LonLat } from '@/domain/place.ts';
import type { Point } from '@/ui/marks/geometry.ts';

const TILE = 256;
const EQUATOR_METRES = 2 * Math.PI * 6_378_137;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The width of the whole world in pixels. */
export const worldSize = (zoom: number): number => TILE * 2 ** zoom;

/** Where a position lies in the Web Mercator square of a zoom: pixels from its north-west corner. */
export function toPixels(position: LonLat, zoom: number): Point {
  const size = worldSize(zoom);
  const [x, y] = mercator(position);
  return [x * size, y * size];
}

/** The position of a pixel; the inverse of `toPixels`. */
export function fromPixels([x, y]: Point, zoom: number): LonLat {
  const size = worldSize(zoom);
  return fromMercator([x / size, y / size]);
}

/** How many metres on the ground a pixel covers at a latitude. */
export const metresPerPixel = (lat: number, zoom: number): number =>
  (EQUATOR_METRES * Math.cos(radians(lat))) / worldSize(zoom);
