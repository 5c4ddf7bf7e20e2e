import { memo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { fromPixels, metresPerPixel } from './mercator.ts';
import { scaleLength } from './scale.ts';
import type { MapFrame } from './use-frame.ts';

const MOST_PIXELS = 96;

/** How long a round distance is in the middle of the map. */
export const ScaleBar = memo(function ScaleBar({
  frame: { origin, view, zoom },
}: {
  readonly frame: MapFrame;
}) {
  const t = useTranslations('map');
  const locale = useLocale();
  const middle = [
    origin[0] + view.x + view.width / 2,
    origin[1] + view.y + view.height / 2,
  ] as const;
  const [, lat] = fromPixels(middle, zoom);
  const { metres, pixels } = scaleLength(metresPerPixel(lat, zoom), MOST_PIXELS);
  const isFar = metres >= 1000;
  const length = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isFar ? 'kilometer' : 'meter',
  }).format(isFar ? metres / 1000 : metres);
  return (
    <p className="map-scale" role="img" aria-label={t('scale', { length })}>
      <span className="map-scale-length">{length}</span>
      <span className="map-scale-bar" style={{ inlineSize: `${pixels}px` }} />
    </p>
  );
});
