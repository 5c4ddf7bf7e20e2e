import { ancestry, type DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { ConflictEvent, Dataset } from '@/domain/dataset/schema.ts';
import { placeAncestry } from '@/domain/place.ts';
import { storyWithin } from '@/domain/story/carry.ts';

const found = <T>(ids: Iterable<string>, known: ReadonlyMap<string, T>): T[] =>
  [...new Set(ids)].flatMap((id) => known.get(id) ?? []);

/** The events, and those whose claims are tied to theirs as of one origin: without them a relay would count twice. */
function tiedEvents(index: DatasetIndex, wanted: readonly ConflictEvent[]): Set<string> {
  const tied = new Set(wanted.map(({ id }) => id));
  for (const id of tied) {
    for (const claim of index.claimsByEvent.get(id) ?? []) {
      for (const { rel, claim: target } of claim.relations) {
        const event = rel === 'sameOriginAs' ? index.claims.get(target)?.event : undefined;
        // A set visits what is added to it on the way.
        if (event !== undefined) tied.add(event);
      }
    }
  }
  return tied;
}

/**
 * The part of a dataset that some events need, as a document of its own: the events in the order given, with all
 * their claims, whatever these refer to, and after them the events whose claims they relay. Other links to what is
 * left out are dropped.
 */
export function excerptOf(index: DatasetIndex, wanted: readonly ConflictEvent[]): Dataset {
  const { dataset, claimsByEvent } = index;
  const ids = tiedEvents(index, wanted);
  const events = found(ids, index.events);
  const claims = events.flatMap(({ id }) => claimsByEvent.get(id) ?? []);
  const claimIds = new Set(claims.map(({ id }) => id));
  const reports = new Set(claims.map(({ report }) => report));
  const sources = found(
    claims
      .flatMap(({ source, chain }) => [source, ...chain])
      .flatMap((source) => ancestry(source, (id) => index.sources.get(id)?.organisation)),
    index.sources,
  );
  const actors = [
    ...events.flatMap((event) => event.actors.map(({ actor }) => actor)),
    ...sources.flatMap(({ affiliation }) => affiliation ?? []),
  ];
  const places = [...events, ...claims].flatMap((each) => each.places);
  const isKept = (id: string): boolean => ids.has(id) || claimIds.has(id);
  const { story: _story, ...head } = dataset;
  return {
    ...head,
    changes: dataset.changes.filter(({ target }) => isKept(target)),
    reports: found(reports, index.reports),
    sources,
    actors: found(
      actors.flatMap((actor) => ancestry(actor, (id) => index.actors.get(id)?.parent)),
      index.actors,
    ),
    places: found(
      places.flatMap((place) => placeAncestry(index, place)),
      index.places,
    ),
    events: events.map((event) => {
      const { partOf, ...rest } = event;
      return partOf === undefined || ids.has(partOf) ? event : rest;
    }),
    claims: claims.map((claim) => ({
      ...claim,
      relations: claim.relations.filter((relation) => claimIds.has(relation.claim)),
      ...(claim.occurred?.anchor === undefined
        ? {}
        : {
            occurred: withoutLostAnchor(
              claim.occurred,
              (id) => claimIds.has(id) || reports.has(id),
            ),
          }),
    })),
    ...storyWithin(dataset, ids),
  };
}

type Occurred = NonNullable<Dataset['claims'][number]['occurred']>;

function withoutLostAnchor(occurred: Occurred, isKept: (id: string) => boolean): Occurred {
  const { anchor, ...rest } = occurred;
  return anchor !== undefined && isKept(anchor) ? occurred : rest;
}
