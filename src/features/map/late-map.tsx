import { useTranslations } from 'use-intl';
import { latePart } from '@/ui/late-part.tsx';

/** Keeps the map's place, and its name for those who jump there. */
function MapToCome() {
  const app = useTranslations('app');
  return <section aria-label={app('map')} />;
}

/** The map. Leaflet may only be evaluated once the Trusted Types policy is in force, so its code comes by itself. */
export const MapView = latePart(async () => (await import('./index.ts')).MapView, MapToCome);
