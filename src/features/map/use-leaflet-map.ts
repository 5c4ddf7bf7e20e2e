import type { Map as LeafletMap, MapOptions } from 'leaflet';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { LeafletMap as MapOfParts } from './leaflet-map.ts';

interface MountedMap {
  /** Absent until there is an element for it. */
  readonly map: LeafletMap | undefined;
  /** The element that the map is to fill. */
  readonly surface: RefObject<HTMLDivElement | null>;
}

/**
 * Keeps a Leaflet map in an element for as long as it is mounted; also while a page that waits for something
 * is hidden, when React takes refs away.
 * @param options as they are at first
 */
export function useLeafletMap(options: MapOptions): MountedMap {
  const [map, setMap] = useState<LeafletMap>();
  const [first] = useState(options);
  const surface = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (surface.current === null) return undefined;
    const made = new MapOfParts(surface.current, first);
    setMap(made);
    return () => {
      setMap(undefined);
      made.remove();
    };
  }, [first]);
  return { map, surface };
}
