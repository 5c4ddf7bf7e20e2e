import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import { FACETS } from '@/domain/filter/facets.ts';
import type { FilterResult } from '@/domain/filter/filter.ts';
import { formatDayRange } from '@/domain/edtf/format.ts';
import { useWords } from '@/ui/text/use-words.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import { hasFilter, NO_FACETS, type ViewState } from '@/view/view-state.ts';
import { Counts } from './Counts.tsx';
import { FacetChip } from './FacetChip.tsx';
import { SearchBox } from './SearchBox.tsx';
import './filters.css';

interface FiltersProps {
  readonly story: Story;
  readonly result: FilterResult;
  readonly rejected: number;
  readonly view: ViewState;
  readonly onChange: ChangeView;
}

/** Everything that narrows the events, and the counts that say what it did. */
export function Filters({ story, result, rejected, view, onChange }: FiltersProps) {
  const t = useTranslations('filters');
  const words = useWords(story.index);
  const { from, to } = view;
  const days =
    from === undefined && to === undefined
      ? undefined
      : formatDayRange(from ?? -Infinity, to === undefined ? Infinity : to + 1, words.lang);
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
            counts={result.facets[facet]}
            chosen={view.facets[facet]}
            words={words}
            onChoose={(values) =>
              onChange(({ facets }) => ({ facets: { ...facets, [facet]: values } }))
            }
          />
        ))}
        {hasFilter(view) && (
          <button type="button" className="link" onClick={() => onChange(clear)}>
            {t('clearAll')}
          </button>
        )}
      </div>
      <Counts story={story} counts={result.counts} rejected={rejected} />
    </search>
  );
}
