import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '@/domain/place.ts';
import { intersects, isInside, type Box } from '@/features/map/boxes.ts';
import type { Camera } from '@/features/map/camera.ts';
import { boxClear, controlBoxes, frameClear, panClear } from '@/features/map/clearance.ts';
import { toPixels } from '@/features/map/mercator.ts';
import type { Point } from '@/ui/marks/geometry.ts';

const RANGE = { min: 2, max: 10 };
const SIZE: Point = [1100, 520];
const LEGEND: Box = { x: 12, y: 360, width: 520, height: 126 };
const POINTS: LonLat[] = [
  [40.14, 35.34],
  [40.6, 34.9],
  [41.09, 34.37],
];
const directions = fc.constantFrom('ltr' as const, 'rtl' as const);

const onMap = ({ centre, zoom }: Camera, point: LonLat, [width, height]: Point): Point => {
  const [x, y] = toPixels(point, zoom);
  const [cx, cy] = toPixels(centre, zoom);
  return [x - cx + width / 2, y - cy + height / 2];
};
const boxAt = ([x, y]: Point): Box => ({ x: x - 10, y: y - 10, width: 20, height: 20 });

describe('controlBoxes', () => {
  it('lie where lines end', () => {
    const left = controlBoxes(SIZE, 'rtl');
    const right = controlBoxes(SIZE, 'ltr');
    expect(left.every(({ x }) => x === 0)).toBe(true);
    expect(right.every(({ x, width }) => x + width === SIZE[0])).toBe(true);
  });

  it('stay on a map that is narrower than they are', () => {
    for (const { x, width } of controlBoxes([200, 300], 'ltr')) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(width).toBeLessThanOrEqual(200);
    }
  });
});

describe('frameClear', () => {
  it('shows every point, and none under what lies over the map', () => {
    const legends = fc.constantFrom<Box[]>(
      [],
      [LEGEND],
      [{ ...LEGEND, x: SIZE[0] - LEGEND.width - 12 }],
      [{ x: 16, y: 16, width: 340, height: 44 }],
    );
    const points = fc.array(
      fc.tuple(
        fc.double({ min: 36, max: 46, noNaN: true }),
        fc.double({ min: 30, max: 37, noNaN: true }),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(points, legends, directions, (places, boxes, direction) => {
        const camera = frameClear(places, SIZE, { boxes, direction }, RANGE);
        if (camera === undefined) throw new Error('points were not framed');
        const over = [...boxes, ...controlBoxes(SIZE, direction)];
        for (const place of places) {
          const at = onMap(camera, place, SIZE);
          expect(over.some((box) => intersects(boxAt(at), box))).toBe(false);
          expect(at[0]).toBeGreaterThan(20);
          expect(at[0]).toBeLessThan(SIZE[0] - 20);
        }
      }),
    );
  });

  it('comes as close whichever side the buttons and the legend are on', () => {
    const [ltr, rtl] = (['ltr', 'rtl'] as const).map((direction) => {
      const x = direction === 'ltr' ? LEGEND.x : SIZE[0] - LEGEND.x - LEGEND.width;
      return frameClear(POINTS, SIZE, { boxes: [{ ...LEGEND, x }], direction }, RANGE);
    });
    expect(ltr?.zoom).toBe(rtl?.zoom);
  });

  it('stands beside a legend where that shows more than above it', () => {
    const low: Point = [1000, 330];
    const legend: Box = { x: 12, y: 170, width: 480, height: 130 };
    const covers = { boxes: [legend], direction: 'ltr' as const };
    const camera = frameClear(POINTS, low, covers, RANGE);
    if (camera === undefined) throw new Error('points were not framed');
    for (const point of POINTS) {
      expect(onMap(camera, point, low)[0]).toBeGreaterThan(legend.x + legend.width);
    }
  });

  it('frames the points even where no room is left', () => {
    const covers = { boxes: [{ x: 0, y: 0, width: 300, height: 200 }], direction: 'ltr' as const };
    expect(frameClear(POINTS, [300, 200], covers, RANGE)?.zoom).toBeGreaterThan(RANGE.min);
    expect(frameClear([], [300, 200], covers, RANGE)).toBeUndefined();
  });
});

describe('boxClear', () => {
  it('shows a box whole, and nothing over it', () => {
    const size: Point = [600, 770];
    const bar: Box = { x: 16, y: 16, width: 340, height: 44 };
    const covers = { boxes: [bar], direction: 'ltr' as const };
    const camera = boxClear([39.5, 34, 41.5, 35.6], size, covers, RANGE);
    const [x, y] = onMap(camera, [39.5, 35.6], size);
    const [east, south] = onMap(camera, [41.5, 34], size);
    const seen: Box = { x, y, width: east - x, height: south - y };
    expect(isInside(seen, { x: 0, y: 0, width: size[0], height: size[1] })).toBe(true);
    expect([bar, ...controlBoxes(size, 'ltr')].some((box) => intersects(seen, box))).toBe(false);
  });
});

describe('panClear', () => {
  const covers = { boxes: [LEGEND], direction: 'rtl' as const };

  it('leaves in place what nothing covers, also beside a legend', () => {
    expect(panClear([[600, 250]], SIZE, covers)).toEqual([0, 0]);
    expect(panClear([[800, 430]], SIZE, covers)).toEqual([0, 0]);
  });

  it('moves what lies under the legend or the buttons out, by the shortest way', () => {
    expect(panClear([[200, 380]], SIZE, covers)).toEqual([0, 380 - LEGEND.y + 16]);
    expect(panClear([[30, 80]], SIZE, covers)).toEqual([30 - 52 - 16, 0]);
  });

  it('is content with one of several places', () => {
    const points: Point[] = [
      [200, 400],
      [700, 250],
    ];
    expect(panClear(points, SIZE, covers)).toEqual([0, 0]);
  });
});
