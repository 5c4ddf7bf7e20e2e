import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersects } from '@/features/map/boxes.ts';
import { keepApart } from '@/features/map/field/counts.ts';
import { fitNumbers, type Numerals, type WantedNumber } from '@/features/map/field/numbers.ts';

const box = fc.record({
  x: fc.integer({ min: -200, max: 200 }),
  y: fc.integer({ min: -200, max: 200 }),
  width: fc.integer({ min: 1, max: 90 }),
  height: fc.integer({ min: 1, max: 20 }),
});

describe('keepApart', () => {
  it('keeps none that touch, and leaves out none that has room', () => {
    fc.assert(
      fc.property(fc.array(box), (boxes) => {
        const kept = new Set(keepApart(boxes));
        expect(kept.has(0)).toBe(boxes.length > 0);
        boxes.forEach((each, at) => {
          const clash = boxes.some(
            (other, before) => before < at && kept.has(before) && intersects(each, other),
          );
          if (clash) expect(kept.has(at)).toBe(false);
        });
      }),
    );
  });

  it('keeps all that stand apart', () => {
    const boxes = [0, 40, 80, 120].map((x) => ({ x, y: 0, width: 30, height: 10 }));
    expect(keepApart(boxes)).toEqual([0, 1, 2, 3]);
  });
});

const NUMERALS: Numerals = {
  measure: (text) => text.length * 7,
  family: 'sans-serif',
  write: String,
  writeShort: (count) => `${Math.round(count / 1000)}k`,
};
const wanted = (count: number, x: number, width: number): WantedNumber => ({
  count,
  x,
  y: 0,
  width,
  size: 12,
  colour: [0, 0, 0],
});

describe('fitNumbers', () => {
  it('writes a number in full, shorter, or not at all', () => {
    const texts = [wanted(12_345, 0, 40), wanted(12_345, 100, 24), wanted(12_345, 200, 12)];
    expect(fitNumbers(texts, NUMERALS).map(({ writing }) => writing.text)).toEqual([
      '12345',
      '12k',
    ]);
  });

  it('lets the first of two that collide stand', () => {
    const fitted = fitNumbers([wanted(90, 0, 30), wanted(20, 6, 30)], NUMERALS);
    expect(fitted.map(({ count }) => count)).toEqual([90]);
  });
});
