import type { Geometry, Position } from 'geojson';
import type { LatLngTuple, Path, PolylineOptions } from 'leaflet';
import { Polygon } from 'leaflet/src/layer/vector/Polygon.js';
import { Polyline } from 'leaflet/src/layer/vector/Polyline.js';

const turned = ([lon = 0, lat = 0]: Position): LatLngTuple => [lat, lon];
const line = (positions: readonly Position[]): LatLngTuple[] => positions.map(turned);

/**
 * The lines or areas of a geometry as one of Leaflet's paths.
 * @throws TypeError for points and collections, which have none
 */
export function pathOf(geometry: Geometry, options: PolylineOptions): Path {
  switch (geometry.type) {
    case 'LineString':
      return new Polyline(line(geometry.coordinates), options);
    case 'MultiLineString':
      return new Polyline(geometry.coordinates.map(line), options);
    case 'Polygon':
      return new Polygon(geometry.coordinates.map(line), options);
    case 'MultiPolygon':
      return new Polygon(
        geometry.coordinates.map((rings) => rings.map(line)),
        options,
      );
    default:
      throw new TypeError(`The basemap does not draw a ${geometry.type}.`);
  }
}
