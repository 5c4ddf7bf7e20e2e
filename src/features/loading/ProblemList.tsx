import { useTranslations } from 'use-intl';
import type { Problem } from '@/domain/dataset/problem.ts';

const FIRST = 5;

/** The first problems of a document with their paths, and how many more there are. In English, as the format is. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useTranslations('loading');
  const more = problems.length - FIRST;
  return (
    <>
      <ul className="problems" lang="en" dir="ltr" aria-label={t('problemList')}>
        {problems.slice(0, FIRST).map(({ path, message }, at) => (
          // One path can have several problems, and two problems can read the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <code>{path}</code> {message}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">{t('more', { count: more })}</p>}
    </>
  );
}
