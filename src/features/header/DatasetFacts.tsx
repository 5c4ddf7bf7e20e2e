import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import { boundsOf } from '@/domain/edtf/bounds.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import { useWords } from '@/ui/text/use-words.ts';

function latestReport(story: Story): string | undefined {
  const dated = story.index.dataset.reports.flatMap(({ published }) => {
    const parsed = parseEdtf(published);
    return parsed.ok ? [{ published, latest: boundsOf(parsed.value).latest }] : [];
  });
  return dated.toSorted((a, b) => b.latest - a.latest)[0]?.published;
}

/** How much there is and as of when: reports, events, origins, the latest report, the revision. */
export function DatasetFacts({ story }: { readonly story: Story }) {
  const t = useTranslations('app');
  const words = useWords(story.index);
  const { dataset } = story.index;
  const latest = latestReport(story);
  const facts = [
    t('reports', { count: dataset.reports.length }),
    t('events', { count: dataset.events.length }),
    t('origins', { count: story.origins.keys.length }),
    ...(latest === undefined ? [] : [t('asOf', { date: words.date(latest, 'short') })]),
    t('revision', { number: dataset.revision }),
  ];
  return <p className="header-facts">{facts.join(' · ')}</p>;
}
