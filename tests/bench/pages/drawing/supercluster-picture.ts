import L from 'leaflet';
import Supercluster from 'supercluster';
import type { RawEvents } from '../../data/events.ts';
import { latLon } from '../lat-lon.ts';
import { COLOURS, makeMap } from './map.ts';
import type { Picture } from './picture.ts';

/** supercluster's clusters as circleMarkers; a brush makes its index anew, as it has no filter of its own. */
export function superclusterPicture(): Picture {
  const map = makeMap(true);
  const marks = L.layerGroup().addTo(map);
  let raw: RawEvents;
  let index: Supercluster | undefined;

  const draw = (): void => {
    marks.clearLayers();
    const bounds = map.getBounds().pad(0.25);
    const box: [number, number, number, number] = [
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ];
    for (const { geometry, properties } of index?.getClusters(box, map.getZoom()) ?? []) {
      const [lon = 0, lat = 0] = geometry.coordinates;
      const count = properties.point_count ?? 1;
      L.circleMarker([lat, lon], { radius: 3 + Math.log2(count), color: COLOURS[0] ?? '' }).addTo(
        marks,
      );
    }
  };

  return {
    map,
    load: (events) => {
      raw = events;
      map.on('moveend', draw);
    },
    show: (days) => {
      const points = Array.from(raw.place, (place, row) => ({ place, day: raw.day[row] ?? 0 }))
        .filter(({ day }) => days === undefined || (day >= days.from && day <= days.to))
        .map(({ place }) => {
          const [lat, lon] = latLon(raw.x[place] ?? 0, raw.y[place] ?? 0);
          return {
            type: 'Feature' as const,
            properties: {},
            geometry: { type: 'Point' as const, coordinates: [lon, lat] },
          };
        });
      index = new Supercluster({ radius: 40, maxZoom: 14 }).load(points);
      draw();
    },
  };
}
