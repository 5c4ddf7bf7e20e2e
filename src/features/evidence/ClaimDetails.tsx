import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import type { Claim } from '@/domain/dataset/schema.ts';
import { Localized } from '@/ui/text/Localized.tsx';
import { useVocab, type Words } from '@/ui/text/use-words.ts';

interface ClaimDetailsProps {
  readonly story: Story;
  readonly claim: Claim;
  readonly words: Words;
  readonly onClaim: (claimId: string) => void;
}

/** What a careful reader asks next: how reliable, how they know, what the date hangs on, where it stands. */
export function ClaimDetails({ story, claim, words, onClaim }: ClaimDetailsProps) {
  const t = useTranslations('evidence');
  const vocab = useVocab();
  const { index } = story;
  const source = index.sources.get(claim.source);
  const { occurred, span } = claim;
  const anchor = occurred?.anchor;
  const anchorClaim = anchor === undefined ? undefined : index.claims.get(anchor);
  const text = index.reports.get(claim.report)?.text;

  return (
    <details className="claim-details">
      <summary>{t('why')}</summary>
      {source !== undefined && (
        <p>
          {t('reliability', { grade: source.reliability.grade })}:{' '}
          <Localized text={words.resolve(source.reliability.rationale)} />
        </p>
      )}
      {claim.assessments.map(({ credibility, rationale, by }) => (
        <p key={`${credibility} ${by}`}>
          {t('credibility', { grade: String(credibility) })}:{' '}
          <Localized text={words.resolve(rationale)} /> ({by})
        </p>
      ))}
      <p>
        {vocab(`medium.${claim.medium}`)} · {vocab(`directness.${claim.directness}`)}
      </p>
      {occurred?.note !== undefined && (
        <p>
          <Localized text={words.resolve(occurred.note)} />
        </p>
      )}
      {anchor !== undefined && (
        <p>
          {t('anchor', {
            anchor:
              anchorClaim === undefined ? t('thePublication') : words.plain(anchorClaim.paraphrase),
          })}
        </p>
      )}
      {claim.concession !== undefined && (
        <p>
          {t('concession')}: <Localized text={words.resolve(claim.concession)} />
        </p>
      )}
      {claim.relations.length > 0 && (
        <ul>
          {claim.relations.map(({ rel, claim: target }) => {
            const other = index.claims.get(target);
            return (
              <li key={`${rel} ${target}`}>
                {vocab(`relation.${rel}`)}{' '}
                <button type="button" className="link" onClick={() => onClaim(target)}>
                  {other === undefined ? target : words.plain(other.paraphrase)}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {span !== undefined && (
        <p>
          {t('passage', { start: String(span.start), end: String(span.end) })}
          {text !== undefined && <q>{text.slice(span.start, span.end)}</q>}
        </p>
      )}
    </details>
  );
}
