import type { PlaceLabel } from '@/domain/basemap.ts';
import { named } from './name.ts';

export interface PlaceName extends PlaceLabel {
  /** GeoNames id, or an id of our own for a place that GeoNames lacks or misplaces. */
  readonly id: number | string;
  /** `[lon, lat]` of a place that is not taken from GeoNames. */
  readonly at?: readonly [lon: number, lat: number];
}

export const place = (
  id: number | string,
  rank: PlaceLabel['rank'],
  kind: PlaceLabel['kind'],
  en: string,
  fr: string,
  ar: string,
  at?: PlaceName['at'],
): PlaceName => ({
  id,
  rank,
  kind,
  name: named(en, fr, ar),
  ...(at === undefined ? {} : { at }),
});
