import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '@/features/map/boxes.ts';
import { straightStretches } from '@/features/map/river-labels.ts';
import type { Point } from '@/ui/marks/geometry.ts';

const VIEW: Box = { x: 0, y: 0, width: 700, height: 500 };
const points = fc.array(
  fc.tuple(fc.integer({ min: -200, max: 900 }), fc.integer({ min: -200, max: 700 })),
  { minLength: 2, maxLength: 40 },
);

describe('straightStretches', () => {
  it('never turns a name upside down nor takes it out of view', () => {
    fc.assert(
      fc.property(points, (line: Point[]) => {
        for (const { angle, middle, stray } of straightStretches(line, 60, VIEW)) {
          expect(Math.abs(angle)).toBeLessThanOrEqual(90);
          expect(stray).toBeGreaterThanOrEqual(0);
          expect(middle[0]).toBeGreaterThan(-30);
          expect(middle[0]).toBeLessThan(730);
        }
      }),
    );
  });

  it('follows the line, whichever way it runs', () => {
    const line: Point[] = [
      [100, 100],
      [400, 400],
    ];
    for (const way of [line, line.toReversed()]) {
      const [stretch] = straightStretches(way, 60, VIEW);
      expect(stretch?.angle).toBeCloseTo(45);
      expect(stretch?.stray).toBeCloseTo(0);
      expect(stretch?.middle[0]).toBeCloseTo(stretch?.middle[1] ?? NaN);
    }
  });

  it('finds none along a line that winds or is too short', () => {
    const winding = Array.from({ length: 30 }, (_, at): Point => [
      100 + at * 10,
      at % 2 === 0 ? 100 : 130,
    ]);
    expect(straightStretches(winding, 60, VIEW)).toEqual([]);
    const wavy = Array.from({ length: 12 }, (_, at): Point => [
      100 + at * 30,
      at % 2 === 0 ? 100 : 120,
    ]);
    expect(straightStretches(wavy, 60, VIEW)).toEqual([]);
    expect(
      straightStretches(
        [
          [100, 100],
          [130, 100],
        ],
        60,
        VIEW,
      ),
    ).toEqual([]);
    expect(straightStretches([], 60, VIEW)).toEqual([]);
  });
});
