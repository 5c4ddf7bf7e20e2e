import type { DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import { ancestry } from '@/domain/dataset/index-dataset.ts';
import type { Claim, ConflictEvent, Dataset } from '@/domain/dataset/schema.ts';
import { placeAncestry } from '@/domain/place.ts';
import { storyWithin } from '@/domain/story/carry.ts';

const found = <T>(ids: Iterable<string>, known: ReadonlyMap<string, T>): T[] =>
  [...new Set(ids)].flatMap((id) => known.get(id) ?? []);

/** A claim without its links to claims that are not there. */
function within(claim: Claim, ids: ReadonlySet<string>): Claim {
  const relations = claim.relations.filter((relation) => ids.has(relation.claim));
  const { occurred } = claim;
  if (occurred?.anchor === undefined || ids.has(occurred.anchor)) return { ...claim, relations };
  const { anchor: _anchor, ...rest } = occurred;
  return { ...claim, relations, occurred: rest };
}

/** A dataset of some events, in the order given, with their claims and all that these need. */
export function subsetOf(index: DatasetIndex, events: readonly ConflictEvent[]): Dataset {
  const own = new Set(events.map(({ id }) => id));
  const all = events.flatMap(({ id }) => index.claimsByEvent.get(id) ?? []);
  const ids = new Set(all.map(({ id }) => id));
  const claims = all.map((claim) => within(claim, ids));
  const sources = found(
    claims
      .flatMap(({ source, chain }) => [source, ...chain])
      .flatMap((source) => ancestry(source, (id) => index.sources.get(id)?.organisation)),
    index.sources,
  );
  const actorIds = [
    ...events.flatMap(({ actors }) => actors.map(({ actor }) => actor)),
    ...sources.flatMap(({ affiliation }) => affiliation ?? []),
    ...claims.flatMap(({ chain }) => chain),
  ];
  const placeIds = [...events, ...claims].flatMap(({ places }) => places);
  const { story: _story, ...head } = index.dataset;
  return {
    ...head,
    reports: found(
      claims.map(({ report }) => report),
      index.reports,
    ),
    sources,
    actors: found(
      actorIds.flatMap((actor) => ancestry(actor, (id) => index.actors.get(id)?.parent)),
      index.actors,
    ),
    places: found(
      placeIds.flatMap((id) => placeAncestry(index, id)),
      index.places,
    ),
    events: events.map((event) => {
      if (event.partOf === undefined || own.has(event.partOf)) return event;
      const { partOf: _partOf, ...rest } = event;
      return rest;
    }),
    claims,
    ...storyWithin(index.dataset, own),
  };
}
