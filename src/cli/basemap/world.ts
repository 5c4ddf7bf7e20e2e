import { readFile } from 'node:fs/promises';
import type {
  Feature,
  FeatureCollection,
  Geometry,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { BasemapName, CountryProperties, LabelRank } from '@/domain/basemap.ts';
import { EARTH_RADIUS_KM } from '@/domain/place.ts';
import { cutAtAntimeridian } from './antimeridian.ts';
import { isPolygonal, polygonsOf } from './admin.ts';
import { ringAreaKm2 } from './geometry.ts';
import { readCountryNames } from './names/world.ts';
import { packageFile, type OpenTopology, type Tools } from './packages.ts';

/** The source draws it as a hole in a ring of no area around the pole, which simplifying would drop. */
const ANTARCTICA = '010';

type Shape = Polygon | MultiPolygon;
type Country = Feature<Shape, CountryProperties>;

/** Steps along each side of the world: 360° in 20 000 steps is 2 km at the equator. */
const QUANTIZATION = 20_000;

const DETAIL_KM2 = 20;
const SMALLEST_ISLAND_KM2 = 60;

/** Areas in square kilometres from which a country's label is of a rank; smaller ones are of rank 5. */
const RANK_AREAS: readonly (readonly [area: number, rank: LabelRank])[] = [
  [1_500_000, 1],
  [400_000, 2],
  [120_000, 3],
  [20_000, 4],
];

/** Outlines of the world, simplified; its objects are those of `WorldTopology`. */
export async function buildWorld(folder: string, tools: Tools): Promise<OpenTopology> {
  const source: OpenTopology = JSON.parse(
    await readFile(packageFile(folder, 'world-atlas', 'countries-50m.json'), 'utf8'),
  );
  const lakesFile = new URL('sources/lakes-world.natural-earth.geojson', import.meta.url);
  const lakes: FeatureCollection<Shape, null> = JSON.parse(await readFile(lakesFile, 'utf8'));
  const countries = await readCountries(source, folder, tools);
  const whole = tools.topology({ countries, lakes }, 1e6);
  const weighted = tools.presimplify(whole, tools.sphericalTriangleArea);
  const coarse = tools.simplify(weighted, DETAIL_KM2 / EARTH_RADIUS_KM ** 2);
  const smallest = SMALLEST_ISLAND_KM2 / EARTH_RADIUS_KM ** 2;
  const keep = tools.filterAttachedWeight(coarse, smallest, tools.sphericalRingArea);
  return withOutlines(tools.filter(coarse, keep), tools);
}

/** The simplified shapes again, with the land and the borders that follow from them, on a flat map. */
function withOutlines(topology: OpenTopology, tools: Tools): OpenTopology {
  const [countries, lakes] = [collection(topology, 'countries'), collection(topology, 'lakes')];
  const { features } = feature(topology, countries);
  const outlines = {
    land: flat(merge(topology, countries.geometries.filter(isPolygonal)), tools),
    countries: {
      type: 'FeatureCollection' as const,
      features: features
        .filter(hasShape)
        .map((country) => ({ ...country, geometry: flat(country.geometry, tools) })),
    },
    borders: mesh(topology, countries, (a, b) => a !== b),
    lakes: merge(topology, lakes.geometries.filter(isPolygonal)),
  };
  return tools.topology(outlines, QUANTIZATION);
}

const flat = (shape: Shape, tools: Tools): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygonsOf(shape).flatMap((rings) => cutAtAntimeridian(rings, tools)),
});

function collection(
  topology: OpenTopology,
  name: string,
): GeometryCollection<Record<string, unknown>> {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`the topology has lost its ${name}`);
  return object;
}

async function readCountries(
  source: OpenTopology,
  folder: string,
  tools: Tools,
): Promise<FeatureCollection<Shape, CountryProperties>> {
  const nameOf = await readCountryNames(folder);
  const { features } = feature(source, collection(source, 'countries'));
  return {
    type: 'FeatureCollection',
    features: features.filter(hasShape).map(({ id, properties, geometry }): Country => {
      const name = nameOf(id, String(properties['name']));
      const shape = flat(geometry, tools);
      return {
        type: 'Feature',
        properties: countryProperties(shape.coordinates, name, tools),
        geometry: id === ANTARCTICA ? shape : geometry,
      };
    }),
  };
}

function hasShape<P>(candidate: Feature<Geometry, P>): candidate is Feature<Shape, P> {
  return candidate.geometry.type === 'Polygon' || candidate.geometry.type === 'MultiPolygon';
}

/** The label stands in the widest part of the country's largest polygon. */
function countryProperties(
  polygons: Position[][][],
  name: BasemapName | undefined,
  tools: Tools,
): CountryProperties {
  const areas = polygons.map(([outer = []]) => ringAreaKm2(outer));
  const total = areas.reduce((sum, area) => sum + area, 0);
  const rank = rankOf(total);
  const largest = polygons[areas.indexOf(Math.max(...areas))];
  if (name === undefined || largest === undefined) return { rank };
  const [lon = 0, lat = 0] = tools.polylabel(largest, 0.1);
  return { name, label: [round(lon), round(lat)], rank };
}

const round = (degrees: number): number => Math.round(degrees * 10) / 10;

const rankOf = (areaKm2: number): LabelRank =>
  RANK_AREAS.find(([area]) => areaKm2 >= area)?.[1] ?? 5;
