import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresPerPixel, toPixels } from '@/features/map/mercator.ts';
import { discScale, DOT_RADIUS, groundPixels, layOut } from '@/features/map/field/shapes.ts';
import { cellField, MIDDLE, spotField } from './fields.ts';

describe('layOut', () => {
  it('puts spots in the pixels of the viewport', () => {
    const shapes = layOut(spotField([{ x: 0.5, y: 0.375 }]), MIDDLE);
    expect([shapes.x[0], shapes.y[0]]).toEqual([256, 128]);
  });

  it('leaves out what is not in view, and keeps an area that reaches into it', () => {
    const far = { x: 0.2, y: 0.5 };
    const field = spotField([far, { ...far, km: 3000 }, { x: 0.5, y: 0.5 }]);
    expect(new Set(layOut(field, MIDDLE).index)).toEqual(new Set([1, 2]));
  });

  it('leaves out cells that hold nothing', () => {
    const field = cellField(1 / 8, [
      { x: 0.4, y: 0.5, count: 0 },
      { x: 0.6, y: 0.5, count: 3 },
    ]);
    expect([...layOut(field, MIDDLE).index]).toEqual([1]);
  });

  it('has the largest first', () => {
    const field = spotField([
      { x: 0.5, y: 0.5 },
      { x: 0.5, y: 0.5, count: 90 },
      { x: 0.5, y: 0.5, count: 12 },
    ]);
    expect([...layOut(field, MIDDLE).index]).toEqual([1, 2, 0]);
  });

  it('draws one event as a dot, be its place approximate or not', () => {
    const field = spotField([
      { x: 0.5, y: 0.5 },
      { x: 0.5, y: 0.5, km: 40 },
    ]);
    expect([...layOut(field, MIDDLE).r]).toEqual([DOT_RADIUS, DOT_RADIUS]);
  });

  it('knows an approximate place by its area, however far away', () => {
    const field = spotField([{ x: 0.5, y: 0.5, km: 1, count: 38 }]);
    expect(layOut(field, MIDDLE).area[0]).toBeGreaterThan(0);
  });

  it('gives cells their true width', () => {
    const shapes = layOut(cellField(1 / 32, [{ x: 0.5, y: 0.5 }]), MIDDLE);
    expect(shapes.r[0]).toBe(16);
  });
});

describe('discScale', () => {
  it('grows with the count, between the least and the largest radius', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(counts, (given) => {
        const radiusOf = discScale(Uint32Array.from(given));
        const radii = given.toSorted((a, b) => a - b).map(radiusOf);
        expect(radii).toEqual(radii.toSorted((a, b) => a - b));
        expect(Math.min(...radii)).toBeGreaterThanOrEqual(5);
        expect(Math.max(...radii)).toBeLessThanOrEqual(16);
      }),
    );
  });

  it('gives four times the count twice the radius', () => {
    const radiusOf = discScale(Uint32Array.from([100, 100, 100]));
    expect([radiusOf(25), radiusOf(100)]).toEqual([8, 16]);
  });

  it('is not bent by one place above all others', () => {
    const many = Array.from({ length: 99 }, () => 40);
    expect(discScale(Uint32Array.from([...many, 9000]))(40)).toBeGreaterThan(12);
  });
});

describe('groundPixels', () => {
  it('agrees with the scale of the map at any latitude', () => {
    fc.assert(
      fc.property(fc.double({ min: -80, max: 80, noNaN: true }), (lat) => {
        const [, y] = toPixels([0, lat], 0);
        const worldPx = 256 * 2 ** 6;
        expect(groundPixels(10, y / 256, worldPx)).toBeCloseTo(10_000 / metresPerPixel(lat, 6), 6);
      }),
    );
  });
});
