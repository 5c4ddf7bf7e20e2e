import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { MAX_LATITUDE } from '@/domain/mercator.ts';
import { usePrintSize } from '@/ui/controls/use-print-size.ts';
import { latePart } from '@/ui/late-part.tsx';
import { MIN_ZOOM, ZOOM_SNAP } from './camera.ts';
import { LoadedMap } from './LoadedMap.tsx';
import type { MapViewProps } from './map-view-props.ts';
import { useGestures } from './use-gestures.ts';
import { useLeafletMap } from './use-leaflet-map.ts';
import './leaflet.css';
import './map.css';

/** The basemap that comes with the app has nothing finer to show. */
const MAX_ZOOM = 11;
const MAX_ZOOM_WITH_TILES = 13;
const WORLD: [[number, number], [number, number]] = [
  [-MAX_LATITUDE, -180],
  [MAX_LATITUDE, 180],
];
const PIXELS_PER_ZOOM = 90;

const TileGround = latePart(async () => (await import('./TileGround.tsx')).TileGround);

/**
 * The events of a story on a map. It fills its container, which gives it its size. Leaflet refuses to be
 * loaded under Trusted Types without the page's policy, so this module is to be imported dynamically once
 * the policy is in place.
 */
export function MapView(props: MapViewProps) {
  const { tiles, gestures } = props;
  const t = useTranslations('map');
  const section = useRef<HTMLElement>(null);
  usePrintSize(section, 'width and height');
  const maxZoom = tiles === undefined ? MAX_ZOOM : (tiles.maxZoom ?? MAX_ZOOM_WITH_TILES);
  const { map, surface } = useLeafletMap({
    minZoom: MIN_ZOOM,
    maxZoom,
    zoomSnap: ZOOM_SNAP,
    wheelPxPerZoomLevel: PIXELS_PER_ZOOM,
    maxBounds: WORLD,
    maxBoundsViscosity: 1,
    inertia: false,
    zoomAnimation: false,
    fadeAnimation: false,
    trackResize: false,
  });
  return (
    <section
      ref={section}
      className="map-view"
      aria-label={t('title')}
      {...useGestures(map, gestures ?? 'all')}
    >
      <div ref={surface} className="map-surface" />
      {map !== undefined && tiles !== undefined && (
        <TileGround map={map} url={tiles.url} maxZoom={maxZoom} />
      )}
      {map !== undefined && <LoadedMap map={map} {...props} />}
    </section>
  );
}
