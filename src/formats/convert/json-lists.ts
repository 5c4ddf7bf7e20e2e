import { isObject } from '../detect-json.ts';
import { cellText } from './cell-text.ts';
import { systemOf } from './coordinate-system.ts';
import { ConvertProblem } from './csv-sink.ts';

/** Servers wrap their rows no deeper, as in `{ result: { records: [ … ] } }`. */
const DEEPEST = 3;
/** What servers call lists that say how their rows are written, or where there are more. */
const NO_ROWS: ReadonlySet<string> = new Set(['fields', 'columns', 'schema', 'links', '_links']);

function listsIn(value: unknown, depth: number): readonly (readonly unknown[])[] {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return list.some(isObject) ? [list] : [];
  }
  if (!isObject(value) || depth === DEEPEST) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    NO_ROWS.has(key) ? [] : listsIn(inner, depth + 1),
  );
}

/** The one list of objects of a document, whatever it is called; nothing where there are several, or none. */
export function soleList(value: unknown): readonly unknown[] | undefined {
  const [only, ...more] = listsIn(value, 0);
  return more.length === 0 ? only : undefined;
}

function geometryOfEsri(geometry: unknown): unknown {
  if (!isObject(geometry)) return null;
  const { x, y, points, paths, rings } = geometry;
  if (typeof x === 'number' && typeof y === 'number') return { type: 'Point', coordinates: [x, y] };
  if (Array.isArray(points)) return { type: 'MultiPoint', coordinates: points };
  if (Array.isArray(paths)) return { type: 'MultiLineString', coordinates: paths };
  // Several outer rings may follow one another; where they lie is all that is asked of them.
  return Array.isArray(rings)
    ? { type: 'MultiPolygon', coordinates: rings.map((ring: unknown) => [ring]) }
    : null;
}

/**
 * An answer of an ArcGIS server in Esri's own JSON, as GeoJSON; nothing for any other document.
 * @throws ConvertProblem where its coordinates are in a system that is not read
 */
export function featuresOfEsri(value: unknown): unknown {
  if (!isObject(value) || !Array.isArray(value['features'])) return undefined;
  const items: readonly unknown[] = value['features'];
  if (!items.every((item) => isObject(item) && isObject(item['attributes']))) return undefined;
  const system = value['spatialReference'];
  const wkid = isObject(system) ? cellText(system['wkid'] ?? system['latestWkid']) : '4326';
  if (systemOf(wkid) === undefined) {
    throw new ConvertProblem(
      `The coordinates are in the system ${wkid}, not in WGS 84 degrees. Ask the server for f=geojson, or for outSR=4326.`,
    );
  }
  return {
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: wkid } },
    features: items.filter(isObject).map(({ attributes, geometry }) => ({
      type: 'Feature',
      properties: attributes,
      geometry: geometryOfEsri(geometry),
    })),
  };
}
