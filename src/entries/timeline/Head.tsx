import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PublishedDataset } from '@/data/published-dataset.ts';
import type { Story } from '@/domain/account/account.ts';
import { amountsOf } from '@/features/header/DatasetFacts.tsx';
import { Localized } from '@/ui/text/Localized.tsx';
import { useWords } from '@/ui/text/use-words.ts';

interface HeadProps {
  readonly story: Story;
  readonly published: PublishedDataset;
  readonly settings: ReactNode;
  readonly children: ReactNode;
}

/** What the story is, how much of it there is, and as of when. */
export function Head({ story, published, settings, children }: HeadProps) {
  const t = useTranslations('reader');
  const app = useTranslations('app');
  const loading = useTranslations('loading');
  const words = useWords(story.index);
  const { title, summary, revision } = story.index.dataset;
  const { reports, origins, latest } = amountsOf(story);
  const facts = [
    t('kind'),
    app('reports', { count: reports ?? 0 }),
    app('origins', { count: origins }),
    ...(latest === undefined ? [] : [app('asOf', { date: words.date(latest) })]),
    app('revision', { number: revision }),
  ];
  const { state, asked, newest } = published;
  return (
    <header className="reader-head">
      <div className="reader-top">
        <p className="reader-facts">{facts.join(' · ')}</p>
        {settings}
      </div>
      <h1>
        <Localized text={words.resolve(title)} />
      </h1>
      <p className="reader-summary">
        <Localized text={words.resolve(summary)} />
      </p>
      {state === 'gone' && (
        <p className="reader-note">
          {loading('revisionGone', { asked: asked ?? 0, shown: revision })}
        </p>
      )}
      {state === 'older' && (
        <p className="reader-note">{t('revisionOlder', { shown: revision, newest })}</p>
      )}
      {children}
    </header>
  );
}
