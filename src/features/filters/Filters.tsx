import { memo, useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { FACETS, type Facet } from '@/domain/filter/facets.ts';
import type { FilterResult } from '@/domain/filter/filter.ts';
import { formatDayRange } from '@/domain/edtf/format.ts';
import type { Words } from '@/ui/text/use-words.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import { hasFilter, NO_FACETS, type ViewState } from '@/view/view-state.ts';
import { Counts } from './Counts.tsx';
import { FacetChip, type FoundValues } from './FacetChip.tsx';
import { SearchBox } from './SearchBox.tsx';
import './filters.css';

interface FiltersProps {
  /** Names of every value in `facets`, and of those chosen. */
  readonly words: Words;
  /** Those facets that are counted; of others the values are waited for. */
  readonly facets: Readonly<Partial<FilterResult['facets']>>;
  readonly counts: FilterResult['counts'];
  /** How many values each facet has in all, where `facets` lists only the commonest. */
  readonly facetSizes?: Readonly<Partial<Record<Facet, number>>>;
  /** Told when the values of a facet come on screen, and when they leave it. */
  readonly onWatch?: (facet: Facet, isOnScreen: boolean) => void;
  /** The latest values found; those of another text than the one typed wait unseen. */
  readonly found?: FoundValues | undefined;
  /** Asks for the values whose names fit a text, where `facets` does not list all. */
  readonly onFind?: (facet: Facet, text: string) => void;
  readonly origins?: number | undefined;
  readonly reports?: number | undefined;
  readonly rejected: number;
  readonly view: ViewState;
  readonly onChange: ChangeView;
}

/** Everything that narrows the events, and the counts that say what it did. */
export const Filters = memo(function Filters(filters: FiltersProps) {
  const { words, facets, counts, view, onChange, ...props } = filters;
  const { facetSizes, found, onFind, onWatch, origins, reports, rejected } = props;
  const t = useTranslations('filters');
  const { from, to } = view;
  const days =
    from === undefined && to === undefined
      ? undefined
      : formatDayRange(
          from ?? -Infinity,
          to === undefined ? Infinity : to + 1,
          words.wording.dates,
        );
  const choose = useCallback(
    (facet: Facet, values: readonly string[]): void =>
      onChange(({ facets: chosen }) => ({ facets: { ...chosen, [facet]: values } })),
    [onChange],
  );
  const clear = { q: '', from: undefined, to: undefined, facets: NO_FACETS };

  return (
    <search className="filters" aria-label={t('title')}>
      <SearchBox value={view.q} onChange={(q) => onChange({ q }, 'replace')} />
      <div className="chips">
        {days !== undefined && (
          <button
            type="button"
            className="chip on"
            aria-label={t('clearDays', { days })}
            onClick={() => onChange({ from: undefined, to: undefined })}
          >
            {days} <span aria-hidden="true">×</span>
          </button>
        )}
        {FACETS.map((facet) => (
          <FacetChip
            key={facet}
            facet={facet}
            counts={facets[facet]}
            size={facetSizes?.[facet] ?? facets[facet]?.length ?? 0}
            chosen={view.facets[facet]}
            words={words}
            found={found}
            onFind={onFind}
            onWatch={onWatch}
            onChoose={choose}
          />
        ))}
        {hasFilter(view) && (
          <button type="button" className="link" onClick={() => onChange(clear)}>
            {t('clearAll')}
          </button>
        )}
      </div>
      <Counts {...{ counts, origins, reports, rejected }} />
    </search>
  );
});
