import type { Map as LeafletMap } from 'leaflet';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { directionOf } from '@/domain/dataset/localized.ts';
import { useWorldFrame } from './field/use-world-frame.ts';
import { NARROW } from './clearance.ts';
import { MapCredits } from './MapCredits.tsx';
import { MapTools } from './MapTools.tsx';
import type { MapViewProps } from './map-view-props.ts';
import { ScaleBar } from './ScaleBar.tsx';
import { Scene } from './Scene.tsx';
import { useBasemap } from './use-basemap.ts';
import { useCamera } from './use-camera.ts';
import { useFrame } from './use-frame.ts';
import { useKeyboard } from './use-keyboard.ts';

interface LoadedMapProps extends MapViewProps {
  readonly map: LeafletMap;
}

/** Everything on and over a Leaflet map once there is one. */
export function LoadedMap({ map, ...props }: LoadedMapProps) {
  const { story, bbox, onBbox, selected, extent, basemapUrl, tiles } = props;
  const t = useTranslations('map');
  const { basemap, retry } = useBasemap(map, basemapUrl);
  const camera = useCamera(map, {
    story,
    bbox,
    selected,
    extent,
    isWaiting: extent !== undefined && props.field === undefined,
    onBbox,
    cover: props.cover,
    framing: props.framing ?? 'exact',
    direction: directionOf(props.lang),
  });
  const frame = useFrame(map);
  useWorldFrame(map, props.onFrame);
  useKeyboard(map, t('surface'));
  const zoomBy = useCallback(
    (by: number): void => {
      map.setZoom(map.getZoom() + by, { animate: false });
    },
    [map],
  );
  const frameAll = useCallback(() => camera.frameAll(), [camera]);
  if (frame === undefined) return null;
  const isNarrow = frame.view.width < NARROW;
  return (
    <>
      <Scene {...props} map={map} camera={camera} frame={frame} basemap={basemap} />
      <MapTools
        zoom={frame.zoom}
        least={map.getMinZoom()}
        most={map.getMaxZoom()}
        onZoom={zoomBy}
        onFrameAll={frameAll}
      />
      <div className="map-foot" data-narrow={isNarrow}>
        <p className="map-note" role="status">
          {retry !== undefined && (
            <>
              {t('basemapMissing')}{' '}
              <button type="button" onClick={retry}>
                {t('retry')}
              </button>
            </>
          )}
        </p>
        <ScaleBar frame={frame} />
        <MapCredits folded={isNarrow} tiles={tiles?.attribution} />
      </div>
    </>
  );
}
