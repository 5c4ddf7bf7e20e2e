import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import { Localized } from '@/ui/text/Localized.tsx';
import { useVocab, type Words } from '@/ui/text/use-words.ts';
import { ClaimDetails } from './ClaimDetails.tsx';
import type { NumberedClaim } from './number-claims.ts';

interface ClaimCardProps {
  readonly story: Story;
  readonly numbered: NumberedClaim;
  readonly words: Words;
  readonly current: boolean;
  readonly onClaim: (claimId: string) => void;
}

/** One claim: who speaks, through whom, what they say and how, when they said it. */
export function ClaimCard({ story, numbered, words, current, onClaim }: ClaimCardProps) {
  const t = useTranslations('evidence');
  const vocab = useVocab();
  const { claim, number, slots, heard, withdrawn } = numbered;
  const source = story.index.sources.get(claim.source);
  const report = story.index.reports.get(claim.report);
  const origin = story.origins.keyOf(claim);
  const hops = [
    ...(report?.agency === undefined ? [] : [report.agency]),
    ...claim.chain.map(words.source),
  ];
  const speaker = words.source(claim.source);
  const agencySpeaks = hops.length === 1 && hops[0] === speaker;
  const role = source?.role;

  return (
    <article
      id={`claim-${claim.id}`}
      className={`claim${current ? ' current' : ''}${heard && !withdrawn ? '' : ' unheard'}`}
      aria-label={`${t('claimNumber', { number })}: ${speaker}`}
      tabIndex={-1}
    >
      <header className="claim-head">
        <span className="claim-number" aria-hidden="true">
          {words.number(number)}
        </span>
        <strong>
          {source === undefined ? speaker : <Localized text={words.resolve(source.name)} />}
        </strong>
        {source !== undefined && (
          <abbr
            className="grade"
            title={t('reliability', { grade: source.reliability.grade })}
            aria-label={t('reliability', { grade: source.reliability.grade })}
          >
            {source.reliability.grade}
          </abbr>
        )}
      </header>
      {source !== undefined && (
        <p className="claim-role">
          {role === undefined ? vocab(`sourceKind.${source.kind}`) : words.plain(role)}
          {source.partyToConflict && ` · ${t('party')}`}
          {source.anonymity !== 'none' && ` · ${vocab(`anonymity.${source.anonymity}`)}`}
          {origin !== claim.source && ` · ${t('sameOrigin', { origin: words.origin(origin) })}`}
        </p>
      )}
      <p className="claim-text">
        <Localized text={words.resolve(claim.paraphrase)} />
      </p>
      {claim.quote !== undefined && (
        <blockquote lang={claim.quote.lang} aria-label={t('quoted')}>
          {claim.quote.text}
        </blockquote>
      )}
      {hops.length > 0 && !agencySpeaks && (
        <p className="claim-chain">
          {[...hops, speaker].map((name, at) => (
            // One name can stand in a chain twice.
            // oxlint-disable-next-line react/no-array-index-key
            <Fragment key={at}>
              {at > 0 && ` ${t('from')} `}
              <bdi>{name}</bdi>
            </Fragment>
          ))}
        </p>
      )}
      <p className="claim-facts">
        <b>{vocab(`act.${claim.act}`)}</b>
        {withdrawn && ` (${t('withdrawn')})`}
        {claim.hedged && ` (${t('hedged')})`} · {t('said')} {words.date(claim.said, 'short')}
        {claim.occurred !== undefined && (
          <>
            {' '}
            · {t('happened')} {words.date(claim.occurred.edtf, 'short')} (
            {t(`basis.${claim.occurred.basis}`)})
          </>
        )}
      </p>
      <p className="claim-facts">
        {slots.length === 0 ? (
          t('context')
        ) : (
          <>
            {t('bearsOn')} {words.list(slots.map((slot) => vocab(`slot.${slot}`).toLowerCase()))}
          </>
        )}
        {claim.quantities.map(({ kind, min, max }) => (
          <span key={`${kind} ${min} ${max}`}>
            {' '}
            ·{' '}
            {vocab(`quantity.${kind}`, {
              value: min === max ? words.number(min) : `${words.number(min)}–${words.number(max)}`,
            })}
          </span>
        ))}
      </p>
      <ClaimDetails story={story} claim={claim} words={words} onClaim={onClaim} />
    </article>
  );
}
