import { useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorBoundary } from '@/features/loading/ErrorBoundary.tsx';
import { useBoxesOver, type Cover } from '@/ui/controls/use-boxes-over.ts';
import { useLegendRoom } from './use-legend-room.ts';

interface MapAreaProps {
  readonly legend: ReactNode;
  /** Draws the map around what lies over it. */
  readonly children: (cover: Cover) => ReactNode;
}

/** The map with its legend, which lies over a corner of it on wide screens, as the evidence does on narrow ones. */
export function MapArea({ legend, children }: MapAreaProps) {
  const app = useTranslations('app');
  const area = useRef<HTMLDivElement>(null);
  useLegendRoom(area);
  const cover = useBoxesOver(area, '.legend, .evidence');
  return (
    <div ref={area} className="map-area">
      <ErrorBoundary frame="section" name={app('map')}>
        {children(cover)}
      </ErrorBoundary>
      {legend}
    </div>
  );
}
