import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INSET, makeScale } from '@/features/timeline/scale.ts';

const ranges = fc
  .tuple(fc.integer({ min: -800_000, max: 800_000 }), fc.integer({ min: 1, max: 40_000 }))
  .map(([start, length]) => ({ start, end: start + length }));
const widths = fc.integer({ min: 120, max: 3000 });

describe('the scale', () => {
  it('spans the range between the insets', () => {
    const scale = makeScale({ start: 10, end: 20 }, 400, false);
    expect(scale.xOf(10)).toBe(INSET);
    expect(scale.xOf(20)).toBe(400 - INSET);
  });

  it('runs from right to left in Arabic', () => {
    const scale = makeScale({ start: 10, end: 20 }, 400, true);
    expect(scale.xOf(10)).toBe(400 - INSET);
    expect(scale.xOf(20)).toBe(INSET);
    expect(scale.inlineOf(10)).toBe(INSET);
  });

  it('finds back the day it placed', () => {
    fc.assert(
      fc.property(
        ranges,
        widths,
        fc.boolean(),
        fc.double({ min: -1, max: 2, noNaN: true }),
        (range, width, rtl, share) => {
          const scale = makeScale(range, width, rtl);
          const length = range.end - range.start;
          const day = range.start + share * length;
          expect(scale.dayAt(scale.xOf(day)) - day).toBeCloseTo(0, 5);
        },
      ),
    );
  });

  it('mirrors one direction into the other', () => {
    fc.assert(
      fc.property(ranges, widths, fc.integer({ min: -100, max: 100 }), (range, width, offset) => {
        const day = range.start + offset;
        const [ltr, rtl] = [makeScale(range, width, false), makeScale(range, width, true)];
        expect(ltr.xOf(day) + rtl.xOf(day)).toBeCloseTo(width, 6);
        expect(ltr.inlineOf(day)).toBe(rtl.inlineOf(day));
      }),
    );
  });

  it('keeps open ends infinite', () => {
    expect(makeScale({ start: 0, end: 1 }, 200, true).xOf(-Infinity)).toBe(Infinity);
  });
});
