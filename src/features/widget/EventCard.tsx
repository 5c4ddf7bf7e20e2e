import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { useAttribution } from '@/ui/account/attribution.ts';
import { useSummaries } from '@/ui/account/summary.ts';
import { Mark } from '@/ui/marks/Mark.tsx';
import { Localized } from '@/ui/text/Localized.tsx';
import { useWords } from '@/ui/text/use-words.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import './widget.css';

interface EventCardProps {
  readonly story: Story;
  readonly account: EventAccount;
  readonly colouring: Colouring;
  readonly onClose: () => void;
}

/** One event in short: what, when, where, how sure, and who says so. */
export function EventCard({ story, account, colouring, onClose }: EventCardProps) {
  const t = useTranslations('embed');
  const words = useWords(story.index);
  const summaries = useSummaries(story.index, words);
  const attribution = useAttribution(story, words);
  const { event, assessment } = account;
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus({ preventScroll: true }), [event.id]);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const listen = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
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
      <button type="button" className="icon" aria-label={t('close')} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
    </aside>
  );
}
