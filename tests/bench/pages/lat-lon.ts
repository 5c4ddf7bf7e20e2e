import { fromMercator } from '@/domain/mercator.ts';

/** A position as Leaflet takes it. */
export type LatLon = [lat: number, lon: number];

/** The position of a point of the world's square. */
export function latLon(x: number, y: number): LatLon {
  const [lon, lat] = fromMercator([x, y]);
  return [lat, lon];
}
