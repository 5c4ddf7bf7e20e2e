import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';

const PAN = 80;
const FAR = 3;

const PANS = new Map<string, readonly [x: number, y: number]>([
  ['ArrowLeft', [-PAN, 0]],
  ['ArrowRight', [PAN, 0]],
  ['ArrowUp', [0, -PAN]],
  ['ArrowDown', [0, PAN]],
]);
const ZOOMS = new Map([
  ['+', 1],
  ['=', 1],
  ['-', -1],
  ['_', -1],
]);

/** Lets the keyboard move the map while the map's surface itself has the focus. @param name of the surface */
export function useKeyboard(map: LeafletMap, name: string): void {
  useEffect(() => {
    const surface = map.getContainer();
    surface.tabIndex = 0;
    surface.setAttribute('role', 'application');
    surface.setAttribute('aria-label', name);
    const pressed = (event: KeyboardEvent): void => {
      if (event.target !== surface || event.ctrlKey || event.metaKey || event.altKey) return;
      const pan = PANS.get(event.key);
      const zoom = ZOOMS.get(event.key);
      if (pan === undefined && zoom === undefined) return;
      event.preventDefault();
      const steps = event.shiftKey ? FAR : 1;
      if (pan !== undefined) map.panBy([pan[0] * steps, pan[1] * steps], { animate: false });
      if (zoom !== undefined) map.setZoom(map.getZoom() + zoom, { animate: false });
    };
    surface.addEventListener('keydown', pressed);
    return () => surface.removeEventListener('keydown', pressed);
  }, [map, name]);
}
