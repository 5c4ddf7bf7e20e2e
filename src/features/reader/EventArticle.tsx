import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount } from '@/domain/account/account.ts';
import type { Summaries } from '@/ui/account/summary.ts';
import { Mark } from '@/ui/marks/Mark.tsx';
import { Localized } from '@/ui/text/Localized.tsx';
import type { Words } from '@/ui/text/use-words.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { eventAnchor } from './anchors.ts';
import { tellingOf } from './telling.ts';

interface EventArticleProps {
  readonly account: EventAccount;
  readonly attribution: string;
  readonly words: Words;
  readonly summaries: Summaries;
  readonly colouring: Colouring;
  /** Address of the event in the explorer; absent where there is no way to it. */
  readonly href?: string | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Draws the evidence when it is asked for. */
  readonly evidence: (account: EventAccount) => ReactNode;
}

/** An event as a reader meets it: what happened, who says so, how sure that is, and the way to the evidence. */
export function EventArticle({ account, words, summaries, ...props }: EventArticleProps) {
  const { attribution, colouring, href, isOpen, onToggle, evidence } = props;
  const t = useTranslations('reader');
  const { event, assessment } = account;
  const anchor = eventAnchor(event.id);
  const panel = `${anchor}-evidence`;
  return (
    <article className="reader-event" aria-labelledby={anchor}>
      <Mark
        type={event.type}
        standing={assessment.standing}
        colour={colouring.colourOf(account)}
        size={22}
      />
      <div className="reader-event-body">
        <h3 id={anchor} tabIndex={-1}>
          <Localized text={words.resolve(event.title)} />
        </h3>
        <p className="reader-telling">
          {tellingOf(account, words).map((text, at) => (
            <span key={text.text}>
              {at > 0 && ' '}
              <Localized text={text} />
            </span>
          ))}
        </p>
        <p className="reader-attribution">{attribution}</p>
        <p
          className={
            assessment.standing === 'single_source'
              ? 'sr-only'
              : `reader-standing ${assessment.standing}`
          }
        >
          {summaries.why(account)}
        </p>
        {event.sensitivity !== undefined && (
          <p className="reader-attribution">
            <Localized text={words.resolve(event.sensitivity)} />
          </p>
        )}
        <p className="reader-ways">
          <button
            type="button"
            className="link"
            aria-expanded={isOpen}
            aria-controls={isOpen ? panel : undefined}
            aria-describedby={anchor}
            onClick={onToggle}
          >
            {t('evidence')}
          </button>
          {href !== undefined && (
            <a href={href} target="_blank" rel="noreferrer" aria-describedby={anchor}>
              {t('openInDateline')}
            </a>
          )}
        </p>
        {isOpen && (
          <div id={panel} className="reader-evidence">
            {evidence(account)}
          </div>
        )}
      </div>
    </article>
  );
}
