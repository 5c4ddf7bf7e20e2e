import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '@/domain/place.ts';
import { discRadius, precisionDiscs } from '@/features/map/discs.ts';
import { fromPixels, toPixels } from '@/features/map/mercator.ts';
import { placeAt, storyOf, toldOf } from './fixtures.ts';

describe('discRadius', () => {
  it('is the radius on the ground, at any latitude and zoom', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -70, max: 70, noNaN: true }),
        fc.double({ min: 1, max: 30, noNaN: true }),
        fc.integer({ min: 2, max: 13 }),
        (lon, lat, radiusKm, zoom) => {
          const place = placeAt('p', [lon, lat], radiusKm);
          const [x, y] = toPixels(place.point, zoom);
          const edge = fromPixels([x + discRadius(place, zoom), y], zoom);
          const share = distanceKm(place.point, edge) / radiusKm;
          expect(share).toBeGreaterThan(0.99);
          expect(share).toBeLessThan(1.01);
        },
      ),
    );
  });
});

describe('precisionDiscs', () => {
  const exact = placeAt('exact', [41.9, 34.5]);
  const small = placeAt('small', [41, 34.4], 3);
  const large = placeAt('large', [40.3, 34.9], 110);
  const story = storyOf(
    [exact, small, large],
    [
      { id: 'a', versions: [['small']] },
      { id: 'b', versions: [['small', 'large']] },
      { id: 'c', versions: [['exact']] },
    ],
  );

  it('draws one disc per place, the largest first, and none for an exact place', () => {
    const discs = precisionDiscs(toldOf(story), 9);
    expect(discs.map(({ place }) => place.id)).toEqual(['large', 'small']);
  });

  it('knows which discs lie within others of like size', () => {
    const within = placeAt('within', [41, 34.4], 2);
    const around = storyOf(
      [small, within, large],
      [{ id: 'a', versions: [['small', 'within', 'large']] }],
    );
    const covered = precisionDiscs(toldOf(around), 9).filter((disc) => disc.covered);
    expect(covered.map(({ place }) => place.id)).toEqual(['within']);
  });

  it('knows the events of each disc', () => {
    const disc = precisionDiscs(toldOf(story), 9).find(({ place }) => place.id === 'small');
    expect(disc?.told.map(({ drawn }) => drawn.account.event.id)).toEqual(['a', 'b']);
  });
});
