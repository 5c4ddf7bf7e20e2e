import { ancestry, type DatasetIndex } from './dataset/index-dataset.ts';
import type { Place } from './dataset/schema.ts';

/** `[longitude, latitude]` in WGS 84 degrees. */
export type LonLat = readonly [lon: number, lat: number];

/** The mean radius of the earth after the IUGG. */
export const EARTH_RADIUS_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine). */
export function distanceKm([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const sinLat = Math.sin(radians(latB - latA) / 2);
  const sinLon = Math.sin(radians(lonB - lonA) / 2);
  const h = sinLat ** 2 + Math.cos(radians(latA)) * Math.cos(radians(latB)) * sinLon ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The radius of the area a place may be in; an exact place is a point of radius 0. */
export const radiusKmOf = (place: Place): number =>
  place.precision === 'exact' ? 0 : (place.radiusKm ?? 0);

/** The place itself first, then what it lies in, up to the widest. */
export function placeAncestry(index: DatasetIndex, placeId: string): string[] {
  return ancestry(placeId, (id) => index.places.get(id)?.within);
}

/**
 * Whether two places can be one: the same, one within the other, or areas that touch. This is the rule
 * by which claims about a place agree.
 */
export function placesOverlap(index: DatasetIndex, a: string, b: string): boolean {
  if (placeAncestry(index, a).includes(b) || placeAncestry(index, b).includes(a)) return true;
  const placeA = index.places.get(a);
  const placeB = index.places.get(b);
  if (placeA === undefined || placeB === undefined) return false;
  return distanceKm(placeA.point, placeB.point) <= radiusKmOf(placeA) + radiusKmOf(placeB);
}

/** UCDP GED `where_prec` 1–7 (codebook 19.1 onwards); a line feature is 5, a country 6. */
const UCDP_WHERE_PREC = { exact: 1, near: 2, adm2: 3, adm1: 4, line: 5, country: 6 } as const;

/** ACLED `geo_precision` 1–3: town, nearby or part of a region, region. */
const ACLED_GEO_PRECISION = { exact: 1, near: 2, adm2: 2, adm1: 3, line: 3, country: 3 } as const;

export const toUcdpWherePrec = (precision: Place['precision']): 1 | 2 | 3 | 4 | 5 | 6 =>
  UCDP_WHERE_PREC[precision];

export const toAcledGeoPrecision = (precision: Place['precision']): 1 | 2 | 3 =>
  ACLED_GEO_PRECISION[precision];

/** Reads UCDP `where_prec`; 7 (international waters and airspace) is an area without a country's bounds. */
export function fromUcdpWherePrec(code: number): Place['precision'] | undefined {
  const table = ['exact', 'near', 'adm2', 'adm1', 'line', 'country', 'country'] as const;
  return table[code - 1];
}

/** Reads ACLED `geo_precision`; the coarser reading where one code covers several of ours. */
export function fromAcledGeoPrecision(code: number): Place['precision'] | undefined {
  const table = ['exact', 'near', 'adm1'] as const;
  return table[code - 1];
}
