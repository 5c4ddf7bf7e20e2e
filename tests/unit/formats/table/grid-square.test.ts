import fc from 'fast-check';
import { forward } from 'mgrs/mgrs.js';
import { describe, expect, it } from 'vitest';
import { distanceKm, type LonLat } from '@/domain/place.ts';
import { readGrid, type GridSquare } from '@/formats/table/grid-square.ts';
import { areaOfSquare } from '@/formats/table/mapped-precision.ts';

function squareOf(text: string): GridSquare {
  const read = readGrid(text);
  if ('fault' in read) throw new Error(`${text}: ${read.fault}`);
  return read;
}

const rad = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Easting and northing in metres of UTM, by Krüger's series in the third flattening to its fourth power (C. F. F. Karney,
 * "Transverse Mercator with an accuracy of a few nanometers", 2011, equation 35).
 */
function utm([lon, lat]: LonLat, zone: number): readonly [number, number] {
  const f = 1 / 298.257223563;
  const n = f / (2 - f);
  const e = Math.sqrt(f * (2 - f));
  const radius = (6_378_137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const alpha = [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
    (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
    (49561 / 161280) * n ** 4,
  ];
  const sine = Math.sin(rad(lat));
  const conformal = Math.sinh(Math.atanh(sine) - e * Math.atanh(e * sine));
  const across = rad(lon - (zone * 6 - 183));
  const xi = Math.atan2(conformal, Math.cos(across));
  const eta = Math.asinh(Math.sin(across) / Math.hypot(conformal, Math.cos(across)));
  const [east, north] = alpha.reduce(
    ([x, y], a, at) => {
      const twice = 2 * (at + 1);
      return [
        x + a * Math.cos(twice * xi) * Math.sinh(twice * eta),
        y + a * Math.sin(twice * xi) * Math.cosh(twice * eta),
      ];
    },
    [eta, xi],
  );
  const scale = 0.9996 * radius;
  return [500_000 + scale * (east ?? 0), scale * (north ?? 0) + (lat < 0 ? 10_000_000 : 0)];
}

const anyPoint = fc.tuple(
  fc.double({ min: -180, max: 179.999999, noNaN: true }),
  fc.double({ min: -79.99, max: 83.99, noNaN: true }),
);
const anyDigits = fc.integer({ min: 0, max: 5 });
/** What the library's own projection may be off by, in metres. */
const OFF = 1.1;

describe('a square of the military grid', () => {
  it.each([
    ['18SUJ2339407395', -77.0365, 38.8977],
    ['31U DQ 48252 11943', 2.2945, 48.8584],
    ['56HLH3490052300', 151.2153, -33.8568],
    ['38SMB4488', 44.403, 33.334],
  ])('reads %s where it is', (text, lon, lat) => {
    expect(distanceKm(squareOf(text).point, [lon, lat])).toBeLessThan(0.15);
  });

  it('has the point in it that it was made of, and its own middle as its point', () => {
    fc.assert(
      fc.property(anyPoint, anyDigits, (point, digits) => {
        const { point: middle, reference, sideMetres } = squareOf(forward([...point], digits));
        expect(sideMetres).toBe(10 ** (5 - digits));
        const zone = Number.parseInt(reference, 10);
        const [east, north] = utm(point, zone);
        const [midEast, midNorth] = utm(middle, zone);
        expect(Math.abs(east - midEast)).toBeLessThan(sideMetres / 2 + OFF);
        // A point just south of the equator is just below ten million.
        const apart = Math.abs(north - midNorth) % 10_000_000;
        expect(Math.min(apart, 10_000_000 - apart)).toBeLessThan(sideMetres / 2 + OFF);
        const offGrid = (midEast + sideMetres / 2) % sideMetres;
        expect(Math.min(offGrid, sideMetres - offGrid)).toBeLessThan(OFF);
      }),
    );
  });

  it('lies within the radius that stands for it', () => {
    fc.assert(
      fc.property(anyPoint, fc.integer({ min: 0, max: 3 }), (point, digits) => {
        const { point: middle, sideMetres } = squareOf(forward([...point], digits));
        const { radiusKm = 0 } = areaOfSquare(sideMetres);
        // The sphere is up to half a per cent off the ellipsoid.
        expect(distanceKm(point, middle)).toBeLessThan(radiusKm * 1.006);
      }),
    );
  });

  it.each([
    '38SMB4488',
    '38smb4488',
    ' 38S MB 44 88 ',
    '38S MB 4488',
    '38-S-MB-44-88',
    '38 S MB 44 88',
    '٣٨SMB٤٤٨٨',
    '38S\u00A0MB\u00A044\u00A088',
  ])('is the same, written as "%s"', (text) => {
    expect(readGrid(text)).toEqual(squareOf('38SMB4488'));
  });

  it.each([
    ['38SMB', 100_000],
    ['38SMB48', 10_000],
    ['5QKB1212', 1_000],
    ['05QKB121212', 100],
    ['38SMB44518812', 10],
    ['38SMB4451288123', 1],
  ])('%s has a side of %i m', (text, metres) => {
    expect(squareOf(text).sideMetres).toBe(metres);
  });

  it('keeps its middle on earth, on either side of the antimeridian', () => {
    expect(squareOf('1NAA').point[0]).toBeGreaterThan(179);
    expect(squareOf('60NZF').point[0]).toBeLessThan(181);
  });

  it.each([
    '',
    '38SMB448',
    '38S MB 44 5128',
    '38S MB 4 4 8 8',
    '38SMB44-',
    '38SMB445128812399',
    '0SMB4488',
    '61SMB4488',
    '38IMB4488',
    '38SIB4488',
    '38SMW4488',
    'ZAH1234',
    'SMB4488',
    '33.33, 44.40',
    '38SMB44x8',
  ])('is not named by "%s"', (text) => {
    expect(readGrid(text)).toEqual({ fault: 'noGrid' });
  });

  it.each(['38SAB4488', '38TMB4488', '38RMB4488', '32XMH1212', '31VGJ1212', '38SJB1288'])(
    'is not one of its zone in %s',
    (text) => {
      expect(readGrid(text)).toEqual({ fault: 'noSquare' });
    },
  );

  it('may be read off the grid that is printed beyond its zone', () => {
    const [east] = utm([48.2, 33.3], 38);
    const digits = String(Math.floor(east / 1000) % 100).padStart(2, '0');
    expect(squareOf(`38SQB${digits}88`).point[0]).toBeGreaterThan(48);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-6]{0,2}[A-Z]{0,3}[ \d-]{0,12}$/), (text) => {
        expect(readGrid(text)).toBeDefined();
      }),
    );
  });
});
