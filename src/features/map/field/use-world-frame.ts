import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent } from 'react';
import type { Frame } from '@/engine/engine.ts';
import { worldSize } from '../mercator.ts';
import { FIELD_MARGIN } from './field-margin.ts';

const withinWorld = (share: number): number => Math.max(0, Math.min(1, share));

/** What a map shows and a margin around it, in the world's square. */
function worldFrame(map: LeafletMap): Frame {
  const worldPx = worldSize(map.getZoom());
  const { min, max } = map.getPixelBounds();
  const size = map.getSize();
  const [wide, high] = [size.x * FIELD_MARGIN, size.y * FIELD_MARGIN];
  const at = (pixels: number | undefined, by: number): number =>
    withinWorld(((pixels ?? 0) + by) / worldPx);
  return {
    west: at(min?.x, -wide),
    north: at(min?.y, -high),
    east: at(max?.x, wide),
    south: at(max?.y, high),
    worldPx,
  };
}

/** Tells what the map shows, at first and on every move, also while it is dragged; once a frame at most. */
export function useWorldFrame(
  map: LeafletMap,
  onFrame: ((frame: Frame) => void) | undefined,
): void {
  const report = useEffectEvent(() => onFrame?.(worldFrame(map)));
  const isWanted = onFrame !== undefined;
  useEffect(() => {
    if (!isWanted) return undefined;
    let pending: number | undefined;
    const plan = (): void => {
      pending ??= requestAnimationFrame(() => {
        pending = undefined;
        report();
      });
    };
    map.whenReady(plan);
    map.on('move zoom viewreset resize', plan);
    return () => {
      if (pending !== undefined) cancelAnimationFrame(pending);
      map.off('load', plan);
      map.off('move zoom viewreset resize', plan);
    };
  }, [map, isWanted]);
}
