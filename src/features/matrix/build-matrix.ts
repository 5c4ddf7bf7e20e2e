import type { EventAccount, Story } from '@/domain/account/account.ts';
import type { Claim } from '@/domain/dataset/schema.ts';

export interface MatrixRow {
  readonly account: EventAccount;
  /** The claims of each origin about the event, in the order of `origins`; none where it is silent. */
  readonly cells: readonly (readonly Claim[])[];
}

/**
 * The matrix of origins × events. Always over all origins, whoever is being heard alone: silence shows
 * only beside speech. An origin's telling claims come before its remarks on context.
 */
export function buildMatrix(
  story: Story,
  shown: readonly EventAccount[],
): { readonly origins: readonly string[]; readonly rows: readonly MatrixRow[] } {
  const claimsOf = (account: EventAccount): readonly Claim[] =>
    story.index.claimsByEvent.get(account.event.id) ?? [];
  const origins = [
    ...new Set(shown.flatMap((account) => claimsOf(account).map(story.origins.keyOf))),
  ];
  const rows = shown.map((account): MatrixRow => {
    const inEvidence = new Set(Object.values(account.event.evidence).flatMap((ids) => ids ?? []));
    const claims = claimsOf(account).toSorted(
      (a, b) => Number(inEvidence.has(b.id)) - Number(inEvidence.has(a.id)),
    );
    return {
      account,
      cells: origins.map((key) => claims.filter((claim) => story.origins.keyOf(claim) === key)),
    };
  });
  return { origins, rows };
}
