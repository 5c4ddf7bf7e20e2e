import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { daysInMonth, dayToIso, isoToDay, toCivilDate, toDayNumber } from '@/domain/edtf/days.ts';

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0],
    ['2017-11-03', 17_473],
    ['2000-02-29', 11_016],
    ['1969-12-31', -1],
    ['0000-03-01', -719_468],
    ['0099-12-31', -683_004],
    ['-0001-12-31', -719_529],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i', (iso, day) => {
    expect(isoToDay(iso)).toBe(day);
    expect(dayToIso(day)).toBe(iso);
  });

  it.each([
    '',
    '2017-11',
    '2017-02-29',
    '2017-13-01',
    '2017-00-10',
    '2017-11-31',
    '-0000-01-01',
    ' 2017-11-03',
    '2017-11-03T00:00:00',
    '17-11-03',
  ])('refuses %j', (text) => {
    expect(isoToDay(text)).toBeUndefined();
  });

  it('agrees with the UTC calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        expect(dayToIso(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('comes back from the calendar date, far beyond the years of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4e14, max: 4e14 }), (day) => {
        const { year, month, day: dayOfMonth } = toCivilDate(day);
        expect(toDayNumber(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  it('drops the time of day towards the past', () => {
    expect(dayToIso(17_473.99)).toBe('2017-11-03');
    expect(dayToIso(-0.01)).toBe('1969-12-31');
  });

  it.each([NaN, Infinity, -Infinity])('has no date for %d', (day) => {
    expect(() => dayToIso(day)).toThrow(RangeError);
  });

  it.each([
    [2017, 2, 28],
    [2016, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2017, 4, 30],
    [2017, 12, 31],
    [0, 2, 29],
    [-4, 2, 29],
  ])('%i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});
