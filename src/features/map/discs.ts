import type { Place } from '@/domain/dataset/schema.ts';
import { radiusKmOf } from '@/domain/place.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import type { ToldPlaces } from './event-spots.ts';
import { metresPerPixel, toPixels } from './mercator.ts';

/** The area a place may be in, drawn once however many events it has. */
export interface PrecisionDisc {
  readonly place: Place;
  readonly centre: Point;
  /** In pixels: the place's radius on the ground. */
  readonly radius: number;
  /** The accounts placed in it; at least one. */
  readonly told: readonly ToldPlaces[];
  /** It lies within another disc of about its size, and would add nothing but ink. */
  readonly covered: boolean;
}

/** The size on the map of a place's radius; 0 for an exact place. */
export const discRadius = (place: Place, zoom: number): number =>
  (radiusKmOf(place) * 1000) / metresPerPixel(place.point[1], zoom);

/** A disc this many times as large says something else than the one within it. */
const LIKE_SIZE = 3;

type Disc = Omit<PrecisionDisc, 'covered'>;

const covers = (outer: Disc, inner: Disc): boolean =>
  outer.radius <= inner.radius * LIKE_SIZE &&
  Math.hypot(outer.centre[0] - inner.centre[0], outer.centre[1] - inner.centre[1]) <=
    outer.radius - inner.radius * 0.75;

/** The discs of all places that are not exact, the largest first, so that small ones lie on top. */
export function precisionDiscs(told: readonly ToldPlaces[], zoom: number): PrecisionDisc[] {
  const byPlace = new Map<string, { place: Place; told: ToldPlaces[] }>();
  for (const entry of told) {
    for (const place of entry.places) {
      const known = byPlace.get(place.id);
      if (known === undefined) byPlace.set(place.id, { place, told: [entry] });
      else known.told.push(entry);
    }
  }
  const discs = [...byPlace.values()]
    .map(({ place, told: here }): Disc => ({
      place,
      centre: toPixels(place.point, zoom),
      radius: discRadius(place, zoom),
      told: here,
    }))
    .filter(({ radius }) => radius > 0)
    .toSorted((a, b) => b.radius - a.radius);
  return discs.map((disc, at) => ({
    ...disc,
    covered: discs.slice(0, at).some((larger) => covers(larger, disc)),
  }));
}
