import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayRange } from '@/features/timeline/scale.ts';
import { bringIn, isZoomed, panBy, zoomBy } from '@/features/timeline/zoom.ts';

const limits = { whole: { start: 100, end: 200 }, least: 2 };
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const shown = fc.tuple(shares, shares).map(([at, of]): DayRange => {
  const length = 2 + of * 98;
  const start = 100 + at * (100 - length);
  return { start, end: start + length };
});

const expectWithin = ({ start, end }: DayRange): void => {
  expect(start).toBeGreaterThanOrEqual(100);
  expect(end).toBeLessThanOrEqual(200 + 1e-9);
  expect(end - start).toBeGreaterThanOrEqual(2 - 1e-9);
};

describe('zooming and panning', () => {
  it('never leave the axis nor come closer than allowed', () => {
    fc.assert(
      fc.property(
        shown,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        shares,
        (range, factor, share) => {
          expectWithin(
            zoomBy(limits, range, factor, range.start + share * (range.end - range.start)),
          );
          expectWithin(panBy(limits, range, (share - 0.5) * 500));
        },
      ),
    );
  });

  it('keeps the centre where it is on the screen', () => {
    expect(zoomBy(limits, { start: 120, end: 160 }, 0.5, 130)).toEqual({ start: 125, end: 145 });
  });

  it('pans without changing the length', () => {
    expect(panBy(limits, { start: 120, end: 160 }, 15)).toEqual({ start: 135, end: 175 });
    expect(panBy(limits, { start: 120, end: 160 }, 90)).toEqual({ start: 160, end: 200 });
  });

  it('brings a stretch in with the least movement', () => {
    const range = { start: 120, end: 140 };
    expect(bringIn(limits, range, { start: 125, end: 130 })).toBe(range);
    expect(bringIn(limits, range, { start: 110, end: 112 })).toEqual({ start: 110, end: 130 });
    expect(bringIn(limits, range, { start: 150, end: 152 })).toEqual({ start: 132, end: 152 });
    expect(bringIn(limits, range, { start: 150, end: 190 })).toEqual({ start: 150, end: 170 });
  });

  it('tells the whole from a part', () => {
    expect(isZoomed(limits, limits.whole)).toBe(false);
    expect(isZoomed(limits, { start: 100, end: 190 })).toBe(true);
  });
});
