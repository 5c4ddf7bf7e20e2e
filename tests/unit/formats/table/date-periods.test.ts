import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '@/domain/edtf/bounds.ts';
import { dayToIso, padTwo, padYear, toDayNumber } from '@/domain/edtf/days.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import { readDate, readSpan } from '@/formats/table/dates.ts';

const FIRST = toDayNumber(1, 1, 1);
/** A Friday, in a week that ends after the last year. */
const LAST = toDayNumber(9999, 12, 31);
const DAY_MS = 86_400_000;

/** By the rule of ISO 8601: a week is of the year its Thursday is of, and week 1 has the year's first Thursday. */
function isoWeek(day: number): { year: number; week: number; weekday: number } {
  const weekday = new Date(day * DAY_MS).getUTCDay() || 7;
  const thursday = new Date((day + 4 - weekday) * DAY_MS);
  const year = thursday.getUTCFullYear();
  let week = 0;
  for (const at = new Date(thursday); at.getUTCFullYear() === year; week += 1) {
    at.setUTCDate(at.getUTCDate() - 7);
  }
  return { year, week, weekday };
}

function boundsIn(text: string) {
  const read = readDate(text, 'edtf');
  const parsed = parseEdtf('edtf' in read ? read.edtf : '');
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`);
  return boundsOf(parsed.value);
}

const anyDay = fc.oneof(
  fc.integer({ min: FIRST, max: LAST - 5 }),
  // Around new year weeks and years part.
  fc
    .tuple(fc.integer({ min: 2, max: 9999 }), fc.integer({ min: -6, max: 6 }))
    .map(([year, off]) => Math.min(toDayNumber(year, 1, 1) + off, LAST - 5)),
);

describe('weeks and quarters', () => {
  it('finds every day by its week and weekday, and its week around it', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('-', ''), (day, mark) => {
        const { year, week, weekday } = isoWeek(day);
        const text = `${padYear(year)}${mark}W${padTwo(week)}`;
        expect(readDate(`${text}${mark}${weekday}`, 'edtf')).toEqual({ edtf: dayToIso(day) });
        const monday = day - weekday + 1;
        expect(boundsIn(text)).toMatchObject({ earliest: monday, latest: monday + 7 });
      }),
    );
  });

  it('has no week of a year that is not counted in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), (year) => {
        const { week } = isoWeek(toDayNumber(year, 12, 28));
        const next = `${padYear(year)}-W${padTwo(week + 1)}`;
        expect(readDate(next, 'edtf')).toEqual({ reason: { kind: 'noWeek', weeks: week } });
      }),
    );
  });

  it('takes a quarter for its three months', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(
          (y: string, q: number) => `${y}-Q${q}`,
          (y: string, q: number) => `${y}Q${q}`,
          (y: string, q: number) => `Q${q} ${y}`,
          (y: string, q: number) => `q${q}/${y}`,
        ),
        (year, quarter, written) => {
          expect(boundsIn(written(padYear(year), quarter))).toMatchObject({
            earliest: toDayNumber(year, quarter * 3 - 2),
            latest: toDayNumber(year, quarter * 3 + 1),
            precision: 'month',
          });
        },
      ),
    );
  });

  it.each([
    ['2017-W45', '2017-11-06/2017-11-12'],
    ['2017-W45-3', '2017-11-08'],
    ['2017W45', '2017-11-06/2017-11-12'],
    ['2017W453', '2017-11-08'],
    ['W45 2017', '2017-11-06/2017-11-12'],
    ['٢٠١٧-W٤٥', '2017-11-06/2017-11-12'],
    ['2017-w45', '2017-11-06/2017-11-12'],
    ['2017-W45-3T04:30', '2017-11-08T04:30:00'],
    ['2020-W53-5', '2021-01-01'],
    ['2019-W01', '2018-12-31/2019-01-06'],
    ['0001-W01', '0001-01-01/0001-01-07'],
    ['9999-W51', '9999-12-20/9999-12-26'],
    ['9999-W52-5', '9999-12-31'],
    ['2017-Q4', '2017-10/2017-12'],
    ['Q4 2017', '2017-10/2017-12'],
    ['2017Q4', '2017-10/2017-12'],
    ['c. 2017-Q4', '2017-10~/2017-12~'],
    ['2017-W45 to 2017-W46', '2017-11-06/2017-11-19'],
    ['2017-W45/2017-W46', '2017-11-06/2017-11-19'],
    ['Q3 2017 – Q1 2018', '2017-07/2018-03'],
    ['Q3-Q4 2017', '2017-07/2017-12'],
  ])('reads %s', (text, edtf) => {
    expect(readDate(text, 'edtf')).toEqual({ edtf });
  });

  it.each(['2017-W00', '2017-W53', '2016-W53'])('says of %s how many weeks there are', (text) => {
    expect(readDate(text, 'edtf')).toEqual({ reason: { kind: 'noWeek', weeks: 52 } });
  });

  it.each([
    '9999-W52',
    '9999-W52-6',
    '0000-W10',
    '0000-Q1',
    '2017-Q5',
    '2017-Q0',
    '2017-W45-8',
    '2017-W45-0',
    '2017-W5',
    'W45',
    'Q4',
    '17-W45',
    '2017-W45T04:30',
  ])('makes no date up from %s', (text) => {
    expect(readDate(text, 'edtf')).toEqual({ reason: { kind: 'noDate' } });
  });

  it.each(['autumn 2017', 'Summer 2017', 'été 2017', 'ربيع 2017', 'late autumn 2017'])(
    'says that %s is a season, which is of other months elsewhere',
    (text) => {
      expect(readDate(text, 'edtf')).toEqual({ reason: { kind: 'season' } });
    },
  );

  it('goes from the start of one cell to the end of the other', () => {
    const span = (start: string, end: string) => readSpan(start, end, 'edtf');
    expect(span('2017-W45', '2017-W46')).toEqual({ edtf: '2017-11-06/2017-11-19' });
    expect(span('2017-W45', '2017-W45')).toEqual({ edtf: '2017-11-06/2017-11-12' });
    expect(span('2017-10-30', '2017-W45')).toEqual({ edtf: '2017-10-30/2017-11-12' });
    expect(span('Q1 2017', 'Q2 2017')).toEqual({ edtf: '2017-01/2017-06' });
    expect(span('2017-W46', '2017-W44')).toMatchObject({
      at: 'end',
      reason: { kind: 'beforeStart' },
    });
    expect(span('/2017', '2018/')).toMatchObject({ at: 'end', reason: { kind: 'noSpanEnd' } });
  });
});
