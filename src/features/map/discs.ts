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
}

/** The size on the map of a place's radius; 0 for an exact place. */
export const discRadius = (place: Place, zoom: number): number =>
  (radiusKmOf(place) * 1000) / metresPerPixel(place.point[1], zoom);

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
  return [...byPlace.values()]
    .map(({ place, told: here }) => ({
      place,
      centre: toPixels(place.point, zoom),
      radius: discRadius(place, zoom),
      told: here,
    }))
    .filter(({ radius }) => radius > 0)
    .toSorted((a, b) => b.radius - a.radius);
}
