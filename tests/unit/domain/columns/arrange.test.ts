import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowest, permuted, sortedByDay } from '@/domain/columns/arrange.ts';
import { NO_DAY } from '@/domain/columns/columns.ts';

const days = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 17_000, max: 17_020 }) },
    fc.constantFrom<number>(NO_DAY.first, NO_DAY.last, -3_000_000, 2_900_000),
  ),
  { maxLength: 60 },
);

describe('the order of rows', () => {
  it('is by day, then by position, and leaves out what it is told to', () => {
    fc.assert(
      fc.property(days, fc.uniqueArray(fc.nat({ max: 130 })), (list, leftOut) => {
        const positions = Int32Array.from(list, (_, row) => row * 2);
        const order = sortedByDay(Int32Array.from(list), positions, new Set(leftOut));
        const expected = list
          .map((day, row) => ({ day, row }))
          .filter(({ row }) => !leftOut.includes(row * 2))
          .toSorted((a, b) => a.day - b.day || a.row - b.row);
        expect([...order]).toEqual(expected.map(({ row }) => row));
      }),
    );
  });

  it('moves values along', () => {
    expect([...permuted(Int32Array.of(5, -6, 7), Uint32Array.of(2, 0))]).toEqual([7, 5]);
  });
});

describe('the narrowest array', () => {
  it.each([
    [255, 1],
    [256, 2],
    [65_535, 2],
    [65_536, 4],
  ])('holds %i in %i bytes', (value, bytes) => {
    const array = narrowest(Int32Array.of(0, value));
    expect([...array]).toEqual([0, value]);
    expect(array.BYTES_PER_ELEMENT).toBe(bytes);
  });
});
