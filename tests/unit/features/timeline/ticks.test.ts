import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDayNumber } from '@/domain/edtf/days.ts';
import { DATE_WORDINGS } from '@/domain/edtf/wordings.ts';
import { axisTicks, labelWidth } from '@/features/timeline/ticks.ts';
import { LANGUAGES } from '@/view/view-state.ts';

const autumn = { start: toDayNumber(2017, 10, 26), end: toDayNumber(2017, 11, 4) };
const labels = (ticks: readonly { readonly label: string }[]): string[] =>
  ticks.map(({ label }) => label).filter((label) => label !== '');

describe('the lines of the axis', () => {
  it('are days where days are wide, the first of them and of a month with its name', () => {
    expect(labels(axisTicks(autumn, 100, DATE_WORDINGS.en, 'day'))).toEqual([
      '26 Oct',
      '27',
      '28',
      '29',
      '30',
      '31',
      '1 Nov',
      '2',
      '3',
      '4',
    ]);
    expect(labels(axisTicks(autumn, 100, DATE_WORDINGS.fr, 'day'))[6]).toBe('1er nov.');
    expect(labels(axisTicks(autumn, 100, DATE_WORDINGS.ar, 'day'))[0]).toBe('26 تشرين الأول');
  });

  it('are hours only when there are times', () => {
    const day = { start: autumn.end - 1, end: autumn.end };
    expect(labels(axisTicks(day, 400, DATE_WORDINGS.en, 'hour'))).toEqual([
      '3 Nov',
      '03:00',
      '06:00',
      '09:00',
      '12:00',
      '15:00',
      '18:00',
      '21:00',
      '4 Nov',
    ]);
    expect(axisTicks(day, 400, DATE_WORDINGS.en, 'day')).toHaveLength(2);
  });

  it('are months and years further away', () => {
    const years = { start: toDayNumber(2015, 11, 15), end: toDayNumber(2017, 3, 1) };
    expect(labels(axisTicks(years, 2, DATE_WORDINGS.en, 'day')).slice(0, 4)).toEqual([
      'Dec 2015',
      'Jan 2016',
      'Feb',
      'Mar',
    ]);
    const ages = { start: toDayNumber(1900), end: toDayNumber(2017) };
    expect(labels(axisTicks(ages, 0.02, DATE_WORDINGS.en, 'day'))).toEqual([
      '1900',
      '1910',
      '1920',
      '1930',
      '1940',
      '1950',
      '1960',
      '1970',
      '1980',
      '1990',
      '2000',
      '2010',
    ]);
  });

  it('name the year with its first day', () => {
    const newYear = { start: toDayNumber(2017, 12, 30), end: toDayNumber(2018, 1, 2) };
    expect(labels(axisTicks(newYear, 100, DATE_WORDINGS.en, 'day'))).toEqual([
      '30 Dec',
      '31',
      '1 Jan 2018',
      '2',
    ]);
  });

  it('leave out a step right before the next month', () => {
    const october = { start: toDayNumber(2017, 10, 25), end: toDayNumber(2017, 11, 4) };
    expect(labels(axisTicks(october, 20, DATE_WORDINGS.en, 'day'))).toEqual([
      '25 Oct',
      '29',
      '1 Nov',
      '3',
    ]);
    const days = axisTicks(october, 20, DATE_WORDINGS.en, 'day').map(
      ({ day }) => day - october.start,
    );
    expect(days).toEqual([0, 2, 4, 7, 9]);
  });

  it('stand in order within the range, few enough, with labels that do not touch', () => {
    const ranges = fc
      .tuple(
        fc.double({ min: -9e5, max: 9e5, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
      )
      .map(([start, power]) => ({ start, end: start + 0.25 * 10 ** power }));
    const widths = fc.integer({ min: 200, max: 2000 });
    fc.assert(
      fc.property(ranges, widths, fc.constantFrom(...LANGUAGES), (range, width, lang) => {
        const pxPerDay = width / (range.end - range.start);
        const ticks = axisTicks(range, pxPerDay, DATE_WORDINGS[lang], 'hour');
        expect(ticks.length).toBeLessThanOrEqual(width / 16 + 2);
        let last = -Infinity;
        let free = -Infinity;
        for (const { day, label } of ticks) {
          expect(day).toBeGreaterThan(last);
          expect(day).toBeGreaterThanOrEqual(range.start);
          expect(day).toBeLessThanOrEqual(range.end);
          last = day;
          if (label === '') continue;
          const x = (day - range.start) * pxPerDay;
          expect(x).toBeGreaterThanOrEqual(free);
          free = x + labelWidth(label);
        }
      }),
    );
  });
});
