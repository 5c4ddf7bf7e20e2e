import type { TableMapping } from '@/formats/table/mapping.ts';

/** A mapping somebody confirmed, and when. */
export interface RememberedMapping {
  readonly mapping: TableMapping;
  /** Milliseconds since 1970-01-01. */
  readonly at: number;
}

const PREFIX = 'dateline:mapping:';

/** Storage throws where the browser refuses it: in frames, in private windows, when it is full. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

const OBJECTS = ['columns', 'types'];
const TEXTS = ['dates', 'decimal', 'coordinates', 'otherwise', 'sourceName', 'sourceSeparator'];

const isMapping = (value: unknown): value is TableMapping =>
  typeof value === 'object' &&
  value !== null &&
  OBJECTS.every((key) => typeof Reflect.get(value, key) === 'object') &&
  Array.isArray(Reflect.get(value, 'types')) &&
  TEXTS.every((key) => typeof Reflect.get(value, key) === 'string');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The mapping confirmed for a set of columns before; nothing where none is kept, or none that can be read. */
export function recallMapping(key: string): RememberedMapping | undefined {
  const text = storage()?.getItem(PREFIX + key);
  const kept = text === undefined || text === null ? undefined : parsed(text);
  if (typeof kept !== 'object' || kept === null) return undefined;
  const mapping: unknown = Reflect.get(kept, 'mapping');
  const at: unknown = Reflect.get(kept, 'at');
  return isMapping(mapping) && typeof at === 'number' ? { mapping, at } : undefined;
}

/** Keeps a mapping for a set of columns. Returns whether the browser allowed it. */
export function rememberMapping(key: string, remembered: RememberedMapping): boolean {
  const kept = storage();
  if (kept === undefined) return false;
  try {
    kept.setItem(PREFIX + key, JSON.stringify(remembered));
    return true;
  } catch {
    return false;
  }
}
