import { lazy, useEffect, type ReactNode } from 'react';
import type { PrintMapsProps } from './PrintMaps.tsx';

/** Prints what there is. */
function NoMaps({ onReady }: PrintMapsProps): ReactNode {
  useEffect(onReady, [onReady]);
  return null;
}

export const PrintMaps = lazy(async () => {
  try {
    return { default: (await import('./PrintMaps.tsx')).PrintMaps };
  } catch {
    // Off the net the maps cannot come, and the page is printed with the map it shows.
    return { default: NoMaps };
  }
});
