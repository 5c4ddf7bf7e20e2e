import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { useSummaries } from '@/ui/account/summary.ts';
import { Mark } from '@/ui/marks/Mark.tsx';
import { Localized } from '@/ui/text/Localized.tsx';
import { useVocab, useWords } from '@/ui/text/use-words.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { Kin } from './Kin.tsx';
import { numberClaims } from './number-claims.ts';
import { ReportNote } from './ReportNote.tsx';
import { SlotList } from './SlotList.tsx';
import './evidence.css';

interface EvidencePanelProps {
  readonly story: Story;
  readonly account: EventAccount;
  /** The claim to bring forward. */
  readonly claim?: string | undefined;
  readonly colouring: Colouring;
  readonly onSelect: (eventId: string) => void;
  readonly onClaim: (claimId: string) => void;
  /** Absent where there is no list to step through. */
  readonly onStep?: ((step: 1 | -1) => void) | undefined;
  /** Absent where the evidence is the page itself. */
  readonly onClose?: (() => void) | undefined;
}

/** Why an event stands where it does: each field, and every claim it rests on. */
export function EvidencePanel({ story, account, claim, ...rest }: EvidencePanelProps) {
  const { colouring, onSelect, onClaim, onStep, onClose } = rest;
  const t = useTranslations('evidence');
  const vocab = useVocab();
  const words = useWords(story.index);
  const summaries = useSummaries(story.index, words);
  const { event, assessment, told } = account;
  const numbered = numberClaims(story, account);
  const reports = [...new Set(numbered.map((each) => each.claim.report))];
  const scroller = useRef<HTMLElement>(null);

  useEffect(() => {
    const id = claim === undefined ? undefined : `claim-${claim}`;
    const card = id === undefined ? null : document.getElementById(id);
    if (card === null) scroller.current?.scrollTo({ top: 0 });
    else {
      card.scrollIntoView({ block: 'center' });
      card.focus({ preventScroll: true });
    }
  }, [event.id, claim]);

  const card = (each: (typeof numbered)[number]) => (
    <ClaimCard
      key={each.claim.id}
      story={story}
      numbered={each}
      words={words}
      current={each.claim.id === claim}
      onClaim={onClaim}
    />
  );

  return (
    <aside ref={scroller} id="evidence" className="evidence" aria-label={t('title')} tabIndex={-1}>
      <div className="evidence-head">
        <p className="evidence-kind">
          <Mark
            type={event.type}
            standing={assessment.standing}
            colour={colouring.colourOf(account)}
            size={20}
          />
          <span>
            {vocab(`type.${event.type}`)}
            {event.subType !== undefined && ` · ${vocab(`subType.${event.subType}`)}`}
          </span>
        </p>
        <div className="evidence-tools">
          {onStep !== undefined && (
            <>
              <button
                type="button"
                className="icon"
                aria-label={t('previous')}
                onClick={() => onStep(-1)}
              >
                <span aria-hidden="true">↑</span>
              </button>
              <button
                type="button"
                className="icon"
                aria-label={t('next')}
                onClick={() => onStep(1)}
              >
                <span aria-hidden="true">↓</span>
              </button>
            </>
          )}
          {onClose !== undefined && (
            <button type="button" className="icon" aria-label={t('close')} onClick={onClose}>
              <span aria-hidden="true">×</span>
            </button>
          )}
        </div>
      </div>
      <h2>
        <Localized text={words.resolve(event.title)} />
      </h2>
      {!told && story.teller !== undefined && (
        <p className="evidence-untold">{t('untold', { name: words.origin(story.teller) })}</p>
      )}
      <p className={`evidence-standing ${assessment.standing}`}>{summaries.why(account)}</p>
      {event.sensitivity !== undefined && (
        <p className="evidence-note">
          <Localized text={words.resolve(event.sensitivity)} />
        </p>
      )}
      <SlotList
        story={story}
        account={account}
        words={words}
        numbered={numbered}
        onClaim={onClaim}
      />
      <h3>{t('claims')}</h3>
      {numbered.filter(({ slots }) => slots.length > 0).map(card)}
      {numbered.some(({ slots }) => slots.length === 0) && <h3>{t('otherClaims')}</h3>}
      {numbered.filter(({ slots }) => slots.length === 0).map(card)}
      <Kin story={story} event={event} words={words} onSelect={onSelect} />
      {reports.map((id) => (
        <ReportNote key={id} report={story.index.reports.get(id)} words={words} />
      ))}
    </aside>
  );
}
