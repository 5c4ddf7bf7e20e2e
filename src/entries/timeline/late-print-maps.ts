import { useEffect, type ComponentType, type ReactNode } from 'react';
import { latePart } from '@/ui/late-part.tsx';
import type { PrintMapsProps } from './PrintMaps.tsx';

/** Prints what there is. */
function NoMaps({ onReady }: PrintMapsProps): ReactNode {
  useEffect(onReady, [onReady]);
  return null;
}

export const PrintMaps = latePart(async (): Promise<ComponentType<PrintMapsProps>> => {
  try {
    return (await import('./PrintMaps.tsx')).PrintMaps;
  } catch {
    // Off the net the maps cannot come, and the page is printed with the map it shows.
    return NoMaps;
  }
});
