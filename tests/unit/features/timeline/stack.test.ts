import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Histogram } from '@/engine/engine.ts';
import { countTicks, measureSight, outline, stackHistogram } from '@/features/timeline/stack.ts';

const HISTOGRAM: Histogram = {
  bins: { start: 0, end: 4, count: 4 },
  colours: 3,
  dated: Float32Array.of(1, 0, 2, 0, /**/ 1, 0, 0, 0, /**/ 0, 0, 1, 0),
  spread: Float32Array.of(0, 0.5, 0.5, 0, /**/ 0, 0, 0, 0, /**/ 0, 0, 0, 0),
};
const cssOf = (code: number): string => (code === 1 ? 'blue' : 'red');

describe('the stack', () => {
  const stack = stackHistogram(HISTOGRAM, cssOf);

  test('joins codes of one colour, the first below', () => {
    expect(stack.layers.map(({ css }) => css)).toEqual(['red', 'blue']);
    expect(stack.layers[0]?.dated).toBe('M0 0V1H1V0ZM2 0V3H3V0Z');
    expect(stack.layers[1]?.dated).toBe('M0 1V2H1V1Z');
  });

  test('puts what is spread on top of all that is dated', () => {
    expect(stack.layers[0]?.spread).toBe('M1 0V0.5H2V3.5H3V3H2V0Z');
    expect(stack.layers[1]?.spread).toBe('');
  });

  test('adds up by bin', () => {
    expect([...stack.dated]).toEqual([2, 0, 3, 0]);
    expect([...stack.spread]).toEqual([0, 0.5, 0.5, 0]);
  });

  test('has a floor under every bin that holds anything', () => {
    expect(stack.floor).toBe('M0 0V1H3V0Z');
  });

  test('is measured where it is in sight', () => {
    const { bins } = HISTOGRAM;
    expect(measureSight(stack, bins, { start: -5, end: 9 })).toEqual({ tallest: 3.5, events: 6 });
    expect(measureSight(stack, bins, { start: 0.5, end: 1.5 })).toEqual({
      tallest: 2,
      events: 2.5,
    });
  });
});

/** How high a path stands over each bin: the area between what it goes over to the right and back to the left. */
function heightsOf(path: string, bins: number): number[] {
  const heights = Array.from({ length: bins }, () => 0);
  for (const part of path.split('Z').filter(Boolean)) {
    let [x = 0, y = 0] = (/^M([^A-Z]*)/.exec(part)?.[1] ?? '').split(' ').map(Number);
    const start = x;
    const goTo = (to: number): void => {
      for (let at = Math.min(x, to); at < Math.max(x, to); at += 1) {
        heights[at] = (heights[at] ?? 0) + Math.sign(to - x) * y;
      }
      x = to;
    };
    for (const [, command, value] of part.matchAll(/([HV])([^A-Z]*)/g)) {
      if (command === 'V') y = Number(value);
      else goTo(Number(value));
    }
    goTo(start);
  }
  return heights;
}

test('an outline fills what is between two skylines', () => {
  const bin = fc.record({
    low: fc.integer({ min: 0, max: 3 }),
    by: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(bin), (bins) => {
      const lower = Float64Array.from(bins, ({ low }) => low);
      const upper = Float64Array.from(bins, ({ low, by }) => low + by);
      expect(heightsOf(outline(lower, upper), bins.length)).toEqual(bins.map(({ by }) => by));
    }),
  );
});

test('an outline without height is none', () => {
  expect(outline(Float64Array.of(1, 2), Float64Array.of(1, 2))).toBe('');
});

test.each([
  [0, [1]],
  [0.2, [1]],
  [1, [1]],
  [3, [1, 2, 3]],
  [4, [2, 4]],
  [41, [20, 40, 60]],
  [60, [20, 40, 60]],
  [61, [50, 100]],
  [9700, [5000, 10_000]],
])('up to %d events have lines at %j', (tallest, ticks) => {
  expect(countTicks(tallest)).toEqual(ticks);
});
