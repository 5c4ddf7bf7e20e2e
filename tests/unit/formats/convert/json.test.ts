import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '@/domain/place.ts';
import { systemOf } from '@/formats/convert/coordinate-system.ts';
import { placeOf } from '@/formats/convert/geometry-place.ts';
import { detectJson } from '@/formats/detect-json.ts';
import { csvLines, noteOf, problemOf } from '../../support/convert-blob.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/geojson');
const square = (lon: number, lat: number, half: number): number[][] => [
  [lon - half, lat - half],
  [lon + half, lat - half],
  [lon + half, lat + half],
  [lon - half, lat + half],
  [lon - half, lat - half],
];

describe('documents', () => {
  it.each([
    ['dateline', { format: 'dateline/1', events: [] }],
    ['dateline-geojson', { type: 'FeatureCollection', features: [], dateline: {} }],
    ['geojson', { type: 'FeatureCollection', features: [] }],
    ['geojson', [{ type: 'Feature' }]],
    ['acled', { success: true, data: [{ event_id_cnty: 'SYR1' }] }],
    ['acled', [{ event_id_cnty: 'SYR1' }]],
    ['ucdp-api', { TotalCount: 1, Result: [{ id: 1 }] }],
    ['timelinejs', { events: [{ start_date: { year: 2017 } }] }],
    ['timemap', { events: [{ id: 1, date: '1/2/2017', sources: ['a'] }] }],
    ['timemap', { events: [], sources: {}, associations: [] }],
    ['records', [{ a: 1 }]],
    ['unknown', { a: 1 }],
    ['unknown', null],
    ['unknown', [1]],
  ])('knows %s', (kind, value) => {
    expect(detectJson(value)).toBe(kind);
  });
});

describe('geometry', () => {
  it('covers every corner by the circle, wherever the area is', () => {
    const lon = fc.double({ min: -180, max: 180, noNaN: true });
    const lat = fc.double({ min: -80, max: 80, noNaN: true });
    fc.assert(
      fc.property(lon, lat, fc.double({ min: 0.01, max: 3, noNaN: true }), (x, y, half) => {
        const ring = square(x, y, half).map(([a = 0, b = 0]) => [
          a > 180 ? a - 360 : a < -180 ? a + 360 : a,
          b,
        ]);
        const place = placeOf({ type: 'Polygon', coordinates: [ring] });
        const centre = [place?.longitude ?? 0, place?.latitude ?? 0] as const;
        expect(distanceKm(centre, [x, y])).toBeLessThan(1);
        for (const [a = 0, b = 0] of ring) {
          expect(distanceKm(centre, [a, b])).toBeLessThanOrEqual((place?.radiusKm ?? 0) + 0.001);
        }
      }),
    );
  });

  it('joins an area that is cut at the antimeridian, and leaves holes out', () => {
    const east = [
      [
        [179, 0],
        [180, 0],
        [180, 1],
        [179, 1],
        [179, 0],
      ],
    ];
    const west = [
      [
        [-180, 0],
        [-179, 0],
        [-179, 1],
        [-180, 1],
        [-180, 0],
      ],
    ];
    const place = placeOf({ type: 'MultiPolygon', coordinates: [east, west] });
    expect(Math.abs(place?.longitude ?? 0)).toBeCloseTo(180, 5);
    const holed = placeOf({ type: 'Polygon', coordinates: [square(0, 0, 2), square(1, 0, 0.9)] });
    expect(holed?.longitude).toBeLessThan(-0.2);
  });

  it('passes on what is out of range, and gives no place to what has none', () => {
    expect(placeOf({ type: 'Point', coordinates: [4239, 35, 7] })).toEqual({
      longitude: 4239,
      latitude: 35,
    });
    expect(
      placeOf({
        type: 'LineString',
        coordinates: [
          [0, 0],
          [0, 91],
        ],
      }),
    ).toEqual({ longitude: 0, latitude: 91 });
    expect(placeOf(null)).toBeUndefined();
    expect(placeOf({ type: 'GeometryCollection', geometries: [] })).toBeUndefined();
    expect(placeOf({ type: 'Polygon', coordinates: [] })).toBeUndefined();
  });
});

describe('collections of geometry', () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [20, 10],
      [20.2, 10],
    ],
  };
  const collection = (...geometries: unknown[]) =>
    placeOf({ type: 'GeometryCollection', geometries });

  it('are one area around all that they hold, with the centre of what has most extent', () => {
    const area = { type: 'Polygon', coordinates: [square(20, 10, 0.1)] };
    const place = collection(area, line, { type: 'Point', coordinates: [25, 10] });
    expect([place?.longitude, place?.latitude]).toEqual([20, 10]);
    expect(place?.radiusKm).toBeGreaterThan(540);
    expect(place?.precision).toBe('country');
  });

  it('of lines are a line, of one point a point, and may hold collections', () => {
    expect(collection(line, line)?.precision).toBe('line');
    const point = { type: 'Point', coordinates: [20, 10, 300] };
    const inner = { type: 'GeometryCollection', geometries: [point] };
    expect(collection(inner)).toEqual({ longitude: 20, latitude: 10 });
  });

  it('and points may write their numbers as texts', () => {
    expect(placeOf({ type: 'Point', coordinates: ['20.1', '-10'] })).toEqual({
      longitude: 20.1,
      latitude: -10,
    });
    expect(placeOf({ type: 'Point', coordinates: ['x', '10'] })).toBeUndefined();
  });
});

describe('tables of JSON', () => {
  it('writes features with their properties and places', async () => {
    expect(await csvLines(readFileSync(join(FIXTURES, 'good/mixed.geojson')))).toEqual([
      'id,name,who.side,tags,longitude,latitude,radius_km,precision',
      'a1,"Mayadin, east",x,p; q,40.45,35.02,,',
      '2,Line,,,40.5,35,45.6,line',
      '3,Nowhere,,,,,,',
    ]);
  });

  it('turns metres of Web Mercator into degrees, and says so', async () => {
    const bytes = readFileSync(join(FIXTURES, 'good/web-mercator.geojson'));
    expect(await csvLines(bytes)).toEqual([
      'name,longitude,latitude,radius_km,precision',
      'Bridge,40.45,35.02,,',
      'Far south-west,-70.5,-33.25,,',
      'Road,40.5,35,45.6,line',
      'Nowhere,,,,',
    ]);
    expect(await noteOf(bytes)).toContain('Web Mercator (EPSG:3857) were turned into degrees');
  });

  it.each([
    ['EPSG:3857', 'web-mercator'],
    ['urn:ogc:def:crs:EPSG:6.18:3:3857', 'web-mercator'],
    ['http://www.opengis.net/def/crs/EPSG/0/900913', 'web-mercator'],
    ['102100', 'web-mercator'],
    ['WGS 84 / Pseudo-Mercator', 'web-mercator'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'degrees'],
    ['urn:ogc:def:crs:EPSG::4326', 'degrees'],
    ['http://www.opengis.net/def/crs/EPSG/0/4326', 'degrees'],
    ['srid:4326', 'degrees'],
    ['WGS 84', 'degrees'],
    ['WGS 84 / UTM zone 37N', undefined],
    ['EPSG:32637', undefined],
    ['EPSG:13857', undefined],
    ['3857 metres', undefined],
  ])('takes %s for %s', (name, system) => {
    expect(systemOf(name)).toBe(system);
  });

  it.each(readdirSync(join(FIXTURES, 'bad')))('refuses bad/%s', async (name) => {
    const words = new Map([
      ['crs.geojson', 'the system urn:ogc:def:crs:EPSG::32637, not in WGS 84'],
      ['degrees-said-to-be-metres.geojson', 'look like degrees'],
      ['truncated.geojson', 'cut off'],
      ['empty.geojson', 'no rows'],
    ]);
    expect(await problemOf(readFileSync(join(FIXTURES, 'bad', name)))).toContain(words.get(name));
  });

  it('counts the lines of JSON Lines to where one breaks', async () => {
    expect(await problemOf('{"a":1}\n{"a":2}\n\n{"a":3,}\n')).toContain('at line 4, column 8');
  });

  it('reads JSON Lines, and pages of the UCDP service', async () => {
    expect(await csvLines('{"a":1,"b":{"c":null}}\n{"a":2,"__proto__":"x"}\n')).toEqual([
      'a,b.c,__proto__',
      '1,,',
      '2,,x',
    ]);
    expect(await csvLines('{"Result":[{"id":7,"best":1}]}')).toEqual(['id,best', '7,1']);
    expect(await csvLines('[{"Result":[{"id":7}]},{"Result":[{"id":8}]}]')).toEqual([
      'id',
      '7',
      '8',
    ]);
    expect(await problemOf('{"a":1}\n{"a":\n')).toContain('line 2');
  });

  it('finds the one list of objects, whatever servers call it', async () => {
    const rows = [{ date: '2031-05-04', n: 1 }];
    for (const document of [
      { incidents: rows, total: 1 },
      { help: '', result: { records: rows, fields: [{ id: 'date' }] } },
      { '@odata.context': 'x', value: rows },
    ]) {
      expect(await csvLines(JSON.stringify(document))).toEqual(['date,n', '2031-05-04,1']);
    }
    const features = [{ type: 'Feature', properties: { n: 1 }, geometry: null }];
    expect(await csvLines(JSON.stringify({ features }))).toEqual(['n,longitude,latitude', '1,,']);
    for (const document of [
      { a: [{ n: 1 }], b: [{ n: 2 }] },
      { a: { b: { c: { d: rows } } } },
      { a: [1] },
    ]) {
      expect(await problemOf(JSON.stringify(document))).toContain('no table');
    }
    expect(await problemOf(JSON.stringify({ message: 'no access', errors: rows }))).toContain(
      'no access',
    );
  });

  it('takes of several lists the longest that has dates, and says so', async () => {
    const document = JSON.stringify({
      people: [{ n: 1 }, { n: 2 }, { n: 3 }],
      log: { small: [{ date: '2031' }], raids: [{ date: '2031-05-04' }, { date: '2031-05-05' }] },
    });
    expect(await csvLines(document)).toEqual(['date', '2031-05-04', '2031-05-05']);
    expect(await noteOf(document)).toBe(
      'only the list "log.raids" was read, the longest that has dates; "people", "log.small" were not',
    );
  });

  it('reads one event by itself, whatever lists it has', async () => {
    const event = { id: 7, event_date: '2031-05-04', title: 'Raid', sources: [{ url: 'a' }] };
    expect((await csvLines(JSON.stringify(event)))[0]).toBe('id,event_date,title,sources.url');
  });

  it('makes of a list of objects a column for each of their members', async () => {
    const rows = [
      {
        day: '2031-05-04',
        press: [
          { name: 'A', url: 'a' },
          { name: 'B', at: { x: 1 } },
        ],
        tags: [],
      },
      { day: '2031-05-05', press: [1, { name: 'C' }] },
    ];
    expect(await csvLines(JSON.stringify(rows))).toEqual([
      'day,press.name,press.url,press.at.x,tags,press',
      '2031-05-04,A; B,a,1,,',
      '2031-05-05,,,,,"[1,{""name"":""C""}]"',
    ]);
  });

  it('reads events that are given by their ids', async () => {
    const events = { e1: { date: '2031-05-04', n: 1 }, e2: { date: '2031-05-05', id: 'own' } };
    expect(await csvLines(JSON.stringify({ events }))).toEqual([
      'id,date,n',
      'e1,2031-05-04,1',
      'own,2031-05-05,',
    ]);
  });

  it('refuses a system that is named by a link', async () => {
    const crs = { type: 'link', properties: { href: 'https://example.org/37n', type: 'proj4' } };
    const features = [{ type: 'Feature', properties: { n: 1 }, geometry: null }];
    const document = JSON.stringify({ type: 'FeatureCollection', crs, features });
    expect(await problemOf(document)).toContain('the system https://example.org/37n');
  });

  it('reads all layers of a map of uMap', async () => {
    const layer = (name: string, lon: number) => ({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name },
          geometry: { type: 'Point', coordinates: [lon, 10] },
        },
      ],
      _umap_options: {},
    });
    const layers = [layer('Raid', 40), layer('Clash', 41)];
    const map = { type: 'umap', properties: {}, geometry: { type: 'Point' }, layers };
    const rows = ['name,longitude,latitude', 'Raid,40,10', 'Clash,41,10'];
    expect(await csvLines(JSON.stringify(map))).toEqual(rows);
    expect(await csvLines(JSON.stringify(layers))).toEqual(rows);
  });

  it("reads Esri's own JSON in WGS 84 and in Web Mercator", async () => {
    const of = (wkid: number, geometry: object) =>
      JSON.stringify({
        spatialReference: { wkid },
        features: [{ attributes: { title: 'a' }, geometry }],
      });
    expect(await csvLines(of(4326, { x: 40.5, y: 10.25 }))).toEqual([
      'title,longitude,latitude',
      'a,40.5,10.25',
    ]);
    const ring = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ];
    const [, area] = await csvLines(of(4326, { rings: [ring] }));
    expect(area).toMatch(/^a,0\.5,0\.5,\d+(?:\.\d+)?,/);
    expect(await csvLines(of(102100, { x: 4_502_873.4, y: 4_166_876.9 }))).toEqual([
      'title,longitude,latitude',
      expect.stringMatching(/^a,40\.45\d*,35\.0\d*$/),
    ]);
    expect(await problemOf(of(32637, { x: 400_000, y: 3_800_000 }))).toContain('WGS 84');
  });

  it('refuses documents nested without end', async () => {
    expect(await problemOf('['.repeat(100_000))).toContain('cut off');
    const deep = `[{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`;
    expect(await problemOf(deep)).toContain('too deep');
  });
});
