import { expect, it } from 'vitest';
import { rateOf, withMoment, type Moment } from '@/features/importer/rate.ts';

const moments = (...list: readonly Moment[]): readonly Moment[] =>
  list.reduce<readonly Moment[]>(withMoment, []);

it('tells nothing before there is something to measure', () => {
  expect(rateOf([])).toBeUndefined();
  expect(rateOf(moments({ at: 0, rows: 0 }, { at: 100, rows: 50 }))).toBeUndefined();
});

it('is the rows a second of the last two seconds', () => {
  const slowThenFast = moments(
    { at: 0, rows: 0 },
    { at: 1000, rows: 10 },
    { at: 3000, rows: 2010 },
  );
  expect(rateOf(slowThenFast)).toBe(1000);
});
