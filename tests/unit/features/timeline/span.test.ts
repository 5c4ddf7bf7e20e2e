import { describe, expect, it } from 'vitest';
import { dayToIso } from '@/domain/edtf/days.ts';
import { axisSpan, hasTimes } from '@/features/timeline/span.ts';
import { accountsOf, type EventSketch } from './fixture.ts';

function span(...sketches: readonly EventSketch[]): [string, string] | undefined {
  const range = axisSpan(accountsOf(...sketches));
  return range === undefined ? undefined : [dayToIso(range.start), dayToIso(range.end)];
}

const first = { id: 'a', when: '2017-10-01', said: ['2017-10-05'] };
const last = { id: 'b', when: '2017-10-21', said: ['2017-10-21'] };

describe('the axis', () => {
  it('runs from the first to the last day', () => {
    expect(span(first, last)).toEqual(['2017-10-01', '2017-10-22']);
  });

  it('takes in the days an approximate date adds', () => {
    expect(span(first, { ...last, when: '2017-10-21~' })).toEqual(['2017-10-01', '2017-10-25']);
  });

  it('leaves room for an open time to fade', () => {
    expect(span(first, { ...last, when: '/2017-10-21' })).toEqual(['2017-09-29', '2017-10-22']);
    expect(span(first, { ...last, when: '2017-10-21/..' })).toEqual(['2017-10-01', '2017-10-24']);
  });

  it('takes in when it was said, but not what was said much later', () => {
    expect(span(first, { ...last, said: ['2017-10-24'] })).toEqual(['2017-10-01', '2017-10-25']);
    expect(span(first, { ...last, said: ['2020-01-01'] })).toEqual(['2017-10-01', '2017-11-02']);
  });

  it('has some days to choose from even for one', () => {
    expect(span({ id: 'a', when: '2017-11-03' })).toEqual(['2017-11-02', '2017-11-05']);
  });

  it('falls back on when it was said, and else there is none', () => {
    expect(span({ id: 'a', when: '../..', said: ['2017-11-03'] })).toEqual([
      '2017-11-02',
      '2017-11-05',
    ]);
    expect(span({ id: 'a', when: '../..', said: ['../..'] })).toBeUndefined();
    expect(span()).toBeUndefined();
  });

  it('knows hours only where a date has a time', () => {
    expect(hasTimes(accountsOf(first, last))).toBe(false);
    expect(hasTimes(accountsOf(first, { id: 't', when: '2017-10-05T04:30:00' }))).toBe(true);
  });
});
