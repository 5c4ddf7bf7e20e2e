import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import { latestReport } from '@/domain/account/latest-report.ts';
import type { Words } from '@/ui/text/use-words.ts';

/** How much of everything there is, and as of when. */
export interface Amounts {
  /** Absent where they are not counted. */
  readonly reports?: number | undefined;
  readonly events: number;
  readonly origins: number;
  /** When the latest report was published, as EDTF; absent where none says. */
  readonly latest?: string | undefined;
}

export const amountsOf = (story: Story): Amounts => ({
  reports: story.index.dataset.reports.length,
  events: story.index.dataset.events.length,
  origins: story.origins.keys.length,
  latest: latestReport(story),
});

interface DatasetFactsProps {
  readonly amounts: Amounts;
  readonly revision: number;
  readonly words: Words;
}

/** How much there is and as of when: reports, events, origins, the latest report, the revision. */
export function DatasetFacts({ amounts, revision, words }: DatasetFactsProps) {
  const t = useTranslations('app');
  const { reports, events, origins, latest } = amounts;
  const facts = [
    ...(reports === undefined ? [] : [t('reports', { count: reports })]),
    t('events', { count: events }),
    t('origins', { count: origins }),
    ...(latest === undefined ? [] : [t('asOf', { date: words.date(latest, 'short') })]),
    t('revision', { number: revision }),
  ];
  return <p className="header-facts">{facts.join(' · ')}</p>;
}
