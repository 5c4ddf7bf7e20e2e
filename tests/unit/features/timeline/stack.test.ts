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
    expect(stack.layers[0]?.dated).toBe('M0 0V1H1V0H0ZM2 0V3H3V0H2Z');
    expect(stack.layers[1]?.dated).toBe('M0 1V2H1V1H0Z');
  });

  test('puts what is spread on top of all that is dated', () => {
    expect(stack.layers[0]?.spread).toBe('M1 0V0.5H2V3.5H3V3H2V0H1Z');
    expect(stack.layers[1]?.spread).toBe('');
  });

  test('adds up by bin', () => {
    expect([...stack.dated]).toEqual([2, 0, 3, 0]);
    expect([...stack.spread]).toEqual([0, 0.5, 0.5, 0]);
  });

  test('has a floor under every bin that holds anything', () => {
    expect(stack.floor).toBe('M0 0V1H1V1H2V1H3V0H2V0H1V0H0Z');
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
