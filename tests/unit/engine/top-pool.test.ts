import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TopPool } from '@/engine/top-pool.ts';

const VALUES = 120;

/** Changes by one, now and then all counts anew. */
const moves = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.array(fc.tuple(fc.nat({ max: VALUES - 1 }), fc.constantFrom(1, -1)), {
        maxLength: 60,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.array(fc.nat({ max: 9000 }), { minLength: VALUES, maxLength: VALUES }),
    },
  ),
  { minLength: 1, maxLength: 12 },
);
const starts = fc.oneof(
  fc.array(fc.nat({ max: 12 }), { minLength: VALUES, maxLength: VALUES }),
  fc.array(fc.nat({ max: 20_000 }), { minLength: VALUES, maxLength: VALUES }),
);

describe('the pool of the commonest values', () => {
  it('always gives the greatest counts, ties in order', () => {
    fc.assert(
      fc.property(starts, moves, fc.integer({ min: 0, max: 5 }), (start, steps, limit) => {
        const counts = Int32Array.from(start);
        const values = Uint32Array.from(counts.keys()).filter((value) => value % 10 !== 3);
        const pool = new TopPool(counts, values);
        const check = (): void => {
          const expected = [...values].toSorted(
            (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b,
          );
          expect(pool.top(limit)).toEqual(expected.slice(0, limit));
        };
        check();
        for (const step of steps) {
          for (const [at, change] of step.entries()) {
            if (typeof change === 'number') {
              counts[at] = change;
              continue;
            }
            const [value, by] = change;
            if (value % 10 === 3) continue;
            counts[value] = Math.max(0, (counts[value] ?? 0) + by);
            if (counts[value] === pool.floor) pool.rise(value);
          }
          if (typeof step[0] === 'number') pool.forget();
          check();
        }
      }),
      { numRuns: 300 },
    );
  });
});
