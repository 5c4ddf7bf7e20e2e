import * as v from 'valibot';
import { mappingSchema } from '@/formats/table/mapping-schema.ts';
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

/** Storage can hold what an older version of this page wrote, or anything else. */
const rememberedSchema = v.object({ mapping: mappingSchema, at: v.number() });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function stored(key: string): string | null {
  try {
    return storage()?.getItem(PREFIX + key) ?? null;
  } catch {
    return null;
  }
}

/** The mapping confirmed for a set of columns before; nothing where none is kept, or none that can be read. */
export function recallMapping(key: string): RememberedMapping | undefined {
  const text = stored(key);
  const read = text === null ? undefined : v.safeParse(rememberedSchema, parsed(text));
  return read?.success === true ? read.output : undefined;
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
