import { useMemo } from 'react';
import type { ArchiveQuestion } from '@/archive/archive.ts';
import type { Bins, Frame } from '@/engine/engine.ts';
import type { ViewState } from '@/view/view-state.ts';

/** The most values of a facet that a panel lists before it is searched. */
export const FACET_LIMIT = 200;

/** What the view, the map's frame and the timeline's bins ask of an archive. */
export function useQuestion(
  view: ViewState,
  frame: Frame | undefined,
  bins: Bins | undefined,
): ArchiveQuestion {
  const { q, from, to, facets, toldBy, color } = view;
  const facetKey = JSON.stringify(facets);
  const filter = useMemo(
    () => ({ text: q, from, to, facets }),
    // Every reading of the address makes the facets anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [q, from, to, facetKey],
  );
  return useMemo(
    () => ({
      filter,
      colour: color,
      facetLimit: FACET_LIMIT,
      ...(toldBy === undefined ? {} : { teller: toldBy }),
      ...(frame === undefined ? {} : { frame }),
      ...(bins === undefined ? {} : { bins }),
    }),
    [filter, toldBy, color, frame, bins],
  );
}
