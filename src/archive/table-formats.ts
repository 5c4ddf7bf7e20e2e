import { acled } from '@/formats/acled.ts';
import { ucdpGed } from '@/formats/ucdp-ged.ts';

/** The tables that are known by the names of their columns. */
export const TABLE_FORMATS = [ucdpGed, acled] as const;
