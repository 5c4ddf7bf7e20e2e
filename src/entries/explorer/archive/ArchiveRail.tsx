import { useMemo } from 'react';
import type { ArchiveSummary } from '@/archive/archive.ts';
import { countsOfFacets } from '@/engine/facet-counts.ts';
import { ArchiveEventList } from '@/features/events/ArchiveEventList.tsx';
import { Filters } from '@/features/filters/Filters.tsx';
import type { ChangeView } from '@/view/use-view-state.ts';
import type { ViewState } from '@/view/view-state.ts';
import { clearFilter } from '../changes.ts';
import type { Marks } from './ArchiveMap.tsx';
import { reportsOf } from './use-archive-head.ts';
import type { useArchiveView } from './use-archive-view.ts';

interface ArchiveRailProps {
  readonly summary: ArchiveSummary;
  readonly seen: ReturnType<typeof useArchiveView>;
  readonly marks: Marks;
  readonly view: ViewState;
  readonly onChange: ChangeView;
}

/** The filters of an archive with their counts, and the list of its events. */
export function ArchiveRail({ summary, seen, marks, view, onChange }: ArchiveRailProps) {
  const { answer, words, finding } = seen;
  const facets = useMemo(() => (answer === undefined ? {} : countsOfFacets(answer)), [answer]);
  return (
    <div className="rail">
      {answer !== undefined && (
        <Filters
          {...{ words, view, facets, onChange }}
          counts={answer.counts}
          facetSizes={answer.facetSizes}
          found={finding.found}
          onFind={finding.find}
          onWatch={seen.watch}
          origins={summary.origins}
          reports={reportsOf(summary)}
          rejected={summary.counts.rejected}
        />
      )}
      <ArchiveEventList
        {...marks}
        {...seen.lists}
        dataset={summary.head}
        total={summary.facts.events}
        teller={view.toldBy === undefined ? undefined : words.origin(view.toldBy)}
        load={seen.load}
        selectedRank={seen.rank}
        onClear={clearFilter}
      />
    </div>
  );
}
