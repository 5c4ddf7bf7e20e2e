import { memo } from 'react';
import { useTranslations } from 'use-intl';

interface MapToolsProps {
  readonly zoom: number;
  readonly least: number;
  readonly most: number;
  readonly onZoom: (by: 1 | -1) => void;
  readonly onFrameAll: () => void;
}

const PICTURES = {
  zoomIn: 'M3 8H13M8 3V13',
  zoomOut: 'M3 8H13',
  frameAll: 'M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10',
} as const;

/** The buttons that move the map. */
export const MapTools = memo(function MapTools({
  zoom,
  least,
  most,
  onZoom,
  onFrameAll,
}: MapToolsProps) {
  const t = useTranslations('map');
  const button = (name: keyof typeof PICTURES, spent: boolean, act: () => void) => (
    <button
      type="button"
      aria-label={t(name)}
      title={t(name)}
      aria-disabled={spent}
      onClick={spent ? undefined : act}
    >
      <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={PICTURES[name]} fill="none" stroke="currentColor" strokeWidth={1.75} />
      </svg>
    </button>
  );
  return (
    <div className="map-tools" role="group" aria-label={t('tools')}>
      {button('zoomIn', zoom >= most, () => onZoom(1))}
      {button('zoomOut', zoom <= least, () => onZoom(-1))}
      {button('frameAll', false, onFrameAll)}
    </div>
  );
});
