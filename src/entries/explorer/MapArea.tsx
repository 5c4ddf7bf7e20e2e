import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorBoundary } from '@/features/loading/ErrorBoundary.tsx';

/** A part of the map in pixels from its top left corner. */
interface CoveredBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface MapAreaProps {
  readonly legend: ReactNode;
  /** Draws the map around what lies over it. */
  readonly children: (covered: readonly CoveredBox[]) => ReactNode;
}

const same = (a: CoveredBox | undefined, b: CoveredBox): boolean =>
  a !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** The map with its legend, which lies over a corner of it on wide screens. */
export function MapArea({ legend, children }: MapAreaProps) {
  const app = useTranslations('app');
  const area = useRef<HTMLDivElement>(null);
  const [covered, setCovered] = useState<readonly CoveredBox[]>([]);

  useEffect(() => {
    const map = area.current;
    const box = map?.querySelector('.legend');
    if (map === null || box === null || box === undefined) return undefined;
    const measure = (): void => {
      const [outer, inner] = [map.getBoundingClientRect(), box.getBoundingClientRect()];
      const isOver = getComputedStyle(box).position === 'absolute';
      const { width, height } = inner;
      const measured = { x: inner.left - outer.left, y: inner.top - outer.top, width, height };
      setCovered((before) => {
        if (!isOver) return before.length === 0 ? before : [];
        return same(before[0], measured) ? before : [measured];
      });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    observer.observe(map);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={area} className="map-area">
      <ErrorBoundary frame="section" name={app('map')}>
        {children(covered)}
      </ErrorBoundary>
      {legend}
    </div>
  );
}
