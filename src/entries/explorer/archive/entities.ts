import type { Entities } from '@/archive/archive.ts';

export const NO_ENTITIES: Entities = { actors: [], sources: [], places: [] };

function joined<T extends { readonly id: string }>(
  known: readonly T[],
  more: readonly T[],
): readonly T[] {
  if (more.length === 0) return known;
  return [...new Map([...known, ...more].map((each) => [each.id, each])).values()];
}

/** All entities of both, each once; the very same object where nothing is added. */
export function joinEntities(known: Entities, more: Entities): Entities {
  if (more.actors.length + more.sources.length + more.places.length === 0) return known;
  return {
    actors: joined(known.actors, more.actors),
    sources: joined(known.sources, more.sources),
    places: joined(known.places, more.places),
  };
}
