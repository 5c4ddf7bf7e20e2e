import type { EventAccount, Story } from '@/domain/account/account.ts';
import { ancestry } from '@/domain/dataset/index-dataset.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import { storyWithin } from '@/domain/story/carry.ts';

const needed = <T extends { readonly id: string }>(
  all: readonly T[],
  ids: ReadonlySet<string>,
): T[] => all.filter(({ id }) => ids.has(id));

/** The events, and those whose claims are tied to theirs as of one origin: without them a relay would count twice. */
function tiedEvents({ index }: Story, accounts: readonly EventAccount[]): Set<string> {
  const tied = new Set(accounts.map(({ event }) => event.id));
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
 * The part of a story's dataset that some events need, as a document of its own: the events with all their
 * claims, whatever these refer to, and the events whose claims they relay. Other links to what is left out are
 * dropped.
 */
export function excerptOf(story: Story, accounts: readonly EventAccount[]): Dataset {
  const { dataset, claimsByEvent, sources, actors, places } = story.index;
  const events = tiedEvents(story, accounts);
  const claims = dataset.claims.filter(({ event }) => events.has(event));
  const claimIds = new Set(claims.map(({ id }) => id));
  const shown = [...events].flatMap((id) => story.index.events.get(id) ?? []);
  const up = (ids: Iterable<string>, parent: (id: string) => string | undefined): Set<string> =>
    new Set([...ids].flatMap((id) => ancestry(id, parent)));

  const speakers = up(
    claims.flatMap(({ source, chain }) => [source, ...chain]),
    (id) => sources.get(id)?.organisation,
  );
  const people = [
    ...shown.flatMap((event) => event.actors.map(({ actor }) => actor)),
    ...[...speakers].flatMap((id) => sources.get(id)?.affiliation ?? []),
  ];
  const where = [...shown, ...claims].flatMap((each) => each.places);
  const reports = new Set(claims.map(({ report }) => report));
  const kept = new Set([...events, ...claimIds]);
  const anchors = new Set([...claimIds, ...reports]);
  const { story: _story, ...head } = dataset;
  return {
    ...head,
    changes: dataset.changes.filter(({ target }) => kept.has(target)),
    reports: needed(dataset.reports, reports),
    sources: needed(dataset.sources, speakers),
    actors: needed(
      dataset.actors,
      up(people, (id) => actors.get(id)?.parent),
    ),
    places: needed(
      dataset.places,
      up(where, (id) => places.get(id)?.within),
    ),
    events: shown.map((event) => {
      const { partOf, ...rest } = event;
      return partOf !== undefined && events.has(partOf) ? { ...rest, partOf } : rest;
    }),
    claims: [...events]
      .flatMap((id) => claimsByEvent.get(id) ?? [])
      .map((claim) => ({
        ...claim,
        relations: claim.relations.filter((relation) => claimIds.has(relation.claim)),
        ...(claim.occurred?.anchor === undefined
          ? {}
          : { occurred: withoutLostAnchor(claim.occurred, anchors) }),
      })),
    ...storyWithin(dataset, events),
  };
}

type Occurred = NonNullable<Dataset['claims'][number]['occurred']>;

function withoutLostAnchor(occurred: Occurred, kept: ReadonlySet<string>): Occurred {
  const { anchor, ...rest } = occurred;
  return anchor !== undefined && kept.has(anchor) ? { ...rest, anchor } : rest;
}
