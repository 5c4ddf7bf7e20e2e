import type { Actor, Claim, ConflictEvent, Dataset, NewsSource, Place, Report } from './schema.ts';

/** A dataset with its ids resolved: every lookup the views need, built once per load. */
export interface DatasetIndex {
  readonly dataset: Dataset;
  readonly reports: ReadonlyMap<string, Report>;
  readonly sources: ReadonlyMap<string, NewsSource>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly events: ReadonlyMap<string, ConflictEvent>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Claims about each event, in document order. Every event of a valid dataset has at least one. */
  readonly claimsByEvent: ReadonlyMap<string, readonly Claim[]>;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

export function indexDataset(dataset: Dataset): DatasetIndex {
  const claimsByEvent = new Map<string, Claim[]>();
  for (const claim of dataset.claims) {
    const claims = claimsByEvent.get(claim.event);
    if (claims === undefined) claimsByEvent.set(claim.event, [claim]);
    else claims.push(claim);
  }
  return {
    dataset,
    reports: byId(dataset.reports),
    sources: byId(dataset.sources),
    actors: byId(dataset.actors),
    places: byId(dataset.places),
    events: byId(dataset.events),
    claims: byId(dataset.claims),
    claimsByEvent,
  };
}

/**
 * Follows a parent link from `start` to the top. Guards against cycles, which a validated dataset does
 * not hold, so that half-checked input cannot hang the caller.
 * @returns the ids from `start` (first) to the top (last)
 */
export function ancestry(start: string, parentOf: (id: string) => string | undefined): string[] {
  const chain = [start];
  const seen = new Set(chain);
  for (let next = parentOf(start); next !== undefined && !seen.has(next); next = parentOf(next)) {
    seen.add(next);
    chain.push(next);
  }
  return chain;
}
