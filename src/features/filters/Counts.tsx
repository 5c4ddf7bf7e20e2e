import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { FilterResult } from '@/domain/filter/filter.ts';

interface CountsProps {
  readonly counts: FilterResult['counts'];
  /** How many origins, reports and rejected events there are; those not known are not told. */
  readonly origins?: number | undefined;
  readonly reports?: number | undefined;
  readonly rejected: number;
}

/** What is shown and where the rest went. The parts always add up to the total. */
export const Counts = memo(function Counts(props: CountsProps) {
  const { counts, origins, reports, rejected } = props;
  const t = useTranslations('filters');
  const app = useTranslations('app');
  const parts = [
    ...(counts.outsideDays > 0 ? [t('outsideDays', { count: counts.outsideDays })] : []),
    ...(counts.filteredOut > 0 ? [t('filteredOut', { count: counts.filteredOut })] : []),
    ...(counts.untold > 0 ? [t('untold', { count: counts.untold })] : []),
    ...(origins === undefined ? [] : [app('origins', { count: origins })]),
    ...(reports === undefined ? [] : [app('reports', { count: reports })]),
    t('withoutPlace', { count: counts.withoutPlace }),
    t('rejected', { count: rejected }),
  ];
  return (
    <output className="counts">
      <strong>{t('shownOf', { shown: counts.shown, total: counts.total })}</strong>
      {parts.map((part) => (
        <span key={part}>
          {'\u00A0· '}
          <span className="unbroken">{part}</span>
        </span>
      ))}
    </output>
  );
});
