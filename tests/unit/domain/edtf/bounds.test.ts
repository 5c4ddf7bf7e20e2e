import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { boundsOf, PRECISIONS } from '@/domain/edtf/bounds.ts';
import { dayToIso } from '@/domain/edtf/days.ts';

import { read, values } from './arbitraries.ts';

function iso(day: number): string {
  return Number.isFinite(day) ? dayToIso(day) : String(day);
}

/** First day and last day, both included, as one reads them in a calendar. */
function widest(text: string): string {
  const { earliest, latest } = boundsOf(read(text));
  return `${iso(earliest)} ${iso(latest - 1)}`;
}

function stated(text: string): string {
  const { core } = boundsOf(read(text));
  return `${iso(core.start)} ${iso(core.end - 1)}`;
}

describe('boundsOf', () => {
  it('has a day begin at its number and end before the next', () => {
    expect(boundsOf(read('2017-11-03'))).toEqual({
      earliest: 17_473,
      latest: 17_474,
      core: { start: 17_473, end: 17_474 },
      fuzzyStart: false,
      fuzzyEnd: false,
      openStart: 'no',
      openEnd: 'no',
      precision: 'day',
    });
  });

  it.each([
    ['2017-11', '2017-11-01 2017-11-30', 'month'],
    ['2016-02', '2016-02-01 2016-02-29', 'month'],
    ['2017', '2017-01-01 2017-12-31', 'year'],
    ['0000', '0000-01-01 0000-12-31', 'year'],
    ['-0043', '-0043-01-01 -0043-12-31', 'year'],
    ['2017-21', '2017-03-01 2017-05-31', 'season'],
    ['2017-22', '2017-06-01 2017-08-31', 'season'],
    ['2017-23', '2017-09-01 2017-11-30', 'season'],
    ['2017-24', '2017-12-01 2018-02-28', 'season'],
    ['201X', '2010-01-01 2019-12-31', 'decade'],
    ['-019X', '-0199-01-01 -0190-12-31', 'decade'],
    ['20XX', '2000-01-01 2099-12-31', 'century'],
    ['-01XX', '-0199-01-01 -0100-12-31', 'century'],
    ['2017-XX', '2017-01-01 2017-12-31', 'year'],
    ['2017-XX-XX', '2017-01-01 2017-12-31', 'year'],
    ['2017-10-XX', '2017-10-01 2017-10-31', 'month'],
    ['2017-11-02/2017-11-03', '2017-11-02 2017-11-03', 'day'],
    ['2017-10/2017-11-03', '2017-10-01 2017-11-03', 'month'],
    ['2016/2017-11-03', '2016-01-01 2017-11-03', 'year'],
    ['2017-10/..', '2017-10-01 Infinity', 'month'],
    ['../2017-11-03', '-Infinity 2017-11-03', 'day'],
    ['../..', '-Infinity Infinity', 'day'],
  ])('%s runs over %s, known to the %s', (text, days, precision) => {
    expect(widest(text)).toBe(days);
    expect(stated(text)).toBe(days);
    expect(boundsOf(read(text)).precision).toBe(precision);
  });

  it.each([
    ['2017-10-27~', '2017-10-24 2017-10-30', '2017-10-27 2017-10-27'],
    ['2017-10-27%', '2017-10-24 2017-10-30', '2017-10-27 2017-10-27'],
    ['2017-10~', '2017-09-16 2017-11-15', '2017-10-01 2017-10-31'],
    ['2017-10-XX~', '2017-09-16 2017-11-15', '2017-10-01 2017-10-31'],
    ['2017-21~', '2017-01-14 2017-07-16', '2017-03-01 2017-05-31'],
    ['2017~', '2016-07-02 2018-07-02', '2017-01-01 2017-12-31'],
    ['201X~', '2005-01-01 2024-12-30', '2010-01-01 2019-12-31'],
    ['20XX~', '1950-01-01 2149-12-31', '2000-01-01 2099-12-31'],
    ['2017-10-27~/2017-11-03', '2017-10-24 2017-11-03', '2017-10-27 2017-11-03'],
    ['2017-10-27/2017-11-03~', '2017-10-27 2017-11-06', '2017-10-27 2017-11-03'],
  ])('%s may run over %s, though it states %s', (text, days, core) => {
    expect(widest(text)).toBe(days);
    expect(stated(text)).toBe(core);
  });

  it('does not widen a doubt', () => {
    expect(widest('2017-11-03?')).toBe('2017-11-03 2017-11-03');
    expect(boundsOf(read('2017-11-03?'))).toMatchObject({ fuzzyStart: true, fuzzyEnd: true });
  });

  it('marks the qualified end of an interval only', () => {
    expect(boundsOf(read('2017-10-27~/2017-11-03'))).toMatchObject({
      fuzzyStart: true,
      fuzzyEnd: false,
    });
    expect(boundsOf(read('2017-10-27/2017-11-03?'))).toMatchObject({
      fuzzyStart: false,
      fuzzyEnd: true,
    });
  });

  it('tells open from unknown', () => {
    expect(boundsOf(read('../2017-11-03'))).toMatchObject({ openStart: 'open', openEnd: 'no' });
    expect(boundsOf(read('/2017-11-03'))).toMatchObject({ openStart: 'unknown', openEnd: 'no' });
    expect(boundsOf(read('2017-11-03/'))).toMatchObject({ openStart: 'no', openEnd: 'unknown' });
  });

  it.each([
    ['2017-11-03T12:00:00', 17_473.5],
    ['2017-11-03T12:00:00Z', 17_473.5],
    ['2017-11-03T12:00:00+03:00', 17_473.375],
    ['2017-11-03T12:00:00-03', 17_473.625],
    ['2017-11-03T01:30:00+03:30', 17_473 - 2 / 24],
    ['2017-11-03T00:00:00-00:30', 17_473 + 0.5 / 24],
    ['1969-12-31T23:59:59Z', -1 / 86_400],
  ])('%s is one second from %d', (text, day) => {
    const { earliest, latest, precision } = boundsOf(read(text));
    expect(earliest).toBeCloseTo(day, 9);
    expect(latest - earliest).toBeCloseTo(1 / 86_400, 9);
    expect(precision).toBe('time');
  });

  it('gives one moment one number, whatever its offset', () => {
    const moments = [
      '2017-11-03T01:00:00+03:00',
      '2017-11-02T22:00:00Z',
      '2017-11-02T18:30:00-03:30',
    ];
    expect(new Set(moments.map((text) => boundsOf(read(text)).earliest)).size).toBe(1);
  });

  it('counts years that no platform calendar reaches', () => {
    const { earliest, latest } = boundsOf(read('Y170000002'));
    expect(latest - earliest).toBe(365);
    // 425 000 cycles of 400 years since the year 0, then one leap year and one common year.
    expect(earliest).toBe(425_000 * 146_097 - 719_528 + 366 + 365);
  });

  it('keeps its bounds in order, around what is stated', () => {
    fc.assert(
      fc.property(values, (value) => {
        const { earliest, latest, core, openStart, openEnd, precision } = boundsOf(value);
        expect(earliest).toBeLessThanOrEqual(core.start);
        expect(core.start).toBeLessThan(core.end);
        expect(core.end).toBeLessThanOrEqual(latest);
        expect(earliest === -Infinity).toBe(openStart !== 'no');
        expect(latest === Infinity).toBe(openEnd !== 'no');
        expect(PRECISIONS).toContain(precision);
      }),
      { numRuns: 1000 },
    );
  });
});
