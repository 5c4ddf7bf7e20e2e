import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  type KeyboardEvent as KeyboardEventOf,
} from 'react';
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
  /** Goes to the next event in time, or the one before. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Where a key leads; time runs in the reading direction. */
function stepOf(key: string, rtl: boolean): 1 | -1 | undefined {
  if (key === 'j') return 1;
  if (key === 'k') return -1;
  if (key === 'ArrowRight') return rtl ? -1 : 1;
  if (key === 'ArrowLeft') return rtl ? 1 : -1;
  return undefined;
}

/** One event in short: what, when, where, how sure, and who says so; to be mounted anew for each event. */
export function EventCard({ story, account, colouring, onStep, onClose }: EventCardProps) {
  const t = useTranslations('embed');
  const evidence = useTranslations('evidence');
  const words = useWords(story.index);
  const summaries = useSummaries(story.index, words);
  const attribution = useAttribution(story, words);
  const { event, assessment } = account;
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => card.current?.focus({ preventScroll: true }), []);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const listen = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const onKeyDown = (press: KeyboardEventOf<HTMLElement>): void => {
    const by = stepOf(press.key, words.lang === 'ar');
    if (by === undefined || press.altKey || press.ctrlKey || press.metaKey) return;
    press.preventDefault();
    onStep(by);
  };
  return (
    <aside
      ref={card}
      className="widget-card"
      aria-label={t('evidence')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
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
