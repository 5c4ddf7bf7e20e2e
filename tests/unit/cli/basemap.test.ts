import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { toPlane, type Line } from '@/cli/basemap/geometry.ts';
import {
  BASEMAP_LANGUAGES,
  REGION_FRAME,
  type BasemapName,
  type RegionTopology,
  type WorldTopology,
} from '@/domain/basemap.ts';
import { distanceToLineKm } from '../support/distance-to-line.ts';

const textOf = (name: string): string =>
  readFileSync(new URL(`../../../public/basemap/${name}`, import.meta.url), 'utf8');

const regionText = textOf('region.json');
const worldText = textOf('world.json');
const region: RegionTopology = JSON.parse(regionText);
const world: WorldTopology = JSON.parse(worldText);

const rivers = feature(region, region.objects.rivers).features;
const places = feature(region, region.objects.places).features;
const governorates = feature(region, region.objects.admin1).features;
const regionLabels = feature(region, region.objects.regionLabels).features;

function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
    case 'Point':
      return [geometry.coordinates];
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    default:
      return geometry.coordinates;
  }
}

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return geometry.type === 'Polygon' ? geometry.coordinates : [];
}

function lineOf(name: string): Line {
  const river = rivers.find(({ properties }) => properties.name.en === name);
  if (river?.geometry.type !== 'LineString') throw new Error(`${name} is not one line`);
  return river.geometry.coordinates;
}

function pointOf(name: string): Position {
  const place = places.find(({ properties }) => properties.name.en === name);
  if (place?.geometry.type !== 'Point') throw new Error(`${name} is no point on the map`);
  return place.geometry.coordinates;
}

describe('weights', () => {
  it('stay within what a reader on a phone should load', () => {
    expect(gzipSync(regionText).length).toBeLessThan(80_000);
    expect(gzipSync(worldText).length).toBeLessThan(160_000);
  });

  it('are those of minified JSON', () => {
    expect(regionText).toBe(JSON.stringify(region));
    expect(worldText).toBe(JSON.stringify(world));
  });
});

describe('names', () => {
  const lakes = feature(region, region.objects.lakes).features;
  const labels: readonly { readonly properties: { readonly name: BasemapName } }[] = [
    ...rivers,
    ...lakes,
    ...places,
    ...governorates,
    ...regionLabels,
  ];
  const countryNames = feature(world, world.objects.countries).features.flatMap(
    ({ properties }) => properties.name ?? [],
  );
  const names = [...labels.map(({ properties }) => properties.name), ...countryNames];

  it('are there in every language', () => {
    for (const name of names) {
      expect(Object.keys(name)).toEqual([...BASEMAP_LANGUAGES]);
      for (const language of BASEMAP_LANGUAGES) expect(name[language].trim()).not.toBe('');
    }
  });

  it('are written in their own script', () => {
    for (const { en, fr, ar } of names) {
      expect(ar).toMatch(/^[\u0620-\u065F\s–-]+$/);
      expect(`${en} ${fr}`).not.toMatch(/\p{Script=Arabic}/u);
    }
  });

  it('carry no scholarly signs in English', () => {
    for (const { properties } of labels) {
      expect(properties.name.en).not.toMatch(/[āēīōūḩḑşţẕ‘ʿʾ]/iu);
    }
  });

  it('are those of the press where it matters most', () => {
    const found = new Map(places.map(({ properties: { name } }) => [name.en, name]));
    expect(found.get('Deir ez-Zor')).toEqual({
      en: 'Deir ez-Zor',
      fr: 'Deir ez-Zor',
      ar: 'دير الزور',
    });
    expect(found.get('Abu Kamal')).toEqual({ en: 'Abu Kamal', fr: 'Abou Kamal', ar: 'البوكمال' });
    expect(found.get('Al-Qaim')).toEqual({ en: 'Al-Qaim', fr: 'Al-Qaïm', ar: 'القائم' });
    expect(found.get('Mosul')).toEqual({ en: 'Mosul', fr: 'Mossoul', ar: 'الموصل' });
  });

  it('stand once each', () => {
    const english = places.map(({ properties }) => properties.name.en);
    expect(new Set(english).size).toBe(english.length);
  });
});

describe('the region', () => {
  it('lies inside its frame', () => {
    const [west, south, east, north] = REGION_FRAME;
    expect(region.bbox).toEqual([...REGION_FRAME]);
    for (const object of Object.values(region.objects)) {
      const decoded = feature(region, object);
      const features = decoded.type === 'FeatureCollection' ? decoded.features : [decoded];
      const positions = features.flatMap(({ geometry }) => positionsOf(geometry));
      expect(positions.length).toBeGreaterThan(0);
      const slack = 1e-9;
      for (const [lon = Number.NaN, lat = Number.NaN] of positions) {
        expect(lon).toBeGreaterThanOrEqual(west - slack);
        expect(lon).toBeLessThanOrEqual(east + slack);
        expect(lat).toBeGreaterThanOrEqual(south - slack);
        expect(lat).toBeLessThanOrEqual(north + slack);
      }
    }
  });

  it('stores each common edge once', () => {
    const seen = new Set<string>();
    for (const arc of region.arcs) {
      let [x, y] = [0, 0];
      const points = arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)].join());
      expect(seen.has(points.join(' '))).toBe(false);
      seen.add(points.join(' ')).add(points.toReversed().join(' '));
    }
  });

  it('is drawn to 25 metres', () => {
    const [lon = 1, lat = 1] = region.transform?.scale ?? [];
    expect(Math.max(lon, lat) * 111).toBeLessThan(0.03);
  });

  it('draws no border along the frame', () => {
    const [west, south, east, north] = REGION_FRAME;
    const borders = [
      ...feature(region, region.objects['admin0-borders']).features,
      feature(region, region.objects['admin1-borders']),
    ];
    const lines = borders.flatMap(({ geometry }) =>
      geometry.type === 'MultiLineString' ? geometry.coordinates : [],
    );
    expect(lines.length).toBeGreaterThan(100);
    const along = ([a = [], b = []]: Line): boolean =>
      [west, east].some((edge) => a[0] === edge && b[0] === edge) ||
      [south, north].some((edge) => a[1] === edge && b[1] === edge);
    for (const line of lines) {
      expect(line.slice(1).some((point, index) => along([line[index] ?? [], point]))).toBe(false);
    }
  });

  it('tells agreed borders from lines of control', () => {
    const { features } = feature(region, region.objects['admin0-borders']);
    const statuses = features.map(({ properties }) => properties.status);
    expect(statuses).toEqual(['agreed', 'de-facto']);
  });

  it('puts the name of each governorate inside it', () => {
    expect(governorates).toHaveLength(32);
    const labels = regionLabels.filter(({ properties }) => properties.kind === 'governorate');
    const astray = governorates.filter(({ properties, geometry }) => {
      const label = labels.find((candidate) => candidate.properties.name.en === properties.name.en);
      return label?.geometry.type !== 'Point' || !contains(geometry, label.geometry.coordinates);
    });
    expect(astray.map(({ properties }) => properties.code)).toEqual([]);
  });

  it.each([
    ['Deir ez-Zor', 'SY-DY'],
    ['Abu Kamal', 'SY-DY'],
    ['Hajin', 'SY-DY'],
    ['Raqqa', 'SY-RA'],
    ['Al-Qaim', 'IQ-AN'],
    ['Husaybah', 'IQ-AN'],
    ['Rawa', 'IQ-AN'],
    ['Mosul', 'IQ-NI'],
  ])('has %s in %s', (name, code) => {
    const inside = governorates.filter(({ geometry }) => contains(geometry, pointOf(name)));
    expect(inside.map(({ properties }) => properties.code)).toEqual([code]);
  });
});

describe('the Euphrates', () => {
  const euphrates = lineOf('Euphrates');

  it.each([
    ['the suspension bridge of Deir ez-Zor', [40.1511, 35.345]],
    ['the left bank above Abu Kamal', [40.9351, 34.4764]],
    ['the right bank at Abu Kamal', [40.9351, 34.4635]],
    ['the border', [40.9879, 34.4341]],
    ['the reach above Al-Qaim', [41.0669, 34.3976]],
    ['the reach below Al-Qaim', [41.1768, 34.416]],
  ])('passes within half a kilometre of %s', (_, point) => {
    expect(distanceToLineKm(point, euphrates)).toBeLessThan(0.5);
  });

  it.each([
    ['Raqqa', 'left'],
    ['Hajin', 'left'],
    ['Rawa', 'left'],
    ['Deir ez-Zor', 'right'],
    ['Mayadin', 'right'],
    ['Abu Kamal', 'right'],
    ['Husaybah', 'right'],
    ['Al-Qaim', 'right'],
    ['Haditha', 'right'],
    ['Hit', 'right'],
  ])('has %s on its %s bank', (name, bank) => {
    expect(bankOf(pointOf(name), euphrates)).toBe(bank);
  });

  it('is joined by the Khabur', () => {
    const mouth = lineOf('Khabur').at(-1);
    expect(euphrates).toContainEqual(mouth);
  });

  it('has no gap', () => {
    euphrates.slice(1).forEach((point, index) => {
      expect(Math.hypot(...toPlane(point, euphrates[index] ?? []))).toBeLessThan(15);
    });
  });
});

describe('the world', () => {
  const countries = feature(world, world.objects.countries).features;

  it('labels each country on the map', () => {
    const labelled = countries.filter(({ properties }) => properties.name !== undefined);
    expect(labelled.length).toBeGreaterThan(200);
    for (const { properties } of labelled) {
      const [lon = Number.NaN, lat = Number.NaN] = properties.label ?? [];
      expect(Math.abs(lon)).toBeLessThanOrEqual(180);
      expect(Math.abs(lat)).toBeLessThanOrEqual(90);
    }
    const syria = countries.find(({ properties }) => properties.name?.en === 'Syria');
    expect(syria?.properties.name).toEqual({ en: 'Syria', fr: 'Syrie', ar: 'سوريا' });
  });

  it('is cut at the antimeridian', () => {
    const land = feature(world, world.objects.land);
    for (const ring of [...countries, land].flatMap(({ geometry }) => ringsOf(geometry))) {
      ring.slice(1).forEach(([lon = 0, lat = 0], index) => {
        const jump = Math.abs(lon - (ring[index]?.[0] ?? 0));
        expect(jump > 180 && lat > -89).toBe(false);
      });
    }
  });
});

describe('the attribution', () => {
  it('names every source and its terms', () => {
    const text = textOf('ATTRIBUTION.md');
    for (const term of ['Natural Earth', 'OpenStreetMap', 'GeoNames', 'ODbL', 'CC BY 4.0']) {
      expect(text).toContain(term);
    }
    expect(text).toContain('de facto');
  });
});

/** Whether `[lon, lat]` lies in `area`, by the even-odd rule. */
function contains(area: Geometry, [lon = Number.NaN, lat = Number.NaN]: Position): boolean {
  const crossings = ringsOf(area).flatMap((ring) =>
    ring.slice(1).filter(([x2 = 0, y2 = 0], index) => {
      const [x1 = 0, y1 = 0] = ring[index] ?? [];
      return y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1);
    }),
  );
  return crossings.length % 2 === 1;
}

/** The side of `line`, seen downstream, on which `point` lies. */
function bankOf(point: Position, line: Line): 'left' | 'right' {
  const index = line
    .slice(1)
    .map((to, at) => distanceToLineKm(point, [line[at] ?? [], to]))
    .reduce((best, distance, at, all) => (distance < (all[best] ?? Infinity) ? at : best), 0);
  const [ax, ay] = toPlane(line[index] ?? [], point);
  const [bx, by] = toPlane(line[index + 1] ?? [], point);
  return ax * by - ay * bx > 0 ? 'left' : 'right';
}
