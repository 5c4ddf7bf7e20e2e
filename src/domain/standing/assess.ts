import { affirms, hasValue } from '../dataset/evidence-rules.ts';
import type { DatasetIndex } from '../dataset/index-dataset.ts';
import type { Claim, ConflictEvent } from '../dataset/schema.ts';
import { SLOTS, type Slot } from '../dataset/vocabulary.ts';
import { agree } from './agree.ts';
import type { OriginGroup, Origins } from './origin.ts';

/** From the strongest to the weakest; the order is that of legends, filters and facets. */
export const STANDINGS = [
  'corroborated',
  'confirmed_by_party',
  'single_source',
  'contested',
  'retracted',
  'unsupported',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** How well one field of an event is attested, and by whom. */
export interface SlotAssessment {
  readonly slot: Slot;
  readonly standing: Standing;
  /** Independent origins that affirm the value, each with its claims that still stand. */
  readonly origins: readonly OriginGroup[];
  /** Origins that deny it. */
  readonly deniedBy: readonly OriginGroup[];
  /** All claims the slot rests on, the withdrawn included. */
  readonly claims: readonly Claim[];
}

export interface EventAssessment {
  readonly event: ConflictEvent;
  readonly standing: Standing;
  /** The slots the event has a value for, in the order of `SLOTS`. */
  readonly slots: readonly SlotAssessment[];
  /** Every origin that says something of the event, in order of first mention. */
  readonly origins: readonly OriginGroup[];
}

/** What standing is computed from. */
export interface Evidence {
  readonly index: DatasetIndex;
  readonly origins: Origins;
}

/** Claims that another claim takes back (`retracts`) or replaces (`supersedes`). */
export function withdrawnClaims(index: DatasetIndex): ReadonlySet<string> {
  return new Set(
    index.dataset.claims.flatMap((claim) =>
      claim.relations
        .filter(({ rel }) => rel === 'retracts' || rel === 'supersedes')
        .map((relation) => relation.claim),
    ),
  );
}

/** A party concedes what runs against its interest: only such a party's own claim can say so. */
const concedes = (index: DatasetIndex, claim: Claim): boolean =>
  claim.concession !== undefined && index.sources.get(claim.source)?.partyToConflict === true;

function disputed(
  index: DatasetIndex,
  slot: Slot,
  affirming: readonly OriginGroup[],
  denying: readonly OriginGroup[],
): boolean {
  const others = [...affirming, ...denying];
  return affirming.some((group) =>
    others.some(
      (other) =>
        other.key !== group.key &&
        group.claims.some((a) => other.claims.some((b) => !agree(index, slot, a, b))),
    ),
  );
}

function assessSlot(
  { index, origins }: Evidence,
  withdrawn: ReadonlySet<string>,
  slot: Slot,
  claims: readonly Claim[],
): SlotAssessment {
  const standing = claims.filter(({ id }) => !withdrawn.has(id));
  const affirming = origins.group(standing.filter(affirms));
  const deniedBy = origins.group(standing.filter(({ act }) => act === 'denies'));
  const of = (name: Standing): SlotAssessment => ({
    slot,
    standing: name,
    origins: affirming,
    deniedBy,
    claims,
  });
  if (affirming.length === 0) {
    return of(claims.some(({ id }) => withdrawn.has(id)) ? 'retracted' : 'unsupported');
  }
  if (disputed(index, slot, affirming, deniedBy)) return of('contested');
  if (affirming.some((group) => group.claims.some((claim) => concedes(index, claim)))) {
    return of('confirmed_by_party');
  }
  return of(affirming.length > 1 ? 'corroborated' : 'single_source');
}

/** The slot an event's standing is read from while nothing is contested: its outcome, else its date. */
export const decidingSlot = (slots: readonly SlotAssessment[]): SlotAssessment | undefined =>
  slots.find(({ slot }) => slot === 'outcome') ?? slots.find(({ slot }) => slot === 'when');

function overall(slots: readonly SlotAssessment[]): Standing {
  if (slots.some(({ standing }) => standing === 'contested')) return 'contested';
  return decidingSlot(slots)?.standing ?? 'unsupported';
}

/**
 * How sure we are of an event and of each of its fields: a pure function of its claims.
 * @param heard which claims count; all by default. *As told by* one origin hears only that origin's.
 */
export function assessEvent(
  evidence: Evidence,
  withdrawn: ReadonlySet<string>,
  event: ConflictEvent,
  heard: (claim: Claim) => boolean = () => true,
): EventAssessment {
  const { index, origins } = evidence;
  const slots = SLOTS.filter((slot) => hasValue(event, slot)).map((slot) => {
    const claims = (event.evidence[slot] ?? []).flatMap((id) => index.claims.get(id) ?? []);
    return assessSlot(evidence, withdrawn, slot, claims.filter(heard));
  });
  const claims = (index.claimsByEvent.get(event.id) ?? []).filter(heard);
  return { event, standing: overall(slots), slots, origins: origins.group(claims) };
}
