import type { Map as LeafletMap } from 'leaflet';
import { useRef, useState } from 'react';
import { MapContainer, TileLayer } from 'react-leaflet';
import { useTranslations } from 'use-intl';
import { MAX_LATITUDE } from '@/domain/mercator.ts';
import { MIN_ZOOM, ZOOM_SNAP } from './camera.ts';
import { LoadedMap } from './LoadedMap.tsx';
import type { MapViewProps } from './map-view-props.ts';
import { useGestures } from './use-gestures.ts';
import { usePrintSize } from './use-print-size.ts';
import 'leaflet/dist/leaflet.css';
import './map.css';

/** The basemap that comes with the app has nothing finer to show. */
const MAX_ZOOM = 11;
const MAX_ZOOM_WITH_TILES = 13;
const WORLD: [[number, number], [number, number]] = [
  [-MAX_LATITUDE, -180],
  [MAX_LATITUDE, 180],
];
const PIXELS_PER_ZOOM = 90;

/**
 * The events of a story on a map. It fills its container, which gives it its size. Leaflet refuses to be
 * loaded under Trusted Types without the page's policy, so this module is to be imported dynamically once
 * the policy is in place.
 */
export function MapView(props: MapViewProps) {
  const { tiles, gestures } = props;
  const t = useTranslations('map');
  const [map, setMap] = useState<LeafletMap | null>(null);
  const section = useRef<HTMLElement>(null);
  usePrintSize(section);
  const maxZoom = tiles === undefined ? MAX_ZOOM : (tiles.maxZoom ?? MAX_ZOOM_WITH_TILES);
  return (
    <section
      ref={section}
      className="map-view"
      aria-label={t('title')}
      {...useGestures(map, gestures ?? 'all')}
    >
      <MapContainer
        ref={setMap}
        className="map-surface"
        minZoom={MIN_ZOOM}
        maxZoom={maxZoom}
        zoomSnap={ZOOM_SNAP}
        wheelPxPerZoomLevel={PIXELS_PER_ZOOM}
        maxBounds={WORLD}
        maxBoundsViscosity={1}
        zoomControl={false}
        attributionControl={false}
        keyboard={false}
        inertia={false}
        zoomAnimation={false}
        fadeAnimation={false}
        markerZoomAnimation={false}
        trackResize={false}
      >
        {tiles !== undefined && (
          <TileLayer
            key={tiles.url}
            url={tiles.url}
            maxZoom={maxZoom}
            referrerPolicy="strict-origin-when-cross-origin"
          />
        )}
      </MapContainer>
      {map !== null && <LoadedMap map={map} {...props} />}
    </section>
  );
}
