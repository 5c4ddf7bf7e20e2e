import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { Frame } from '@/engine/engine.ts';
import { latLon } from '../lat-lon.ts';
import { frameAt } from '../state.ts';

export const ZOOM = 6;
const MARGIN = 0.25;

export const COLOURS = ['#1f4e8c', '#8c5a1f', '#5b3a8c', '#1f7a6c', '#6c6c1f', '#7a1f5b'];

/** A map over the whole page, without tiles. */
export function makeMap(preferCanvas: boolean): L.Map {
  const stage = document.getElementById('stage');
  if (stage === null) throw new Error('The page has no stage.');
  const { west, east, north, south } = frameAt(0);
  const centre = latLon((west + east) / 2, (north + south) / 2);
  const map = L.map(stage, { preferCanvas, attributionControl: false, inertia: false });
  return map.setView(centre, ZOOM, { animate: false });
}

/** What a map shows and a margin around it. */
export function frameOf(map: L.Map): Frame {
  const worldPx = 256 * 2 ** map.getZoom();
  const { min, max } = map.getPixelBounds();
  const size = map.getSize();
  return {
    west: ((min?.x ?? 0) - size.x * MARGIN) / worldPx,
    east: ((max?.x ?? 0) + size.x * MARGIN) / worldPx,
    north: ((min?.y ?? 0) - size.y * MARGIN) / worldPx,
    south: ((max?.y ?? 0) + size.y * MARGIN) / worldPx,
    worldPx,
  };
}
