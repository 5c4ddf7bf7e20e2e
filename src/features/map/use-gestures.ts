import type { Map as LeafletMap } from 'leaflet';
import { useEffect, type PointerEvent, type WheelEvent } from 'react';

/** Decides, before Leaflet hears of them, which gestures are the map's and which the page's. */
export function useGestures(map: LeafletMap | undefined, gestures: 'all' | 'cooperative') {
  useEffect(() => {
    map?.dragging.enable();
  }, [map, gestures]);
  if (gestures === 'all') return {};
  return {
    'data-gestures': gestures,
    onWheelCapture: (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    },
    onPointerDownCapture: ({ pointerType }: PointerEvent) => {
      if (pointerType === 'touch') map?.dragging.disable();
      else map?.dragging.enable();
    },
  };
}
