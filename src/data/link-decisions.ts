import { queryOptions, skipToken, type QueryClient } from '@tanstack/react-query';
import type { Differences } from '@/domain/match/differences.ts';

/** An event of a dataset or of an opened file. */
export interface EventRef {
  readonly file: string;
  readonly event: string;
}

/** What somebody made of two events that may be one. Neither event is changed by it. */
export interface LinkDecision {
  readonly a: EventRef;
  readonly b: EventRef;
  readonly verdict: 'same' | 'different';
  readonly differences: Differences;
}

/** Decisions by the key of their pair. */
export type LinkDecisions = ReadonlyMap<string, LinkDecision>;

/** Where decisions are kept. */
export interface DecisionBook {
  readonly decide: (decision: LinkDecision) => void;
  /** Takes a decision back, so that the pair is undecided again. */
  readonly undecide: (a: EventRef, b: EventRef) => void;
}

/** The same for both orders of a pair. */
export const pairKey = (a: EventRef, b: EventRef): string =>
  [a, b]
    .map(({ file, event }) => JSON.stringify([file, event]))
    .toSorted()
    .join(' ');

/** The decisions made on this page, gone with it. */
export const linkDecisionsQuery = queryOptions<LinkDecisions>({
  queryKey: ['link-decisions'],
  queryFn: skipToken,
  initialData: new Map(),
  staleTime: Infinity,
  gcTime: Infinity,
  structuralSharing: false,
});

/** A book that keeps decisions in memory, for as long as the page is open. */
export function decisionsInMemory(client: QueryClient): DecisionBook {
  const change = (make: (decisions: Map<string, LinkDecision>) => void): void => {
    const decisions = new Map(client.getQueryData(linkDecisionsQuery.queryKey));
    make(decisions);
    client.setQueryData(linkDecisionsQuery.queryKey, decisions);
  };
  return {
    decide: (decision) =>
      change((decisions) => decisions.set(pairKey(decision.a, decision.b), decision)),
    undecide: (a, b) => change((decisions) => decisions.delete(pairKey(a, b))),
  };
}
