import { useLayoutEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { useAttribution } from '@/ui/account/attribution.ts';
import { useSummaries } from '@/ui/account/summary.ts';
import { Mark } from '@/ui/marks/Mark.tsx';
import { Localized } from '@/ui/text/Localized.tsx';
import { useWords } from '@/ui/text/use-words.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { useShortcuts } from '@/view/shortcuts.ts';
import './widget.css';

interface EventCardProps {
  readonly story: Story;
  readonly account: EventAccount;
  readonly colouring: Colouring;
  /** Goes to the next event in time, or the one before. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** One event in short: what, when, where, how sure, and who says so. Takes the focus with each event. */
export function EventCard({ story, account, colouring, onStep, onClose }: EventCardProps) {
  const t = useTranslations('embed');
  const evidence = useTranslations('evidence');
  const words = useWords(story.index);
  const summaries = useSummaries(story.index, words);
  const attribution = useAttribution(story, words);
  const { event, assessment } = account;
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => card.current?.focus({ preventScroll: true }), [event.id]);
  const towards = words.lang === 'ar' ? -1 : 1;
  useShortcuts({
    j: () => onStep(1),
    k: () => onStep(-1),
    ArrowRight: () => onStep(towards),
    ArrowLeft: () => onStep(towards === 1 ? -1 : 1),
    Escape: onClose,
  });
  return (
    <aside ref={card} className="widget-card" aria-label={t('evidence')} tabIndex={-1}>
      <Mark type={event.type} standing={assessment.standing} colour={colouring.colourOf(account)} />
      <div className="widget-card-text">
        <h2>
          <Localized text={words.resolve(event.title)} />
        </h2>
        <p className="quiet">
          {summaries.when(account)} · {summaries.where(account)}
        </p>
        <p className={`widget-standing ${assessment.standing}`}>{summaries.why(account)}</p>
        <p className="quiet widget-said">{attribution(account)}</p>
      </div>
      <div className="widget-card-tools">
        <button
          type="button"
          className="icon"
          aria-label={evidence('previous')}
          onClick={() => onStep(-1)}
        >
          <span aria-hidden="true">↑</span>
        </button>
        <button
          type="button"
          className="icon"
          aria-label={evidence('next')}
          onClick={() => onStep(1)}
        >
          <span aria-hidden="true">↓</span>
        </button>
        <button type="button" className="icon" aria-label={t('close')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
    </aside>
  );
}
