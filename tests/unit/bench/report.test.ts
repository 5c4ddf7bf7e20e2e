import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normal, seeded } from '../../bench/data/random.ts';
import { percentile, summarise } from '../../bench/report/statistics.ts';
import { markdownTable, ratio, short } from '../../bench/report/table.ts';

describe('a percentile', () => {
  it('is a sample that at least that share does not exceed, and no smaller one is', () => {
    const samples = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });
    fc.assert(
      fc.property(samples, fc.double({ min: 0.01, max: 1, noNaN: true }), (list, share) => {
        const found = percentile(list, share);
        const needed = Math.ceil(share * list.length);
        expect(list.filter((each) => each <= found).length).toBeGreaterThanOrEqual(needed);
        expect(list.filter((each) => each < found).length).toBeLessThan(needed);
      }),
    );
  });

  it('of nothing is nothing', () => {
    expect(summarise([])).toBeUndefined();
    expect(summarise([3, 1, 2])).toEqual({ median: 2, p95: 3, worst: 3, count: 3 });
  });
});

describe('the made-up numbers', () => {
  it('are the same for the same seed, others for another, and lie within 0 and 1', () => {
    const list = (seed: number): number[] => {
      const random = seeded(seed);
      return Array.from({ length: 200 }, () => random());
    };
    expect(list(7)).toEqual(list(7));
    expect(list(7)).not.toEqual(list(8));
    expect(list(7).every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('are about normal where they should be', () => {
    const random = seeded(1);
    const values = Array.from({ length: 5000 }, () => normal(random));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.1);
    expect(Math.abs(variance - 1)).toBeLessThan(0.1);
  });
});

it('writes numbers in three digits, and ratios with their sign', () => {
  expect([short(0.1234), short(12.345), short(1234.5), short(undefined)]).toEqual([
    '0.12',
    '12.3',
    '1,235',
    '–',
  ]);
  expect([ratio(1, 4), ratio(1, 0), ratio(undefined, 1)]).toEqual(['0.25×', '–', '–']);
});

it('writes a table whose columns stand under each other', () => {
  const table = {
    title: 'T',
    header: ['what', 'ms'],
    rows: [['a long name', '1']],
    notes: ['Why.'],
  };
  const lines = markdownTable(table).split('\n');
  const widths = lines.filter((line) => line.startsWith('|')).map((line) => line.length);
  expect(new Set(widths).size).toBe(1);
  expect(lines).toContain('Why.');
});
