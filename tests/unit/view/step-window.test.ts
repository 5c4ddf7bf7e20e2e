import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepWindow } from '@/view/step-window.ts';

const extent = { first: 100, last: 120 };

describe('stepping the window of days', () => {
  it('keeps its length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 90, max: 130 }),
        fc.nat(10),
        fc.constantFrom(1, -1),
        (from, length, step) => {
          const next = stepWindow({ from, to: from + length }, extent, step);
          expect((next.to ?? NaN) - (next.from ?? NaN)).toBe(length);
        },
      ),
    );
  });

  it('begins with one day at the end it comes from', () => {
    expect(stepWindow({}, extent, 1)).toEqual({ from: 100, to: 100 });
    expect(stepWindow({}, extent, -1)).toEqual({ from: 120, to: 120 });
  });

  it('does not leave what there is to see', () => {
    expect(stepWindow({ from: 120, to: 120 }, extent, 1)).toEqual({ from: 120, to: 120 });
  });
});
