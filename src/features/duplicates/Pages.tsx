import { useTranslations } from 'use-intl';

interface PagesProps {
  /** Pairs before those shown. */
  readonly from: number;
  readonly size: number;
  readonly count: number;
  readonly onGo: (from: number) => void;
}

/** Steps through a list that is shown in parts. */
export function Pages({ from, size, count, onGo }: PagesProps) {
  const t = useTranslations('duplicates');
  if (count <= size) return null;
  return (
    <nav className="duplicates-pages" aria-label={t('pages')}>
      <button
        type="button"
        className="button"
        disabled={from === 0}
        onClick={() => onGo(Math.max(0, from - size))}
      >
        {t('previous')}
      </button>
      <span>{t('range', { first: from + 1, last: Math.min(from + size, count), count })}</span>
      <button
        type="button"
        className="button"
        disabled={from + size >= count}
        onClick={() => onGo(from + size)}
      >
        {t('next')}
      </button>
    </nav>
  );
}
