import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '@/domain/place.ts';

export type Area = Polygon | MultiPolygon;

const ringsOf = (area: Area): readonly Position[][] =>
  area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();

/** Where the edges of an area cross a parallel, from west to east: every other stretch lies inside. */
export function crossingsAt(area: Area, lat: number): number[] {
  const lons: number[] = [];
  for (const ring of ringsOf(area)) {
    let [fromLon = 0, fromLat = 0] = ring.at(-1) ?? [];
    for (const [lon = 0, toLat = 0] of ring) {
      if (fromLat > lat !== toLat > lat) {
        lons.push(fromLon + ((lat - fromLat) / (toLat - fromLat)) * (lon - fromLon));
      }
      [fromLon, fromLat] = [lon, toLat];
    }
  }
  return lons.toSorted((a, b) => a - b);
}

/** Whether a longitude lies inside, by the crossings of its parallel. */
export const isBetween = (crossings: readonly number[], lon: number): boolean =>
  crossings.filter((crossing) => crossing <= lon).length % 2 === 1;

/** Whether a position lies in an area and not in one of its holes. */
export const isInArea = (area: Area, [lon, lat]: LonLat): boolean =>
  isBetween(crossingsAt(area, lat), lon);

/** `[west, south, east, north]` in degrees. */
type Bounds = readonly [west: number, south: number, east: number, north: number];

const known = new WeakMap<Area, Bounds>();

export function boundsOf(area: Area): Bounds {
  const before = known.get(area);
  if (before !== undefined) return before;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const ring of ringsOf(area)) {
    for (const [lon = 0, lat = 0] of ring) {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  const bounds: Bounds = [west, south, east, north];
  known.set(area, bounds);
  return bounds;
}
