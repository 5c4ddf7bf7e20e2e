import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bboxOf,
  cameraOfBbox,
  framePoints,
  panInto,
  sameBbox,
  ZOOM_SNAP,
  type Insets,
} from '@/features/map/camera.ts';
import { fromPixels, toPixels } from '@/features/map/mercator.ts';
import type { LonLat } from '@/domain/place.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import type { Bbox } from '@/view/view-state.ts';

const RANGE = { min: 2, max: 13 };
const sizes = fc.tuple(fc.integer({ min: 280, max: 1600 }), fc.integer({ min: 200, max: 1000 }));
const positions = fc.tuple(
  fc.double({ min: -150, max: 150, noNaN: true }),
  fc.double({ min: -60, max: 60, noNaN: true }),
);
const zooms = fc
  .integer({ min: 4 / ZOOM_SNAP, max: 12 / ZOOM_SNAP })
  .map((steps) => steps * ZOOM_SNAP);

/** The bbox as an address holds it. */
const written = ([west, south, east, north]: Bbox): Bbox => {
  const round = (value: number): number => Number(value.toFixed(4));
  return [round(west), round(south), round(east), round(north)];
};

describe('cameraOfBbox', () => {
  it('restores the view that gave the box, though the box was rounded', () => {
    fc.assert(
      fc.property(positions, zooms, sizes, (centre, zoom, size) => {
        const box = written(bboxOf({ centre, zoom }, size));
        const camera = cameraOfBbox(box, size, RANGE);
        expect(camera.zoom).toBe(zoom);
        const [x, y] = toPixels(centre, zoom);
        const [atX, atY] = toPixels(camera.centre, zoom);
        expect(Math.hypot(x - atX, y - atY)).toBeLessThan(0.5);
      }),
    );
  });

  it('shows the whole box on a map of another size', () => {
    fc.assert(
      fc.property(positions, zooms, sizes, sizes, (centre, zoom, size, other) => {
        const box = bboxOf({ centre, zoom }, size);
        const camera = cameraOfBbox(box, other, { min: 0, max: 20 });
        const shown = bboxOf(camera, other);
        const slack = (box[2] - box[0]) * 0.02;
        expect(shown[0]).toBeLessThanOrEqual(box[0] + slack);
        expect(shown[2]).toBeGreaterThanOrEqual(box[2] - slack);
      }),
    );
  });
});

const INSETS: Insets = { top: 50, right: 60, bottom: 90, left: 40 };

describe('framePoints', () => {
  it('keeps every point inside the insets', () => {
    fc.assert(
      fc.property(fc.array(positions, { minLength: 1, maxLength: 20 }), sizes, (points, size) => {
        const camera = framePoints(points, size, INSETS, { min: -4, max: 11 });
        if (camera === undefined) throw new Error('points were not framed');
        const [cx, cy] = toPixels(camera.centre, camera.zoom);
        for (const point of points) {
          const [x, y] = toPixels(point, camera.zoom);
          const [left, top] = [x - cx + size[0] / 2, y - cy + size[1] / 2];
          // A zoom within 0.02 of a step is taken for that step.
          expect(left).toBeGreaterThan(INSETS.left - size[0] * 0.01);
          expect(left).toBeLessThan(size[0] - INSETS.right + size[0] * 0.01);
          expect(top).toBeGreaterThan(INSETS.top - size[1] * 0.01);
          expect(top).toBeLessThan(size[1] - INSETS.bottom + size[1] * 0.01);
        }
      }),
    );
  });

  it('frames nothing where there is nothing', () => {
    expect(framePoints([], [700, 500], INSETS, RANGE)).toBeUndefined();
  });

  it('comes no closer to a single point than it may', () => {
    expect(framePoints([[41, 34]], [700, 500], INSETS, RANGE)?.zoom).toBe(13);
  });
});

describe('panInto', () => {
  const SIZE: Point = [700, 500];

  it('leaves a point in view where it is', () => {
    expect(panInto([300, 200], SIZE, INSETS)).toEqual([0, 0]);
  });

  it('moves the least that brings the point inside', () => {
    expect(panInto([-100, 200], SIZE, INSETS)).toEqual([-140, 0]);
    expect(panInto([300, 480], SIZE, INSETS)).toEqual([0, 70]);
  });

  it('moves to the middle of what a small map leaves', () => {
    expect(panInto([10, 100], [80, 200], INSETS)[0]).toBe(-20);
  });
});

describe('sameBbox', () => {
  it('sees through rounding, not through a pan', () => {
    const box: Bbox = [40.123456, 34.123456, 41.123456, 35.123456];
    expect(sameBbox(box, written(box))).toBe(true);
    expect(sameBbox(box, [40.2, 34.123456, 41.2, 35.123456])).toBe(false);
    expect(sameBbox(undefined, box)).toBe(false);
    expect(sameBbox(undefined, undefined)).toBe(true);
  });
});

describe('fromPixels', () => {
  it('undoes toPixels', () => {
    fc.assert(
      fc.property(positions, zooms, (position: LonLat, zoom) => {
        const [lon, lat] = fromPixels(toPixels(position, zoom), zoom);
        expect(lon).toBeCloseTo(position[0], 8);
        expect(lat).toBeCloseTo(position[1], 8);
      }),
    );
  });
});
