import type { Place } from '@/domain/dataset/schema.ts';

export const NEAR_KM = 25;

/**
 * Radius in km by class of precision where the row gives none: UCDP's 25 km for "near" (codebook of GED,
 * `where_prec` 2), and for the rest the order of the areas named.
 */
const RADIUS_KM = { near: NEAR_KM, adm2: 30, adm1: 100, line: 75, country: 400 } as const;

/** How exact a place is; the radius in km of one that is not. */
export interface PlacePrecision {
  readonly precision: Place['precision'];
  readonly radiusKm?: number;
}

/** How far a line or an area reaches around its centre. */
export interface Area extends PlacePrecision {
  /** Whatever else the row says, the place is not known better. */
  readonly isLeast?: true;
}

interface Stated {
  /** By the row's word or code. */
  readonly precision?: Place['precision'] | undefined;
  readonly radiusKm?: number | undefined;
}

function asStated({ precision, radiusKm }: Stated): PlacePrecision {
  if (radiusKm === 0 || (radiusKm === undefined && precision === 'exact'))
    return { precision: 'exact' };
  const known = precision === undefined || precision === 'exact' ? 'near' : precision;
  return { precision: known, radiusKm: radiusKm ?? RADIUS_KM[known] };
}

/**
 * A point of which nothing says how exact it is, is near, not exact: desks take coordinates from gazetteers,
 * where one point stands for a whole town. 25 km is what "near" means to UCDP; anything less would be made up.
 * A radius is believed over the word "exact". A line or an area says both itself, where the row does not; and
 * whatever a row says, its place is known no better than to the square of a grid that it gives.
 */
export function precisionOf(stated: Stated, area: Area | undefined): PlacePrecision {
  const { precision, radiusKm } = stated;
  if (area === undefined) return asStated(stated);
  const { isLeast, ...own } = area;
  if (precision === undefined && radiusKm === undefined) return own;
  const said = asStated(stated);
  return isLeast === true && (said.radiusKm ?? 0) < (own.radiusKm ?? 0) ? own : said;
}

/** By the metres of its side, the radius in km, rounded up, of the circle around a square of the grid. */
const AROUND_SQUARE: ReadonlyMap<number, PlacePrecision> = new Map<number, PlacePrecision>([
  [100_000, { precision: 'adm1', radiusKm: 71 }],
  [10_000, { precision: 'near', radiusKm: 7.1 }],
  [1_000, { precision: 'near', radiusKm: 0.71 }],
  [100, { precision: 'near', radiusKm: 0.071 }],
]);

/** How exactly a square of the grid says where something is: one of 10 m or 1 m is an exact place. */
export const areaOfSquare = (sideMetres: number): Area => ({
  ...(AROUND_SQUARE.get(sideMetres) ?? { precision: 'exact' }),
  isLeast: true,
});
