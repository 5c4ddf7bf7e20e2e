import * as z from 'zod/mini';
import { EVENT_SUB_TYPES } from '@/domain/dataset/vocabulary.ts';
import { TABLE_FIELDS } from './mapping.ts';

const subType = z.enum(EVENT_SUB_TYPES);

/** A `TableMapping` as JSON. */
export const mappingSchema = z.strictObject({
  columns: z.partialRecord(z.enum(TABLE_FIELDS), z.string()),
  dates: z.enum(['edtf', 'day-first', 'month-first', 'serial']),
  decimal: z.enum(['point', 'comma']),
  coordinates: z.enum(['lat-lon', 'lon-lat']),
  types: z.array(z.strictObject({ word: z.string(), subType })),
  otherwise: subType,
  sourceName: z.string(),
  sourceSeparator: z.enum([';', ',', '|', 'none']),
});
