import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HitGrid } from '@/features/map/field/hit-grid.ts';

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const shapesOf = (circles: readonly Circle[]) => ({
  length: circles.length,
  x: Float32Array.from(circles, ({ x }) => x),
  y: Float32Array.from(circles, ({ y }) => y),
  r: Float32Array.from(circles, ({ r }) => r),
});

const circle = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
  r: fc.integer({ min: 1, max: 60 }),
});

describe('HitGrid', () => {
  it('finds as near a shape as a look at all of them', () => {
    const point = fc.integer({ min: -320, max: 320 });
    const reaches = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.array(circle), point, point, reaches, (circles, x, y, reach) => {
        const offs = circles.map((c) => Math.max(0, Math.hypot(c.x - x, c.y - y) - c.r));
        const least = Math.min(...offs);
        const hit = new HitGrid(shapesOf(circles), 'round').at(x, y, reach);
        if (hit === undefined) expect(least).toBeGreaterThanOrEqual(reach);
        else expect(offs[hit]).toBe(least);
      }),
    );
  });

  it('finds the smallest of those a point lies in', () => {
    const grid = new HitGrid(
      shapesOf([
        { x: 0, y: 0, r: 16 },
        { x: 6, y: 0, r: 3 },
      ]),
      'round',
    );
    expect(grid.at(5, 0, 4)).toBe(1);
    expect(grid.at(-5, 0, 4)).toBe(0);
  });

  it('takes the corner of a square for its own, not of a circle', () => {
    const shapes = shapesOf([{ x: 0, y: 0, r: 10 }]);
    expect(new HitGrid(shapes, 'square').at(9, 9, 0.5)).toBe(0);
    expect(new HitGrid(shapes, 'round').at(9, 9, 0.5)).toBeUndefined();
  });

  it('lists all whose middles are near', () => {
    const grid = new HitGrid(
      shapesOf([
        { x: 0, y: 0, r: 16 },
        { x: 47, y: 0, r: 3 },
        { x: 49, y: 0, r: 3 },
        { x: 60, y: 0, r: 30 },
      ]),
      'round',
    );
    expect(grid.near(48, 0, 4)).toEqual([1, 2]);
  });

  it('calls a shape bare unless something after it reaches its middle', () => {
    const grid = new HitGrid(
      shapesOf([
        { x: 0, y: 0, r: 16 },
        { x: 7, y: 0, r: 3 },
        { x: 40, y: 0, r: 3 },
      ]),
      'round',
    );
    expect([grid.isBare(0, 3), grid.isBare(0, 5), grid.isBare(1, 5)]).toEqual([true, false, true]);
  });
});
