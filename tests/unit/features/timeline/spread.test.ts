import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '@/features/timeline/spread.ts';

const things = fc.array(
  fc.record({
    at: fc.double({ min: -500, max: 500, noNaN: true }),
    width: fc.double({ min: 0.5, max: 30, noNaN: true }),
  }),
  { maxLength: 40 },
);

describe('spreading', () => {
  it('leaves alone what does not touch', () => {
    expect(spread([0, 10, 30], [4, 4, 4], 1)).toEqual([0, 10, 30]);
  });

  it('moves what touches evenly to both sides', () => {
    expect(spread([10, 10, 10], [2, 2, 2], 2)).toEqual([6, 10, 14]);
  });

  it('keeps order and gaps, and the middle of all', () => {
    fc.assert(
      fc.property(things, fc.double({ min: 0, max: 5, noNaN: true }), (list, gap) => {
        const sorted = list.toSorted((a, b) => a.at - b.at);
        const wanted = sorted.map(({ at }) => at);
        const widths = sorted.map(({ width }) => width);
        const placed = spread(wanted, widths, gap);
        expect(placed).toHaveLength(list.length);
        placed.forEach((middle, at) => {
          const before = placed[at - 1];
          if (before === undefined) return;
          const least = ((widths[at] ?? 0) + (widths[at - 1] ?? 0)) / 2 + gap;
          expect(middle - before).toBeGreaterThanOrEqual(least - 1e-6);
        });
        const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
        expect(sum(placed)).toBeCloseTo(sum(wanted), 4);
      }),
    );
  });
});
