import type { Actor, Claim, ConflictEvent, NewsSource, Place, Report } from './schema.ts';

export const COLLECTIONS = ['reports', 'sources', 'actors', 'places', 'events', 'claims'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** The type of an entry, by the list it stands in. */
export interface EntityOf {
  reports: Report;
  sources: NewsSource;
  actors: Actor;
  places: Place;
  events: ConflictEvent;
  claims: Claim;
}

/** A mention of another entity: where it stands, what it names, and of which kinds that may be. */
export interface Reference {
  readonly path: readonly PropertyKey[];
  readonly id: string;
  readonly kinds: readonly Collection[];
  /**
   * When the entity can be understood without the target, so that only the link goes: `always`, or `if left
   * out` because of the target's own problems, but not if it is unknown and so might be anything.
   */
  readonly loose?: 'always' | 'if left out';
}

const one = (id: string | undefined, key: string, kind: Collection): Reference[] =>
  id === undefined ? [] : [{ path: [key], id, kinds: [kind] }];

const many = (ids: readonly string[], key: readonly PropertyKey[], kind: Collection): Reference[] =>
  ids.map((id, at) => ({ path: [...key, at], id, kinds: [kind] }));

/**
 * Every reference an entity makes but `partOf`, which groups events and is no evidence: an event outlives
 * its parent. Nor are `anchor`, `supports` and `refines`. The other relations of claims count within one
 * event, which goes when one of its claims does; but `sameOriginAs`, which decides how many origins there
 * are, counts between events too, so that a claim cannot lose it.
 */
export const REFERENCES: {
  readonly [K in Collection]: (entity: EntityOf[K]) => readonly Reference[];
} = {
  reports: () => [],
  sources: (source) => [
    ...one(source.organisation, 'organisation', 'sources'),
    ...one(source.affiliation, 'affiliation', 'actors'),
  ],
  actors: (actor) => one(actor.parent, 'parent', 'actors'),
  places: (place) => one(place.within, 'within', 'places'),
  events: (event) => [
    ...many(event.places, ['places'], 'places'),
    ...event.actors.map(({ actor }, at): Reference => ({
      path: ['actors', at, 'actor'],
      id: actor,
      kinds: ['actors'],
    })),
    ...Object.entries(event.evidence).flatMap(([slot, ids]) =>
      many(ids ?? [], ['evidence', slot], 'claims'),
    ),
  ],
  claims: (claim) => [
    ...one(claim.event, 'event', 'events'),
    ...one(claim.report, 'report', 'reports'),
    ...one(claim.source, 'source', 'sources'),
    ...many(claim.chain, ['chain'], 'sources'),
    ...many(claim.places, ['places'], 'places'),
    ...(claim.occurred?.anchor === undefined
      ? []
      : [
          {
            path: ['occurred', 'anchor'],
            id: claim.occurred.anchor,
            kinds: ['claims', 'reports'] as const,
            loose: 'always' as const,
          },
        ]),
    ...claim.relations.map(({ rel, claim: target }, at): Reference => {
      const reference = {
        path: ['relations', at, 'claim'],
        id: target,
        kinds: ['claims'],
      } as const;
      if (rel === 'sameOriginAs') return reference;
      const loose = rel === 'supports' || rel === 'refines' ? 'always' : 'if left out';
      return { ...reference, loose };
    }),
  ],
};
