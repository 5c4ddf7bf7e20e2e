import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleLength } from '@/features/map/scale.ts';

describe('scaleLength', () => {
  it('is a round length that fits and is not tiny', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 100_000, noNaN: true }), (metresPerPixel) => {
        const { metres, pixels } = scaleLength(metresPerPixel, 96);
        expect(['1', '2', '5']).toContain(String(metres).replace(/0+$/, ''));
        expect(pixels).toBeLessThanOrEqual(96 + 1e-9);
        expect(pixels).toBeGreaterThan(96 / 2.6);
        expect(pixels * metresPerPixel).toBeCloseTo(metres, 6);
      }),
    );
  });
});
