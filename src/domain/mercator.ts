import type { LonLat } from './place.ts';

/** The latitude at which the Web Mercator square ends. */
export const MAX_LATITUDE = 85.0511287798;

/**
 * Where a position lies in the Web Mercator square (EPSG:3857 scaled to the world's width): 0 to 1 from the
 * north-west corner, x to the east and y to the south. Latitudes beyond the square lie on its edge.
 */
export function mercator([lon, lat]: LonLat): readonly [x: number, y: number] {
  const bounded = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const sin = Math.sin((bounded * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** The position of a point of the square; the inverse of `mercator`. */
export function fromMercator([x, y]: readonly [x: number, y: number]): LonLat {
  const lat = 2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2;
  return [(x - 0.5) * 360, (lat * 180) / Math.PI];
}
