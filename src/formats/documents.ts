import { readDataset, type Reading } from '@/domain/dataset/read.ts';
import { isObject, withoutWrapper, type JsonKind } from './detect-json.ts';
import type { ImportHead } from './table/table-format.ts';
import { readTimelineJs } from './timelinejs.ts';
import { readTimemap } from './timemap.ts';

/** A parsed document as a dataset, and what people call its format. */
export interface DocumentReading extends Reading {
  readonly formatName: string;
}

/** Older bundles and stories are only a list of events. */
const withEvents = (value: unknown): unknown => (Array.isArray(value) ? { events: value } : value);

/** Reads a parsed JSON document that is no table. Nothing for the kinds that are. */
export function readDocument(
  kind: JsonKind,
  value: unknown,
  head: ImportHead,
): DocumentReading | undefined {
  switch (kind) {
    case 'dateline':
      return { ...readDataset(value), formatName: 'Dateline' };
    case 'dateline-geojson':
      return {
        ...readDataset(isObject(value) ? value['dateline'] : value),
        formatName: 'Dateline (GeoJSON)',
      };
    case 'timemap':
      return { ...readTimemap(withEvents(withoutWrapper(value)), head), formatName: 'timemap' };
    case 'timelinejs':
      return { ...readTimelineJs(withEvents(value), head), formatName: 'TimelineJS' };
    default:
      return undefined;
  }
}
