import * as v from 'valibot';
import { EVENT_SUB_TYPES } from '@/domain/dataset/vocabulary.ts';
import { TABLE_FIELDS } from './mapping.ts';

const subType = v.picklist(EVENT_SUB_TYPES);

/** A `TableMapping` as JSON. */
export const mappingSchema = v.strictObject({
  columns: v.record(v.picklist(TABLE_FIELDS), v.string()),
  dates: v.picklist(['edtf', 'day-first', 'month-first', 'serial', 'unix']),
  decimal: v.picklist(['point', 'comma']),
  coordinates: v.picklist(['lat-lon', 'lon-lat']),
  types: v.array(v.strictObject({ word: v.string(), subType })),
  otherwise: subType,
  sourceName: v.string(),
  sourceSeparator: v.picklist([';', ',', '|', 'none']),
});
