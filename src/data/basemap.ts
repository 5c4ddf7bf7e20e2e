import type { Feature, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type {
  BorderProperties,
  CountryProperties,
  GovernorateProperties,
  LakeProperties,
  PlaceLabel,
  RegionLabel,
  RegionTopology,
  RiverProperties,
  WorldTopology,
} from '@/domain/basemap.ts';
import { fetchText } from './fetch-text.ts';
import { LoadError } from './load-error.ts';

type Area = Polygon | MultiPolygon;
type Line = LineString | MultiLineString;

/** The detailed part of the basemap, unpacked; `[lon, lat]` in WGS 84 degrees. */
export interface RegionBasemap {
  readonly land: Feature;
  readonly governorates: readonly Feature<Area, GovernorateProperties>[];
  readonly borders: readonly Feature<Line, BorderProperties>[];
  readonly minorBorders: Feature;
  readonly rivers: readonly Feature<Line, RiverProperties>[];
  readonly lakes: readonly Feature<Area, LakeProperties>[];
  readonly places: readonly Feature<Point, PlaceLabel>[];
  readonly labels: readonly Feature<Point, RegionLabel>[];
}

/** The outlines of the world, unpacked; `[lon, lat]` in WGS 84 degrees. */
export interface WorldBasemap {
  readonly land: Feature;
  readonly countries: readonly Feature<Area, CountryProperties>[];
  readonly borders: Feature;
  readonly lakes: Feature;
}

const RETRY_AFTER_MS = 800;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const REGION_LAYERS = [
  'land',
  'admin1',
  'admin0-borders',
  'admin1-borders',
  'rivers',
  'lakes',
  'places',
  'regionLabels',
];
const WORLD_LAYERS = ['land', 'countries', 'borders', 'lakes'];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What lies in the layers is checked by unpacking them. */
function hasLayers(value: unknown, layers: readonly string[]): boolean {
  if (!isObject(value) || !('arcs' in value) || !Array.isArray(value.arcs)) return false;
  if (!('objects' in value) || !isObject(value.objects)) return false;
  const { objects } = value;
  return layers.every((layer) => Object.hasOwn(objects, layer));
}

const isRegion = (value: unknown): value is RegionTopology => hasLayers(value, REGION_LAYERS);
const isWorld = (value: unknown): value is WorldTopology => hasLayers(value, WORLD_LAYERS);

const isArea = <P>(each: Feature<Feature['geometry'], P>): each is Feature<Area, P> =>
  each.geometry.type === 'Polygon' || each.geometry.type === 'MultiPolygon';
const isLine = <P>(each: Feature<Feature['geometry'], P>): each is Feature<Line, P> =>
  each.geometry.type === 'LineString' || each.geometry.type === 'MultiLineString';
const isPoint = <P>(each: Feature<Feature['geometry'], P>): each is Feature<Point, P> =>
  each.geometry.type === 'Point';

async function unpackRegion(topology: RegionTopology): Promise<RegionBasemap> {
  const { objects } = topology;
  const governorates = feature(topology, objects.admin1).features.filter(isArea);
  await pause(0);
  return {
    governorates,
    land: feature(topology, objects.land),
    borders: feature(topology, objects['admin0-borders']).features.filter(isLine),
    minorBorders: feature(topology, objects['admin1-borders']),
    rivers: feature(topology, objects.rivers).features.filter(isLine),
    lakes: feature(topology, objects.lakes).features.filter(isArea),
    places: feature(topology, objects.places).features.filter(isPoint),
    labels: feature(topology, objects.regionLabels).features.filter(isPoint),
  };
}

async function unpackWorld(topology: WorldTopology): Promise<WorldBasemap> {
  const { objects } = topology;
  const land = feature(topology, objects.land);
  await pause(0);
  const countries = feature(topology, objects.countries).features.filter(isArea);
  await pause(0);
  return {
    land,
    countries,
    borders: feature(topology, objects.borders),
    lakes: feature(topology, objects.lakes),
  };
}

/** Unpacks what it fetched in several tasks, lest the page stand still meanwhile. @throws LoadError */
async function fetchUnpacked<T, U>(
  url: URL,
  signal: AbortSignal,
  isExpected: (value: unknown) => value is T,
  unpack: (topology: T) => Promise<U>,
): Promise<U> {
  const subject = url.pathname.split('/').at(-1) ?? url.pathname;
  const text = await fetchText(url.href, { signal, subject });
  try {
    const topology: unknown = JSON.parse(text);
    await pause(0);
    if (isExpected(topology)) return await unpack(topology);
  } catch (cause) {
    throw new LoadError('invalid', subject, { cause });
  }
  throw new LoadError('invalid', subject);
}

/** Tries once more what may pass by itself. */
async function insist<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof LoadError) || !error.transient) throw error;
    await pause(RETRY_AFTER_MS);
    return attempt();
  }
}

/** Remembers for each folder what was fetched, but for what failed. */
function remembered<T>(fetchIt: (folder: string) => Promise<T>): (folder: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (folder) => {
    const known = kept.get(folder);
    if (known !== undefined) return known;
    const forget = (error: unknown): never => {
      kept.delete(folder);
      throw error;
    };
    const loading = insist(() => fetchIt(folder)).catch(forget);
    kept.set(folder, loading);
    return loading;
  };
}

const never = new AbortController().signal;

/**
 * The detailed part of the basemap, fetched once a page. The basemap never changes while a page lives, so this
 * needs no query client, which would weigh more than the rest of a widget.
 * @param folder the address of the basemap's folder, with the slash at its end
 * @throws LoadError
 */
export const loadRegion = remembered((folder) =>
  fetchUnpacked(new URL('region.json', folder), never, isRegion, unpackRegion),
);

/**
 * The outlines of the world, fetched once a page.
 * @param folder the address of the basemap's folder, with the slash at its end
 * @throws LoadError
 */
export const loadWorld = remembered((folder) =>
  fetchUnpacked(new URL('world.json', folder), never, isWorld, unpackWorld),
);
