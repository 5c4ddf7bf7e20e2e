import type { Map as LeafletMap, MapOptions } from 'leaflet';
import { useCallback, useState } from 'react';
import { LeafletMap as MapOfParts } from './leaflet-map.ts';

interface MountedMap {
  /** Absent until there is an element for it. */
  readonly map: LeafletMap | undefined;
  /** The `ref` of the element that the map is to fill. */
  readonly surface: (element: HTMLElement | null) => (() => void) | undefined;
}

/** Keeps a Leaflet map in an element for as long as it is mounted. @param options as they are at first */
export function useLeafletMap(options: MapOptions): MountedMap {
  const [map, setMap] = useState<LeafletMap>();
  const [first] = useState(options);
  const surface = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const made = new MapOfParts(element, first);
      setMap(made);
      return () => {
        setMap(undefined);
        made.remove();
      };
    },
    [first],
  );
  return { map, surface };
}
