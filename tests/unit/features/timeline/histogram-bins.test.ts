import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binAt, binDays, binLength, binsFor } from '@/features/timeline/histogram-bins.ts';

const WHOLE = { start: 0, end: 20_000 };
const PLOT = 1200;

const sights = fc
  .tuple(
    fc.double({ min: 0, max: 0.9, noNaN: true }),
    fc.double({ min: 0.001, max: 1, noNaN: true }),
  )
  .map(([from, share]) => {
    const length = Math.max(2, share * WHOLE.end);
    const start = Math.min(from * WHOLE.end, WHOLE.end - length);
    return { start, end: start + length };
  });

describe('bins of the histogram', () => {
  test('are whole days, three pixels or more, and cover what is in sight', () => {
    fc.assert(
      fc.property(sights, (sight) => {
        const pxPerDay = PLOT / (sight.end - sight.start);
        const bins = binsFor(sight, WHOLE, pxPerDay);
        const length = binLength(bins);
        expect([length, bins.start].every(Number.isInteger)).toBe(true);
        expect(length * pxPerDay).toBeGreaterThanOrEqual(3);
        if (length > 1) expect(length * pxPerDay).toBeLessThan(6.01);
        expect(bins.start).toBeLessThanOrEqual(sight.start);
        expect(bins.end).toBeGreaterThanOrEqual(sight.end);
        expect(bins.count).toBeLessThan(PLOT / 3 + 130);
      }),
    );
  });

  test('keep their edges while the sight moves', () => {
    fc.assert(
      fc.property(sights, fc.double({ min: -500, max: 500, noNaN: true }), (sight, by) => {
        const pxPerDay = PLOT / (sight.end - sight.start);
        const bins = binsFor(sight, WHOLE, pxPerDay);
        const moved = binsFor({ start: sight.start + by, end: sight.end + by }, WHOLE, pxPerDay);
        expect(Math.abs(moved.start - bins.start) % binLength(bins)).toBe(0);
        expect(binLength(moved)).toBe(binLength(bins));
      }),
    );
  });

  test('are the same ones for a small step within a block', () => {
    const at = (start: number) => binsFor({ start, end: start + 300 }, WHOLE, 4);
    expect(at(5010)).toEqual(at(5015));
  });

  test('of weeks begin on a Monday', () => {
    const bins = binsFor({ start: 5000, end: 7000 }, WHOLE, 0.5);
    expect(binLength(bins)).toBe(7);
    expect(new Date(bins.start * 86_400_000).getUTCDay()).toBe(1);
  });

  test('know their days', () => {
    const bins = { start: 10, end: 30, count: 5 };
    expect(binDays(bins, 2)).toEqual({ start: 18, end: 22 });
    expect([9.9, 10, 21.9, 29.9, 30].map((day) => binAt(bins, day))).toEqual([
      undefined,
      0,
      2,
      4,
      undefined,
    ]);
  });
});
