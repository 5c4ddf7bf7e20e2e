import type { EventAccount, Story } from '@/domain/account/account.ts';
import type { Claim } from '@/domain/dataset/schema.ts';
import { SLOTS, type Slot } from '@/domain/dataset/vocabulary.ts';
import { withdrawnClaims } from '@/domain/standing/assess.ts';

/** A claim with the number it goes by in the panel and the fields that rest on it. */
export interface NumberedClaim {
  readonly claim: Claim;
  readonly number: number;
  readonly slots: readonly Slot[];
  /** Whether the account in view is this claim's. */
  readonly heard: boolean;
  /** Whether its origin took it back or replaced it; it then counts for nothing. */
  readonly withdrawn: boolean;
}

/** All claims about an event: those its fields rest on first, then the rest, each in document order. */
export function numberClaims(story: Story, { event, claims }: EventAccount): NumberedClaim[] {
  const withdrawn = withdrawnClaims(story.index);
  const heard = new Set(claims.map(({ id }) => id));
  const all = (story.index.claimsByEvent.get(event.id) ?? []).map((claim) => ({
    claim,
    slots: SLOTS.filter((slot) => event.evidence[slot]?.includes(claim.id) === true),
    heard: heard.size === 0 || heard.has(claim.id),
    withdrawn: withdrawn.has(claim.id),
  }));
  return all
    .toSorted((a, b) => Number(b.slots.length > 0) - Number(a.slots.length > 0))
    .map((each, at) => ({ ...each, number: at + 1 }));
}
