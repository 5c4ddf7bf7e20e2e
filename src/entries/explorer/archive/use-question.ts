import { useEffect, useMemo, useState } from 'react';
import type { ArchiveQuestion } from '@/archive/archive.ts';
import { FACETS, type Facet } from '@/domain/filter/facets.ts';
import type { Bins, Frame } from '@/engine/engine.ts';
import type { ViewState } from '@/view/view-state.ts';

/** The most values of a facet that a panel lists before it is searched. */
export const FACET_LIMIT = 200;

/** What the legend tells of, as long as the map shows counts. */
const IN_LEGEND: readonly Facet[] = ['type', 'standing', 'precision'];
/** Milliseconds that a filter stays as it is before the head lists whose accounts can be heard. */
const QUIET_MS = 250;

/** Whether a value has stayed the same for a while. */
function useIsQuiet(value: unknown): boolean {
  const [quiet, setQuiet] = useState<unknown>();
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return quiet === value;
}

/**
 * What the view, the map's frame and the timeline's bins ask of an archive.
 * @param onScreen the facet whose values are
 */
export function useQuestion(
  view: ViewState,
  frame: Frame | undefined,
  bins: Bins | undefined,
  onScreen: Facet | undefined,
): ArchiveQuestion {
  const { q, from, to, facets, toldBy, color } = view;
  const filter = useMemo(() => ({ text: q, from, to, facets }), [q, from, to, facets]);
  const isQuiet = useIsQuiet(filter);
  const listed = useMemo(() => {
    const wanted = new Set([...IN_LEGEND, ...(isQuiet ? ['origin'] : []), onScreen]);
    return FACETS.filter((facet) => wanted.has(facet));
  }, [isQuiet, onScreen]);
  return useMemo(
    () => ({
      filter,
      listed,
      colour: color,
      facetLimit: FACET_LIMIT,
      ...(toldBy === undefined ? {} : { teller: toldBy }),
      ...(frame === undefined ? {} : { frame }),
      ...(bins === undefined ? {} : { bins }),
    }),
    [filter, listed, toldBy, color, frame, bins],
  );
}
