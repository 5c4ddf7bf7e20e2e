import { useTranslations } from 'use-intl';
import type { Dataset } from '@/domain/dataset/schema.ts';

/** Whose work the dataset is and under which licence, at the end of its list. */
export function Credits({ dataset }: { readonly dataset: Dataset }) {
  const t = useTranslations('app');
  const { credits, license } = dataset;
  return (
    <p className="event-credits">
      {credits.length > 0 &&
        `${t('credits', { credits: credits.map(({ name }) => name).join(', ') })} `}
      {t('license')}{' '}
      <a href={license.url} rel="license noopener noreferrer">
        {license.id}
      </a>
    </p>
  );
}
