import { useEffect, type RefObject } from 'react';

/** A legend over a larger part of the map than this is folded. */
const MOST = 0.4;

/**
 * Folds the legend where the map has become too small for it, as beside the evidence, and opens it again with
 * the map. What the reader opens or folds stays so as long as the map keeps its size.
 */
export function useLegendRoom(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const map = area.current;
    const legend = map?.querySelector<HTMLDetailsElement>('details.legend');
    if (map === null || legend === null || legend === undefined) return undefined;
    let folded = false;
    const isLarge = (): boolean => {
      const over = legend.offsetWidth * legend.offsetHeight;
      return over > MOST * map.clientWidth * map.clientHeight;
    };
    const observer = new ResizeObserver(() => {
      if (getComputedStyle(legend).position !== 'absolute') return;
      if (folded) legend.open = true;
      folded = legend.open && isLarge();
      if (folded) legend.open = false;
    });
    observer.observe(map);
    return () => observer.disconnect();
  }, [area]);
}
