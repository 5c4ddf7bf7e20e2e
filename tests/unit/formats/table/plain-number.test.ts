import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber } from '@/formats/table/plain-number.ts';

const numberOf = (text: string): number | undefined => {
  const bytes = new TextEncoder().encode(`,${text},`);
  return plainNumber(bytes, 1, bytes.length - 1);
};

describe('a number read from bytes', () => {
  it('is the one `Number` reads', () => {
    const digits = fc.stringMatching(/^\d{1,7}$/);
    fc.assert(
      fc.property(fc.constantFrom('', '-'), digits, digits, (sign, whole, decimals) => {
        for (const text of [`${sign}${whole}`, `${sign}${whole}.${decimals}`]) {
          expect(numberOf(text)).toBe(Number(text));
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('is the one `Number` reads of every degree as it is written', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (degrees) => {
        const read = numberOf(String(degrees));
        if (read !== undefined) expect(read).toBe(degrees + 0);
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['', '-', '.5', '5.', '1.2.3', '+1', '1e3', ' 1', '1,5', '--1', '1234567890123456'])(
    'leaves %j to who reads texts',
    (text) => {
      expect(numberOf(text)).toBeUndefined();
    },
  );
});
