import type { Map as LeafletMap } from 'leaflet';
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
import { useEffect } from 'react';

interface TileGroundProps {
  readonly map: LeafletMap;
  readonly url: string;
  readonly maxZoom: number;
}

/** Tiles of the deployer's choice over the basemap. */
export function TileGround({ map, url, maxZoom }: TileGroundProps) {
  useEffect(() => {
    const referrerPolicy = 'strict-origin-when-cross-origin';
    const layer = new TileLayer(url, { maxZoom, referrerPolicy }).addTo(map);
    return () => {
      layer.remove();
    };
  }, [map, url, maxZoom]);
  return null;
}
