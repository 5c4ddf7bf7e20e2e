import { useMemo, useState } from 'react';
import type { ArchiveAnswer } from '@/archive/archive.ts';
import { countsOfFacets } from '@/engine/facet-counts.ts';
import { legendOfAccounts, legendOfCounts, type LegendContent } from '@/features/legend/content.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import type { ViewState } from '@/view/view-state.ts';
import type { MapStory } from './use-stories.ts';

interface ArchiveLegendOptions {
  readonly answer: ArchiveAnswer | undefined;
  readonly map: MapStory;
  readonly view: ViewState;
  readonly colouring: Colouring;
}

const isSame = (a: LegendContent, b: LegendContent): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What the legend explains: the marks in sight, or the counts where there are too many for marks. */
export function useArchiveLegend(options: ArchiveLegendOptions): LegendContent {
  const { answer, map, view, colouring } = options;
  const { facets } = view;
  const content = useMemo(() => {
    const field = answer?.field;
    if (answer === undefined || field === undefined || field.kind === 'rows') {
      const marks = legendOfAccounts(map.story, [...map.shown, ...map.ghosts], colouring);
      // The accounts come after the answer that tells of them.
      return {
        ...marks,
        isEmpty: answer !== undefined && answer.counts.shown + answer.ghosts === 0,
      };
    }
    const counted = { ...answer, facets: countsOfFacets(answer) };
    return legendOfCounts(counted, facets, colouring, field.kind);
  }, [answer, map, facets, colouring]);
  const [kept, setKept] = useState(content);
  // Most answers leave it as it is.
  if (kept === content || isSame(kept, content)) return kept;
  setKept(content);
  return content;
}
