import { NO_DAY } from '../columns/columns.ts';

/** In what two events that may be one differ. */
export interface Differences {
  /** The least and the greatest number of days there can be between them; the latter may be infinite. */
  readonly days: { readonly least: number; readonly most: number };
  /** Between the middles of their areas. */
  readonly km: number;
  /** Of both areas together: middles this far apart can belong to one place. */
  readonly radiusKm: number;
  /** Words of `actorWords` that actors of both have in their names. */
  readonly sharedWords: readonly string[];
}

/** Kilometres there are at least between the two, whatever their exact places. */
export const leastKm = ({ km, radiusKm }: Pick<Differences, 'km' | 'radiusKm'>): number =>
  Math.max(0, km - radiusKm);

/** Kilometres there are at most between the two. */
export const mostKm = ({ km, radiusKm }: Pick<Differences, 'km' | 'radiusKm'>): number =>
  km + radiusKm;

/** Days between two spans of possible days at least: none where they overlap. */
export const leastDays = (firstA: number, lastA: number, firstB: number, lastB: number): number =>
  Math.max(0, firstA - lastB, firstB - lastA);

/** Days between two spans of possible days at most. */
export function mostDays(firstA: number, lastA: number, firstB: number, lastB: number): number {
  const first = Math.min(firstA, firstB);
  const last = Math.max(lastA, lastB);
  const isOpen = first === NO_DAY.first || last === NO_DAY.last;
  return isOpen ? Infinity : last - first;
}
