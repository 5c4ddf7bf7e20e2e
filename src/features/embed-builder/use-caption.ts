import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { latestReport } from '@/domain/account/latest-report.ts';
import type { Story } from '@/domain/account/account.ts';
import type { Words } from '@/ui/text/use-words.ts';

/** What stands over and under a picture or a list of events. */
export interface Caption {
  readonly title: string;
  /** As-of date, revision, number of events. */
  readonly facts: string;
  /** Licence and citation. */
  readonly credit: string;
}

/** Captions some events of a dataset by how many they are. */
export function useCaption(story: Story, words: Words): (count: number) => Caption {
  const t = useTranslations('picture');
  return useMemo(() => {
    const { title: name, updated, license, ...dataset } = story.index.dataset;
    const title = words.plain(name);
    const date = words.date(latestReport(story) ?? updated);
    const revision = String(dataset.revision);
    return (count) => ({
      title,
      facts: t('facts', { revision, date, count }),
      credit: t('credit', { title, revision, date, license: license.id }),
    });
  }, [story, words, t]);
}
