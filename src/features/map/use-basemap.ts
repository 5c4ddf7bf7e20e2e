import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { REGION_FRAME } from '@/domain/basemap.ts';
import type { Basemap } from './basemap-labels.ts';
import { basemapLayers } from './ground/basemap-layers.ts';
import { GroundCanvas } from './ground/ground-canvas.ts';
import { useBasemapParts } from './use-basemap-parts.ts';
import { useTheme } from './use-theme.ts';

interface LoadedBasemap {
  readonly basemap: Basemap;
  /** Tries again what could not be loaded; absent while nothing has failed. */
  readonly retry?: () => void;
}

function isBeyondRegion(map: LeafletMap): boolean {
  const [west, south, east, north] = REGION_FRAME;
  const shown = map.getBounds();
  return (
    shown.getWest() < west ||
    shown.getSouth() < south ||
    shown.getEast() > east ||
    shown.getNorth() > north
  );
}

/** Whether the map has ever shown what only the outlines of the world cover. */
function useWorldWanted(map: LeafletMap): boolean {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (isWanted) return undefined;
    const look = (): void => {
      if (isBeyondRegion(map)) setWanted(true);
    };
    map.whenReady(look);
    map.on('moveend', look);
    return () => {
      map.off('load', look);
      map.off('moveend', look);
    };
  }, [map, isWanted]);
  return isWanted;
}

/** Loads the basemap and keeps it drawn under the marks. @param folder its address */
export function useBasemap(map: LeafletMap, folder: string): LoadedBasemap {
  const { region, world, failed, retry } = useBasemapParts(folder, useWorldWanted(map));
  const basemap = useMemo(() => ({ region, world }), [region, world]);
  const theme = useTheme();

  const ground = useMemo(() => new GroundCanvas(map), [map]);
  useEffect(() => ground.connect(), [ground]);
  useEffect(() => {
    ground.show(basemapLayers(basemap));
    // The layers' colours come with the theme.
  }, [ground, basemap, theme]);

  const hasSea = world !== undefined;
  useEffect(() => {
    map.getContainer().parentElement?.toggleAttribute('data-sea', hasSea);
  }, [map, hasSea]);

  return failed.size === 0 ? { basemap } : { basemap, retry };
}
