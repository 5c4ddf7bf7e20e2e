import { useTranslations } from 'use-intl';
import type { EventAccount } from '@/domain/account/account.ts';
import type { Summaries } from '@/ui/account/summary.ts';
import { Mark } from '@/ui/marks/Mark.tsx';
import { Localized } from '@/ui/text/Localized.tsx';
import type { Words } from '@/ui/text/use-words.ts';

interface EventSideProps {
  readonly account: EventAccount;
  readonly fileName: string;
  readonly words: Words;
  readonly summaries: Summaries;
  readonly onOpen: () => void;
}

/** One event of a pair: what, when, where, who, and on whose word. */
export function EventSide({ account, fileName, words, summaries, onOpen }: EventSideProps) {
  const t = useTranslations('duplicates');
  const { event, assessment, claims } = account;
  const actors = [...new Set(event.actors.map(({ actor }) => words.actor(actor)))];
  const sources = [...new Set(claims.map(({ source }) => words.source(source)))];
  const facts = [
    [t('when'), summaries.when(account)],
    [t('where'), summaries.where(account)],
    [t('actors'), actors.length === 0 ? t('notGiven') : words.list(actors)],
    [t('sources'), sources.length === 0 ? t('notGiven') : words.list(sources)],
    [t('standing'), summaries.standing(account)],
  ] as const;
  return (
    <section className="duplicates-event" aria-label={fileName}>
      <p className="duplicates-file">
        <bdi>{fileName}</bdi>
      </p>
      <div className="duplicates-title">
        <Mark
          type={event.type}
          standing={assessment.standing}
          colour={`var(--standing-${assessment.standing})`}
          size={20}
        />
        <button type="button" className="link" onClick={onOpen}>
          <Localized text={words.resolve(event.title)} />
        </button>
      </div>
      <dl className="duplicates-facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
