import { useQuery } from '@tanstack/react-query';
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useMemo } from 'react';
import { regionQuery, worldQuery } from '@/data/basemap-query.ts';
import type { Basemap } from './basemap-labels.ts';
import { BASEMAP_PANE, drawBasemap } from './draw-basemap.ts';
import { useTheme } from './use-theme.ts';

interface LoadedBasemap {
  readonly basemap: Basemap;
  /** Tries again what could not be loaded; absent while nothing has failed. */
  readonly retry?: () => void;
}

/** Loads the basemap and keeps it drawn under the marks. @param folder its address */
export function useBasemap(map: LeafletMap, folder: string): LoadedBasemap {
  const region = useQuery(regionQuery(folder));
  const world = useQuery(worldQuery(folder));
  const basemap = useMemo(
    () => ({ region: region.data, world: world.data }),
    [region.data, world.data],
  );
  const theme = useTheme();

  useEffect(() => {
    if (map.getPane(BASEMAP_PANE) === undefined) map.createPane(BASEMAP_PANE);
    const { layers, weigh } = drawBasemap(basemap);
    const zoomed = (): void => weigh(map.getZoom());
    const begin = (): void => {
      layers.addTo(map);
      zoomed();
    };
    map.whenReady(begin);
    map.on('zoomend', zoomed);
    return () => {
      map.off('zoomend', zoomed);
      map.off('load', begin);
      layers.remove();
    };
  }, [map, basemap, theme]);

  const hasSea = basemap.world !== undefined;
  useEffect(() => {
    map.getContainer().parentElement?.toggleAttribute('data-sea', hasSea);
  }, [map, hasSea]);

  const failed = [region, world].filter(({ isError }) => isError);
  if (failed.length === 0) return { basemap };
  return { basemap, retry: () => failed.forEach((query) => void query.refetch()) };
}
