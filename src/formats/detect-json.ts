import { FORMAT } from '@/domain/dataset/schema.ts';

/** What a JSON document is, by its structure. */
export type JsonKind =
  | 'dateline'
  /** A GeoJSON export of Dateline, with the whole document as its member `dateline`. */
  | 'dateline-geojson'
  | 'acled'
  | 'ucdp-api'
  | 'geojson'
  | 'timemap'
  | 'timelinejs'
  /** A list of objects, which is a table. */
  | 'records'
  | 'unknown';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

const LIST_KEYS = ['Result', 'data', 'results', 'records', 'items', 'rows'] as const;

const has = (value: unknown, key: string): boolean => isObject(value) && Object.hasOwn(value, key);

const list = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? value : undefined;

const ACLED_KEYS = ['event_id_cnty', 'data_id'];
const TIMEMAP_PARTS = [
  'sources',
  'associations',
  'sites',
  'regions',
  'shapes',
  'notifications',
  'narratives',
  'filters',
  'categories',
];
/** What events of timemap had before they had lists of ids: the columns of its own spreadsheet. */
const OLD_TIMEMAP = [
  ['date', 'timestamp'],
  ['time'],
  ['location'],
  ['desc', 'description'],
  ['lat', 'latitude'],
  ['category'],
];

const isAcledRow = (row: unknown): boolean => ACLED_KEYS.some((key) => has(row, key));

/** An event of forensic-architecture/timemap names its sources and associations as lists of ids. */
const isTimemapEvent = (row: unknown): boolean =>
  (has(row, 'date') &&
    (list(own(row, 'sources')) !== undefined || list(own(row, 'associations')) !== undefined)) ||
  OLD_TIMEMAP.every((names) => names.some((name) => has(row, name)));

/** Servers of timemap also give events by id. */
const isTimemapMap = (value: unknown): value is JsonObject =>
  isObject(value) && Object.values(value).some(isTimemapEvent);

/** What is made of lists and objects alone; one event with its sources has values of its own. */
export const isParts = (value: unknown): value is JsonObject =>
  isObject(value) && Object.values(value).every((part) => typeof part === 'object');

function detectList(rows: readonly unknown[]): JsonKind {
  const first = rows.find(isObject);
  if (first === undefined) return 'unknown';
  if (first['type'] === 'Feature' || first['type'] === 'FeatureCollection') return 'geojson';
  if (isAcledRow(first)) return 'acled';
  if (has(first, 'start_date')) return 'timelinejs';
  return isTimemapEvent(first) ? 'timemap' : 'records';
}

/** The rows of answers of a server that somebody kept page by page, as a list. */
function rowsOfPages(pages: readonly unknown[]): readonly unknown[] | undefined {
  const isPage = (page: unknown): boolean =>
    LIST_KEYS.slice(0, 3).some((key) => list(own(page, key)) !== undefined);
  return pages.length > 0 && pages.every(isPage) ? pages.flatMap(recordsOf) : undefined;
}

/** The tabs of a datasheet-server in one document, by the names they have there. */
function withoutExport(value: unknown): unknown {
  return has(value, 'export_events') && isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, tab]) => [key.replace(/^export_/, ''), tab]),
      )
    : value;
}

/** What timemap keeps its data in while it runs, what a datasheet-server answers for a whole tab, and the layers of a map of uMap. */
export function withoutWrapper(wrapped: unknown): unknown {
  const value = withoutExport(wrapped);
  if (own(value, 'type') === 'umap') return own(value, 'layers');
  const domain = own(value, 'domain');
  if (isObject(domain) && has(domain, 'events')) return domain;
  const resources = own(value, 'resources');
  const [only, ...more] = isObject(resources) ? Object.values(resources) : [];
  return more.length === 0 && list(own(only, 'data')) !== undefined ? own(only, 'data') : value;
}

/** Knows a parsed JSON document by its structure. */
export function detectJson(wrapped: unknown): JsonKind {
  const value = withoutWrapper(wrapped);
  const rows = list(value);
  if (rows !== undefined) return detectList(rowsOfPages(rows) ?? rows);
  if (own(value, 'format') === FORMAT) return 'dateline';
  const type = own(value, 'type');
  if (type === 'FeatureCollection') return has(value, 'dateline') ? 'dateline-geojson' : 'geojson';
  if (type === 'Feature') return 'geojson';
  if (list(own(value, 'Result')) !== undefined) return 'ucdp-api';
  const data = list(own(value, 'data'));
  if (data !== undefined && (isAcledRow(data[0]) || has(value, 'success'))) return 'acled';
  if (list(own(own(value, 'timeline'), 'date')) !== undefined) return 'timelinejs';
  const given = own(value, 'events');
  const events = list(given) ?? (isTimemapMap(given) ? Object.values(given) : undefined);
  if (events === undefined) {
    if (recordsOf(value).some(isObject)) return detectList(recordsOf(value));
    return isParts(value) &&
      TIMEMAP_PARTS.slice(0, 2).some((key) => list(own(value, key)) !== undefined)
      ? 'timemap'
      : 'unknown';
  }
  const format = own(value, 'format');
  if (typeof format === 'string' && format.startsWith('dateline/')) return 'dateline';
  if (events.some((event) => has(event, 'start_date'))) return 'timelinejs';
  if (events.some(isTimemapEvent)) return 'timemap';
  if (TIMEMAP_PARTS.some((key) => has(value, key))) return 'timemap';
  return has(value, 'title') || has(value, 'eras') ? 'timelinejs' : 'unknown';
}

/** The rows of a document that is a list of objects, wherever it keeps them. */
export function recordsOf(wrapped: unknown): readonly unknown[] {
  const value = withoutWrapper(wrapped);
  const given = list(value);
  return (
    (given === undefined ? undefined : (rowsOfPages(given) ?? given)) ??
    LIST_KEYS.flatMap((key) => [list(own(value, key)) ?? []]).find((rows) => rows.length > 0) ??
    []
  );
}
