import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clipLine,
  ringAreaKm2,
  simplifyLine,
  simplifyRing,
  smoothLine,
} from '@/cli/basemap/geometry.ts';
import { distanceToLineKm } from '../support/distance-to-line.ts';

const FRAME = [34, 28, 50, 40] as const;

const point = fc.tuple(
  fc.double({ min: 30, max: 54, noNaN: true }),
  fc.double({ min: 25, max: 43, noNaN: true }),
);
const line = fc.array(point, { minLength: 2, maxLength: 30 });

describe('simplifyLine', () => {
  it('keeps both ends and moves no point further than the tolerance', () => {
    fc.assert(
      fc.property(line, fc.double({ min: 0.1, max: 50, noNaN: true }), (points, tolerance) => {
        const simple = simplifyLine(points, tolerance);
        expect(simple[0]).toEqual(points[0]);
        expect(simple.at(-1)).toEqual(points.at(-1));
        for (const dropped of points) {
          expect(distanceToLineKm(dropped, simple)).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
    );
  });

  it('drops what lies on a straight line', () => {
    const straight = [
      [40, 30],
      [40, 31],
      [40, 32],
    ];
    expect(simplifyLine(straight, 0.01)).toEqual([
      [40, 30],
      [40, 32],
    ]);
  });
});

describe('simplifyRing', () => {
  it('keeps a ring closed, and gives up one that is too small', () => {
    const square = [
      [40, 30],
      [41, 30],
      [41, 31],
      [40, 31],
      [40, 30],
    ];
    expect(simplifyRing(square, 1)).toEqual(square);
    expect(simplifyRing(square, 500)).toBeUndefined();
  });
});

describe('smoothLine', () => {
  it('passes through every given point', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 6 }), (points, steps) => {
        const smooth = smoothLine(points, steps);
        expect(smooth).toHaveLength((points.length - 1) * steps + 1);
        points.forEach((given, index) => expect(smooth[index * steps]).toEqual(given));
      }),
    );
  });

  it('leaves a straight line straight', () => {
    for (const [, lat] of smoothLine(
      [
        [40, 30],
        [41, 30],
        [43, 30],
      ],
      5,
    ))
      expect(lat).toBeCloseTo(30);
  });
});

describe('clipLine', () => {
  it('leaves nothing outside the frame and loses nothing inside', () => {
    fc.assert(
      fc.property(line, (points) => {
        const [west, south, east, north] = FRAME;
        const pieces = clipLine(points, FRAME);
        for (const [lon = 0, lat = 0] of pieces.flat()) {
          expect(lon).toBeGreaterThanOrEqual(west - 1e-9);
          expect(lon).toBeLessThanOrEqual(east + 1e-9);
          expect(lat).toBeGreaterThanOrEqual(south - 1e-9);
          expect(lat).toBeLessThanOrEqual(north + 1e-9);
        }
        const kept = pieces.flat();
        for (const [lon, lat] of points.slice(1, -1)) {
          if (lon > west && lon < east && lat > south && lat < north) {
            expect(kept).toContainEqual([lon, lat]);
          }
        }
      }),
    );
  });

  it('makes two pieces of a line that leaves and comes back', () => {
    const out = [
      [48, 30],
      [52, 30],
      [52, 32],
      [48, 32],
    ];
    expect(clipLine(out, FRAME)).toEqual([
      [
        [48, 30],
        [50, 30],
      ],
      [
        [50, 32],
        [48, 32],
      ],
    ]);
  });
});

describe('ringAreaKm2', () => {
  it('measures a small square', () => {
    const ring = [
      [40, 0],
      [40.01, 0],
      [40.01, 0.01],
      [40, 0.01],
      [40, 0],
    ];
    expect(ringAreaKm2(ring)).toBeCloseTo(1.236, 2);
    expect(ringAreaKm2(ring.toReversed())).toBeCloseTo(1.236, 2);
  });
});
