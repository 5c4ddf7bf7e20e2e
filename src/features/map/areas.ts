import type { MultiPolygon, Polygon, Position } from 'geojson';

export type Area = Polygon | MultiPolygon;

interface Ring {
  readonly positions: readonly Position[];
  readonly south: number;
  readonly north: number;
}

/** `[west, south, east, north]` in degrees. */
type Bounds = readonly [west: number, south: number, east: number, north: number];

interface Measured {
  readonly rings: readonly Ring[];
  readonly bounds: Bounds;
}

const known = new WeakMap<Area, Measured>();

function measured(area: Area): Measured {
  const before = known.get(area);
  if (before !== undefined) return before;
  let [west, east] = [180, -180];
  const rings = (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()).map(
    (positions): Ring => {
      let [south, north] = [90, -90];
      for (const [lon = 0, lat = 0] of positions) {
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
      }
      return { positions, south, north };
    },
  );
  const south = rings.reduce((least, ring) => Math.min(least, ring.south), 90);
  const north = rings.reduce((most, ring) => Math.max(most, ring.north), -90);
  const found: Measured = { rings, bounds: [west, south, east, north] };
  known.set(area, found);
  return found;
}

export const boundsOf = (area: Area): Bounds => measured(area).bounds;

/** Where the edges of an area cross a parallel, from west to east: every other stretch lies inside. */
export function crossingsAt(area: Area, lat: number): number[] {
  const lons: number[] = [];
  for (const { positions, south, north } of measured(area).rings) {
    if (lat < south || lat > north) continue;
    let [fromLon = 0, fromLat = 0] = positions.at(-1) ?? [];
    for (const [lon = 0, toLat = 0] of positions) {
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
