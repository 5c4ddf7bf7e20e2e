import { memo, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LoadError } from '@/data/load-error.ts';
import { fetchRetractions, type Change, type PublishedDataset } from '@/data/published-dataset.ts';
import type { Story } from '@/domain/account/account.ts';
import { latestReport } from '@/domain/account/latest-report.ts';
import { Localized } from '@/ui/text/Localized.tsx';
import type { Words } from '@/ui/text/use-words.ts';
import './widget.css';

interface WidgetHeadProps {
  readonly story: Story;
  readonly published: PublishedDataset;
  readonly words: Words;
  /** Whose account was asked for. */
  readonly told: string | undefined;
  /** How many events are shown. */
  readonly count: number;
}

/** What newer revisions take back of what is shown; nothing where they cannot be fetched. */
function useRetractions(published: PublishedDataset): readonly Change[] {
  const [changes, setChanges] = useState<readonly Change[]>([]);
  useEffect(() => {
    if (published.state !== 'older') return undefined;
    const leave = new AbortController();
    const load = async (): Promise<void> => {
      try {
        const found = await fetchRetractions(published, leave.signal);
        if (!leave.signal.aborted) setChanges(found);
      } catch (error) {
        // An old article must not fail because a newer file does: it goes on showing what it was written with.
        if (!(error instanceof LoadError) && !leave.signal.aborted) throw error;
      }
    };
    void load();
    return () => leave.abort();
  }, [published]);
  return changes;
}

/** Says that events are missing because the document could not be trusted with them. */
function PartialNote({ problems, rejected }: PublishedDataset['loaded']) {
  const t = useTranslations('loading');
  if (rejected.events === 0) return null;
  return (
    <p className="widget-warning" role="note">
      {t('partial', { events: rejected.events, problems: problems.length })}
    </p>
  );
}

/** The title of a widget, as of when it holds, and what its reader must know first. */
export const WidgetHead = memo(function WidgetHead({
  story,
  published,
  words,
  told,
  count,
}: WidgetHeadProps) {
  const t = useTranslations('embed');
  const app = useTranslations('app');
  const loading = useTranslations('loading');
  const { dataset, events, claims } = story.index;
  const retractions = useRetractions(published);
  const nameOf = (target: string): string => {
    const event = events.get(target) ?? events.get(claims.get(target)?.event ?? '');
    return event === undefined ? target : words.plain(event.title);
  };
  return (
    <header className="widget-head">
      <h1>
        <Localized text={words.resolve(dataset.title)} />
      </h1>
      <p className="quiet">
        {t('asOf', {
          date: words.date(latestReport(story) ?? dataset.updated, 'short'),
          revision: dataset.revision,
        })}{' '}
        · {t('shown', { shown: count, total: story.accounts.length })}
      </p>
      <PartialNote {...published.loaded} />
      {told !== undefined && (
        <p className="widget-warning" role="note">
          {story.teller === undefined
            ? app('toldByUnknown', { id: told })
            : t('toldBy', { name: words.origin(story.teller) })}
        </p>
      )}
      {published.state === 'gone' && published.asked !== undefined && (
        <p className="widget-warning" role="note">
          {loading('revisionGone', { asked: published.asked, shown: dataset.revision })}
        </p>
      )}
      {retractions.length > 0 && (
        <div className="widget-warning" role="note">
          <p>{t('retracted', { count: retractions.length })}</p>
          <ul>
            {retractions.map(({ target, reason }) => (
              <li key={target}>
                {nameOf(target)}: <Localized text={words.resolve(reason)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </header>
  );
});
