import { useCallback, useState } from 'react';
import type { Facet } from '@/domain/filter/facets.ts';

/** The facet whose values are on screen, and what is to be told when some come or go. */
export function useWatchedFacet(): readonly [
  Facet | undefined,
  (facet: Facet, isOnScreen: boolean) => void,
] {
  const [onScreen, setOnScreen] = useState<Facet>();
  const watch = useCallback((facet: Facet, isOnScreen: boolean): void => {
    setOnScreen((before) => {
      if (isOnScreen) return facet;
      return before === facet ? undefined : before;
    });
  }, []);
  return [onScreen, watch];
}
