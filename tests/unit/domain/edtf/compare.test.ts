import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { overlaps, within } from '@/domain/edtf/compare.ts';

import { dateTimes, read, values } from './arbitraries.ts';

describe('overlaps', () => {
  it.each([
    ['2017-11-02', '2017-11-03', false],
    ['2017-11-03', '2017-11-03', true],
    ['2017-11-03', '2017-11', true],
    ['2017-11-02/2017-11-03', '2017-11-03/2017-11-04', true],
    ['2017-10-27~', '2017-10-30', true],
    ['2017-10-27~', '2017-10-31', false],
    ['2017-10-27?', '2017-10-28', false],
    ['2017-10/..', '2030', true],
    ['2017-10/..', '2017-09-30', false],
    ['/2017-10', '-4000', true],
    ['2017-11-03T23:59:59', '2017-11-03', true],
    ['2017-11-03T23:59:59', '2017-11-04', false],
    ['2017-11-03T04:00:00', '2017-11-03T04:00:01', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(overlaps(read(a), read(b))).toBe(expected);
  });

  it.each([
    // Two moments meet in UTC.
    ['2017-11-03T01:00:00+03:00', '2017-11-02T22:00:00Z', true],
    ['2017-11-03T01:00:00+03:00', '2017-11-03T01:00:00Z', false],
    // A moment and a day meet on the clock of the moment.
    ['2017-11-03T01:00:00+03:00', '2017-11-03', true],
    ['2017-11-03T01:00:00+03:00', '2017-11-02', false],
    ['2017-11-02T22:00:00Z', '2017-11-02', true],
    ['2017-11-03T01:00:00+03:00', '2017-11-03T01:00:00', true],
    ['2017-11-03T01:00:00+03:00', '2017-11-02T22:00:00', false],
  ])('clocks of %s and %s: %s', (a, b, expected) => {
    expect(overlaps(read(a), read(b))).toBe(expected);
    expect(overlaps(read(b), read(a))).toBe(expected);
  });

  it('is reflexive and symmetric', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(overlaps(a, a)).toBe(true);
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
      { numRuns: 1000 },
    );
  });

  it('never separates a moment from the day it is written with', () => {
    fc.assert(
      fc.property(dateTimes, ({ year, month, day, ...time }) => {
        const date = { year, month, day };
        expect(overlaps({ ...time, ...date }, { kind: 'day', ...date, qualifier: null })).toBe(
          true,
        );
      }),
    );
  });
});

describe('within', () => {
  it.each([
    ['2017-11-03', '2017-11', true],
    ['2017-11', '2017-11-03', false],
    ['2017-11-03', '2017-11-03', true],
    ['2017-11-29~', '2017-11', false],
    ['2017-11-03', '../..', true],
    ['2017-11/..', '2017/..', true],
    ['2017/..', '2017/2018', false],
    ['2017-11-03T01:00:00+03:00', '2017-11-03', true],
  ])('%s within %s: %s', (inner, outer, expected) => {
    expect(within(read(inner), read(outer))).toBe(expected);
  });

  it('implies that they overlap', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(within(a, a)).toBe(true);
        expect(within(a, b) && !overlaps(a, b)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
