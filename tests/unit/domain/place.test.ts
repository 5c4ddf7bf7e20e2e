import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { PLACE_PRECISIONS } from '@/domain/dataset/vocabulary.ts';
import {
  distanceKm,
  fromAcledGeoPrecision,
  fromUcdpWherePrec,
  placesOverlap,
  radiusKmOf,
  toAcledGeoPrecision,
  toUcdpWherePrec,
  type LonLat,
} from '@/domain/place.ts';
import { captureIndex, makeClaim } from '../support/make-dataset.ts';

const lonLat: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

describe('distance', () => {
  it('is that of the great circle', () => {
    expect(distanceKm([0, 0], [0, 1])).toBeCloseTo(111.195, 2);
  });

  it('is a metric on the globe', () => {
    fc.assert(
      fc.property(lonLat, lonLat, (a, b) => {
        expect(distanceKm(a, b)).toBeGreaterThanOrEqual(0);
        expect(distanceKm(a, b)).toBeLessThanOrEqual(Math.PI * 6371.1);
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
      }),
    );
  });
});

describe('overlap of places', () => {
  const index = captureIndex([makeClaim('a')]);
  it.each([
    ['ford', 'ford', true],
    ['ford', 'valley', true],
    ['ford', 'mill', true],
    ['ford', 'far-town', false],
    ['ford', 'unheard-of', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(placesOverlap(index, a, b)).toBe(expected);
    expect(placesOverlap(index, b, a)).toBe(expected);
  });
});

describe('a place that is exact', () => {
  it('is a point, whatever radius is given with it', () => {
    const { dataset } = captureIndex([makeClaim('a')]);
    const [, ford] = dataset.places;
    if (ford === undefined) throw new Error('no place');
    const wide = { ...ford, radiusKm: 10, within: undefined };
    const near = { ...wide, id: 'near', point: [10.05, 50] as [number, number] };
    const index = indexDataset({ ...dataset, places: [wide, near] });
    expect(radiusKmOf(wide)).toBe(0);
    expect(placesOverlap(index, 'ford', 'near')).toBe(false);
  });

  it('overlaps what it lies in, however far from the middle', () => {
    const { dataset } = captureIndex([makeClaim('a')]);
    const places = dataset.places.map((place) =>
      place.id === 'far-town' ? { ...place, within: 'valley' } : place,
    );
    const index = indexDataset({ ...dataset, places });
    expect(placesOverlap(index, 'far-town', 'valley')).toBe(true);
    expect(placesOverlap(index, 'valley', 'far-town')).toBe(true);
  });
});

describe('precision codes', () => {
  it('go to UCDP and back without loss', () => {
    for (const precision of PLACE_PRECISIONS) {
      expect(fromUcdpWherePrec(toUcdpWherePrec(precision))).toBe(precision);
    }
    expect(fromUcdpWherePrec(7)).toBe('country');
    expect(fromUcdpWherePrec(0)).toBeUndefined();
  });

  it('go to ACLED and back no finer than they were', () => {
    for (const precision of PLACE_PRECISIONS) {
      const back = fromAcledGeoPrecision(toAcledGeoPrecision(precision));
      expect(toAcledGeoPrecision(back ?? 'exact')).toBe(toAcledGeoPrecision(precision));
    }
  });
});
