import {
  detectJson,
  isObject,
  recordsOf,
  type JsonKind,
  type JsonObject,
  withoutWrapper,
} from '../detect-json.ts';
import { FileProblem } from '../file-faults.ts';
import type { ImportNote } from '../import-notes.ts';
import { cellText } from './cell-text.ts';
import {
  FROM_MERCATOR,
  inDegrees,
  isInMetres,
  systemOf,
  type CoordinateSystem,
} from './coordinate-system.ts';
import { CsvSink, type Converted, type ConvertOptions } from './csv-sink.ts';
import { placeOf } from './geometry-place.ts';
import { PlaceColumns } from './place-columns.ts';

/** Objects inside objects, and in lists, become columns `a.b.c` down to this depth, and JSON text below. */
const DEEPEST = 4;
const MOST_COLUMNS = 2000;

type Row = Map<string, string>;

function flatten(row: Row, prefix: string, value: unknown, depth: number): void {
  if (isObject(value) && depth < DEEPEST && Object.keys(value).length > 0) {
    for (const [key, inner] of Object.entries(value)) {
      flatten(row, prefix === '' ? key : `${prefix}.${key}`, inner, depth + 1);
    }
    return;
  }
  const items = itemsOf(value);
  if (items.length > 0 && prefix !== '' && depth < DEEPEST) flattenAll(row, prefix, items, depth);
  else if (prefix !== '') row.set(prefix, cellText(value));
}

const itemsOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject) ? value : [];

/** Of several objects the values of each member, one after the other, under one name. */
function flattenAll(row: Row, prefix: string, items: readonly JsonObject[], depth: number): void {
  for (const item of items) {
    const own: Row = new Map();
    flatten(own, prefix, item, depth);
    for (const [name, text] of own) {
      if (text !== '') row.set(name, [row.get(name) ?? [], text].flat().join('; '));
    }
  }
}

/** The system a `crs` member of the GeoJSON of 2008 names; RFC 7946 has WGS 84 alone. */
function crsOf(value: JsonObject): CoordinateSystem {
  if (!isObject(value['crs'])) return 'degrees';
  const properties = value['crs']['properties'];
  const name = isObject(properties)
    ? cellText(properties['name'] ?? properties['code'] ?? properties['href'])
    : '';
  const system = name === '' ? 'degrees' : systemOf(name);
  if (system !== undefined) return system;
  throw new FileProblem({ kind: 'otherSystem', system: name.slice(0, 80) });
}

const geometryOf = (feature: unknown): unknown =>
  isObject(feature) ? feature['geometry'] : undefined;

/** Features in degrees, and whether some were turned into them. */
interface Features {
  readonly items: readonly unknown[];
  readonly turned: boolean;
}

function featuresOf(value: unknown): Features {
  if (Array.isArray(value)) {
    const parts = value.map(featuresOf);
    return {
      items: parts.flatMap(({ items }) => items),
      turned: parts.some(({ turned }) => turned),
    };
  }
  if (!isObject(value)) return { items: [], turned: false };
  const items: readonly unknown[] = Array.isArray(value['features']) ? value['features'] : [value];
  if (crsOf(value) === 'degrees' || !items.some((item) => isObject(geometryOf(item)))) {
    return { items, turned: false };
  }
  if (!items.some((item) => isInMetres(geometryOf(item)))) {
    throw new FileProblem({ kind: 'noMetres' });
  }
  const turned = items.map((item) =>
    isObject(item) ? { ...item, geometry: inDegrees(geometryOf(item)) } : item,
  );
  return { items: turned, turned: true };
}

interface Source {
  readonly items: readonly unknown[];
  readonly notes: readonly ImportNote[];
  readonly rowOf: (item: unknown) => Row;
  readonly geometryOf?: (item: unknown) => unknown;
}

function rowOfFeature(feature: unknown): Row {
  const row: Row = new Map();
  if (!isObject(feature)) return row;
  const id = feature['id'];
  if (typeof id === 'string' || typeof id === 'number') row.set('id', String(id));
  flatten(row, '', feature['properties'], 0);
  return row;
}

function rowOfRecord(record: unknown): Row {
  const row: Row = new Map();
  flatten(row, '', record, 0);
  return row;
}

function sourceOf(value: unknown, kind: JsonKind): Source {
  if (kind !== 'geojson' && kind !== 'dateline-geojson') {
    return { items: recordsOf(value), rowOf: rowOfRecord, notes: [] };
  }
  const { items, turned } = featuresOf(withoutWrapper(value));
  return { items, rowOf: rowOfFeature, geometryOf, notes: turned ? [FROM_MERCATOR] : [] };
}

const isArea = (geometry: unknown): boolean =>
  isObject(geometry) && geometry['type'] !== 'Point' && placeOf(geometry)?.radiusKm !== undefined;

/**
 * Writes a parsed JSON document that is a table as CSV: GeoJSON features with their properties and place,
 * ACLED's and UCDP's API answers, lists of objects. Promises that reject do so with an AbortError alone.
 * @param bytes the size of the file, for the progress
 */
export async function jsonToCsv(
  value: unknown,
  bytes: number,
  options: ConvertOptions,
): Promise<Converted> {
  const source = sourceOf(value, detectJson(value));
  if (source.items.length === 0) {
    return { fault: { kind: 'noRows' } };
  }
  const sink = new CsvSink(options, bytes);
  const share = bytes / source.items.length;
  const names = new Set<string>();
  let areas = false;
  for (const [at, item] of source.items.entries()) {
    for (const name of source.rowOf(item).keys()) names.add(name);
    areas ||= isArea(source.geometryOf?.(item));
    if (names.size > MOST_COLUMNS) {
      return { fault: { kind: 'tooManyColumns', most: MOST_COLUMNS } };
    }
    if (sink.tired) await sink.rest((at * share) / 2);
  }
  const places = source.geometryOf === undefined ? undefined : new PlaceColumns([...names], areas);
  const columns = [...names];
  sink.row(places?.header ?? columns);
  for (const [at, item] of source.items.entries()) {
    const row = source.rowOf(item);
    const cells = columns.map((name) => row.get(name) ?? '');
    places?.fill(cells, placeOf(source.geometryOf?.(item)));
    sink.row(cells);
    if (sink.tired) await sink.rest(((source.items.length + at) * share) / 2);
  }
  return { csv: sink.end(), notes: source.notes };
}
