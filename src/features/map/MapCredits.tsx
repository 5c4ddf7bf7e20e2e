import { memo } from 'react';
import { useTranslations } from 'use-intl';

interface MapCreditsProps {
  /** Folds the credits behind their title, for a small map. */
  readonly folded: boolean;
  /** Who made the tiles, where there are any. */
  readonly tiles: string | undefined;
}

const link = (href: string, text: string) => (
  <a href={href} target="_blank" rel="noreferrer">
    {text}
  </a>
);

/** Who the basemap comes from, and whose borders it draws. */
export const MapCredits = memo(function MapCredits({ folded, tiles }: MapCreditsProps) {
  const t = useTranslations('map');
  const credits = (
    <>
      {tiles !== undefined && <>{tiles} · </>}
      {link('https://www.naturalearthdata.com/', 'Natural Earth')} ({t('borders')}) ·{' '}
      {link('https://www.openstreetmap.org/copyright', t('openStreetMap'))} ·{' '}
      {link('https://www.geonames.org/', 'GeoNames')}
    </>
  );
  if (!folded) {
    return (
      <p className="map-credits">
        <span>{credits}</span>
      </p>
    );
  }
  return (
    <details className="map-credits">
      <summary>{t('credits')}</summary>
      <p>{credits}</p>
    </details>
  );
});
