import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import type { FilterResult } from '@/domain/filter/filter.ts';

interface CountsProps {
  readonly story: Story;
  readonly counts: FilterResult['counts'];
  readonly rejected: number;
}

/** What is shown and where the rest went. The parts always add up to the total. */
export function Counts({ story, counts, rejected }: CountsProps) {
  const t = useTranslations('filters');
  const app = useTranslations('app');
  const parts = [
    ...(counts.outsideDays > 0 ? [t('outsideDays', { count: counts.outsideDays })] : []),
    ...(counts.filteredOut > 0 ? [t('filteredOut', { count: counts.filteredOut })] : []),
    ...(counts.untold > 0 ? [t('untold', { count: counts.untold })] : []),
    app('origins', { count: story.origins.keys.length }),
    app('reports', { count: story.index.dataset.reports.length }),
    t('withoutPlace', { count: counts.withoutPlace }),
    t('rejected', { count: rejected }),
  ];
  return (
    <output className="counts">
      <strong>{t('shownOf', { shown: counts.shown, total: counts.total })}</strong>
      {parts.map((part) => (
        <span key={part}> · {part}</span>
      ))}
    </output>
  );
}
