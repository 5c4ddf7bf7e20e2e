import type { Dataset } from '@/domain/dataset/schema.ts';
import { mercator } from '@/domain/mercator.ts';

/**
 * The places of an event that lie where a spot of the map is, by their ids; all its places where none does.
 * @param dataset of that event, and of claims that its own relay
 * @param x as in the columns' places, in single precision
 */
export function placesAt(
  { events: [event], claims, places }: Dataset,
  x: number | undefined,
  y: number | undefined,
): readonly string[] {
  const all = event?.places ?? [];
  const told = claims.filter((claim) => claim.event === event?.id);
  const own = new Set([...all, ...told.flatMap((claim) => claim.places)]);
  const here = places.filter(({ id, point }) => {
    const [atX, atY] = mercator(point);
    return own.has(id) && Math.fround(atX) === x && Math.fround(atY) === y;
  });
  return here.length === 0 ? all : here.map(({ id }) => id);
}
