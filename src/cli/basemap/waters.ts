import { readFile } from 'node:fs/promises';
import type {
  Feature,
  FeatureCollection,
  GeometryCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import type { LakeProperties, RiverProperties } from '@/domain/basemap.ts';
import { polygonsOf } from './admin.ts';
import { clipLine, simplifyLine, simplifyRing, smoothLine, toPlane } from './geometry.ts';
import type { Frame, Line } from './geometry.ts';
import { LAKES, RIVERS, type LakeName } from './names/waters.ts';
import { softOutline } from './outline.ts';
import { packageFile, type Tools } from './packages.ts';

type Source<G extends LineString | Polygon | MultiPolygon> = FeatureCollection<G, null>;

const sourceFile = (name: string): URL => new URL(`sources/${name}`, import.meta.url);

const readJson = async <T>(path: URL | string): Promise<T> =>
  JSON.parse(await readFile(path, 'utf8'));

/** Rivers as smooth lines inside `frame`; a tributary ends on a point of the river it flows into. */
export async function readRivers(
  frame: Frame,
  toleranceKm: number,
): Promise<FeatureCollection<LineString | MultiLineString, RiverProperties>> {
  const lines = new Map<string, Line>();
  for (const name of ['rivers.natural-earth.geojson', 'rivers.wdb2.geojson']) {
    const source = await readJson<Source<LineString>>(sourceFile(name));
    for (const { id, geometry } of source.features) lines.set(String(id), geometry.coordinates);
  }
  const features = RIVERS.map(({ id, into, name, rank }): RiverFeature => {
    const line = lines.get(id);
    if (line === undefined) throw new Error(`${id}: no such river in the sources`);
    const parent = into === undefined ? undefined : lines.get(into);
    const joined = parent === undefined ? line : joinTo(line, parent);
    const drawn = simplifyLine(smoothLine(joined, 4), toleranceKm);
    lines.set(id, drawn);
    const [first = [], ...rest] = clipLine(drawn, frame);
    return {
      type: 'Feature',
      properties: { name, rank },
      geometry:
        rest.length === 0
          ? { type: 'LineString', coordinates: first }
          : { type: 'MultiLineString', coordinates: [first, ...rest] },
    };
  });
  return { type: 'FeatureCollection', features };
}

type RiverFeature = Feature<LineString | MultiLineString, RiverProperties>;

/** `line` with its last point replaced by the nearest point of `parent`. */
function joinTo(line: Line, parent: Line): Line {
  const mouth = line.at(-1) ?? [];
  const distance = (point: Position) => Math.hypot(...toPlane(point, mouth));
  const nearest = parent.reduce((best, point) => (distance(point) < distance(best) ? point : best));
  return [...line.slice(0, -1), nearest];
}

/** Lakes inside the region: Natural Earth's outlines, and OpenStreetMap's where it has none. */
export async function readLakes(
  folder: string,
  tools: Tools,
  toleranceKm: number,
): Promise<FeatureCollection<MultiPolygon, LakeProperties>> {
  const naturalEarth = await readJson<Source<Polygon | MultiPolygon>>(
    sourceFile('lakes.natural-earth.geojson'),
  );
  const openStreetMap = await readJson<GeometryCollection<MultiPolygon>>(
    packageFile(folder, '@geo-maps', 'earth-lakes-10m', 'map.geo.json'),
  );
  const outlines = openStreetMap.geometries.flatMap(polygonsOf);
  const find = ({ from }: LakeName): Position[][][] => {
    if (typeof from !== 'string') return softOutline(holding(outlines, from), tools);
    const lake = naturalEarth.features.find(({ id }) => id === from);
    if (lake === undefined) throw new Error(`${from}: no such lake in the sources`);
    return polygonsOf(lake.geometry);
  };
  const features = LAKES.map((lake): Feature<MultiPolygon, LakeProperties> => {
    const coordinates = find(lake).flatMap((rings) => {
      const simple = rings.map((ring) => simplifyRing(ring, toleranceKm));
      return simple[0] === undefined ? [] : [simple.filter((ring) => ring !== undefined)];
    });
    if (coordinates.length === 0)
      throw new Error(`${lake.name.en}: nothing is left of its outline`);
    return {
      type: 'Feature',
      properties: { name: lake.name },
      geometry: { type: 'MultiPolygon', coordinates },
    };
  });
  return { type: 'FeatureCollection', features };
}

/** For each of `points` the polygon whose middle is nearest. */
function holding(
  polygons: readonly Position[][][],
  points: readonly (readonly [number, number])[],
): Position[][][] {
  return points.map((point) => {
    const distance = (polygon: Position[][]) =>
      Math.hypot(...toPlane(middleOf(polygon), [...point]));
    return polygons.reduce((best, polygon) =>
      distance(polygon) < distance(best) ? polygon : best,
    );
  });
}

function middleOf([ring = []]: Position[][]): Position {
  const sum = (axis: 0 | 1) => ring.reduce((total, point) => total + (point[axis] ?? 0), 0);
  return [sum(0) / ring.length, sum(1) / ring.length];
}
