import { isObject, type JsonObject } from '../detect-json.ts';
import { FileProblem } from '../file-faults.ts';
import type { ImportNote } from '../import-notes.ts';
import { columnsByName } from '../table/guess-columns.ts';
import { cellText } from './cell-text.ts';
import { systemOf } from './coordinate-system.ts';

/** Servers wrap their rows no deeper, as in `{ result: { records: [ … ] } }`. */
const DEEPEST = 3;
const MOST_NAMED = 8;
/** What servers call lists that say how their rows are written, or where there are more. */
const NO_ROWS: ReadonlySet<string> = new Set(['fields', 'columns', 'schema', 'links', '_links']);

interface ListOfObjects {
  /** As `a.b` names it; empty for the document itself. */
  readonly path: string;
  readonly rows: readonly unknown[];
}

/** So many rows of a list say whether it has dates: names are looked up slowly. */
const SAMPLE = 100;

const dateOf = (row: unknown): string | undefined =>
  isObject(row) ? columnsByName(Object.keys(row)).get('date') : undefined;

const hasDate = (row: unknown): boolean => dateOf(row) !== undefined;

/** Databases give rows by their ids, as in `{ "a1": { … }, "a2": { … } }`; nothing where these have no dates under one name. */
function rowsById(value: JsonObject): readonly JsonObject[] | undefined {
  const entries = Object.entries(value);
  const rows = entries.flatMap(([id, row]) => (isObject(row) ? [{ id, ...row }] : []));
  const date = dateOf(rows[0]);
  return rows.length > 1 &&
    rows.length === entries.length &&
    date !== undefined &&
    rows.every((row) => Object.hasOwn(row, date))
    ? rows
    : undefined;
}

/** One event by itself: a service gives each in a document of its own. */
const isEvent = (value: unknown): boolean =>
  isObject(value) &&
  hasDate(
    Object.fromEntries(Object.entries(value).filter(([, part]) => typeof part !== 'object')),
  ) &&
  ['title', 'latitude', 'place', 'killed', 'type'].some((field) =>
    [...columnsByName(Object.keys(value)).keys()].some((found) => found === field),
  );

function listsIn(value: unknown, path: string, depth: number): readonly ListOfObjects[] {
  if (Array.isArray(value)) {
    const rows: readonly unknown[] = value;
    return rows.some(isObject) ? [{ path, rows }] : [];
  }
  if (!isObject(value) || depth === DEEPEST) return [];
  const rows = rowsById(value);
  if (rows !== undefined) return [{ path, rows }];
  return Object.entries(value).flatMap(([key, inner]) =>
    NO_ROWS.has(key) ? [] : listsIn(inner, path === '' ? key : `${path}.${key}`, depth + 1),
  );
}

/** Rows, and what else the document has that was not read. */
export interface FoundList {
  readonly rows: readonly unknown[];
  readonly notes?: readonly ImportNote[];
}

/**
 * The one list of objects of a document, whatever it is called; of several the longest of those that have dates.
 * An event by itself is a list of one. Nothing where there is none.
 */
export function listOfEvents(value: unknown): FoundList | undefined {
  if (isEvent(value)) return { rows: [value] };
  const lists = listsIn(value, '', 0);
  const [only, ...more] = lists;
  if (only !== undefined && more.length === 0) return { rows: only.rows };
  const [taken] = lists
    .filter(({ rows }) => rows.slice(0, SAMPLE).some(hasDate))
    .toSorted((a, b) => b.rows.length - a.rows.length);
  if (taken === undefined) return undefined;
  const others = lists.filter((list) => list !== taken).map(({ path }) => path);
  const note: ImportNote = {
    kind: 'onlyList',
    taken: taken.path,
    others: others.slice(0, MOST_NAMED),
    more: Math.max(others.length - MOST_NAMED, 0),
  };
  return { rows: taken.rows, notes: [note] };
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
 * @throws FileProblem where its coordinates are in a system that is not read
 */
export function featuresOfEsri(value: unknown): unknown {
  if (!isObject(value) || !Array.isArray(value['features'])) return undefined;
  const items: readonly unknown[] = value['features'];
  if (!items.every((item) => isObject(item) && isObject(item['attributes']))) return undefined;
  const system = value['spatialReference'];
  const wkid = isObject(system) ? cellText(system['wkid'] ?? system['latestWkid']) : '4326';
  if (systemOf(wkid) === undefined) {
    throw new FileProblem({ kind: 'otherSystemOfServer', system: wkid });
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
