import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { boundsOf } from '@/domain/edtf/bounds.ts';
import { dayToIso } from '@/domain/edtf/days.ts';
import {
  datePrecision,
  daysFromUcdp,
  edtfFromAcled,
  edtfFromUcdp,
} from '@/domain/edtf/precision.ts';
import type { EdtfResult } from '@/domain/edtf/parse.ts';
import { serializeEdtf } from '@/domain/edtf/serialize.ts';

import { read, values } from './arbitraries.ts';

function text(result: EdtfResult): string {
  return result.ok ? serializeEdtf(result.value) : result.message;
}

describe('datePrecision', () => {
  it.each([
    ['2017-11-03', 1, 1],
    ['2017-11-03T04:00:00', 1, 1],
    ['2017-11-03?', 2, 2],
    ['2017-11-02/2017-11-03', 2, 2],
    ['2017-10-27~', 3, 2],
    ['2017-10-23/2017-10-29', 3, 2],
    ['2017-10-XX', 4, 3],
    ['2017-02-XX', 4, 3],
    ['2017-10', 4, 3],
    ['2017-10-20/2017-10-30', 4, 3],
    ['2017-21', 5, 3],
    ['2017-XX-XX', 5, 3],
    ['2017', 5, 3],
    ['201X', 5, 3],
    ['2017-10/..', 5, 3],
    ['/2017-11-03', 5, 3],
  ])('%s is UCDP %i, ACLED %i', (edtf, ucdp, acled) => {
    expect(datePrecision(read(edtf))).toEqual({ ucdp, acled });
  });

  it('codes every value, and a doubted one never as known', () => {
    fc.assert(
      fc.property(values, (value) => {
        const { ucdp, acled } = datePrecision(value);
        expect([1, 2, 3, 4, 5]).toContain(ucdp);
        expect([1, 2, 3]).toContain(acled);
        expect(ucdp === 1).toBe(acled === 1);
        if (value.kind !== 'interval' && value.kind !== 'datetime' && value.qualifier !== null) {
          expect(ucdp).toBeGreaterThan(1);
        }
      }),
    );
  });
});

describe('edtfFromAcled', () => {
  it.each([
    ['2017-11-03', 1, '2017-11-03'],
    ['2017-11-03', 2, '2017-11-03~'],
    ['2017-11-15', 3, '2017-11-XX'],
    ['2017-11-31', 1, '"2017-11-31" is not a day written as YYYY-MM-DD'],
    ['2017-11', 3, '"2017-11" is not a day written as YYYY-MM-DD'],
    ['2017-11-03', 0, 'time_precision 0 does not exist: it is 1, 2 or 3'],
    ['2017-11-03', 1.5, 'time_precision 1.5 does not exist: it is 1, 2 or 3'],
    ['2017-11-03', NaN, 'time_precision NaN does not exist: it is 1, 2 or 3'],
  ])('%s with %d: %s', (date, code, expected) => {
    expect(text(edtfFromAcled(date, code))).toBe(expected);
  });

  it.each([1, 2, 3])('code %i comes back', (code) => {
    const result = edtfFromAcled('2017-11-03', code);
    expect(result.ok && datePrecision(result.value).acled).toBe(code);
  });
});

describe('edtfFromUcdp', () => {
  it.each([
    ['2017-11-03', '2017-11-03', 1, '2017-11-03'],
    ['2017-11-01', '2017-11-04', 1, '2017-11-01/2017-11-04'],
    ['2017-11-02', '2017-11-03', 2, '2017-11-02/2017-11-03'],
    ['2017-11-03', '2017-11-03', 2, '2017-11-03~'],
    ['2017-10-30', '2017-11-05', 3, '2017-10-30/2017-11-05'],
    ['2017-10-01', '2017-10-31', 4, '2017-10-XX'],
    ['2017-10-05', '2017-10-20', 4, '2017-10-05/2017-10-20'],
    ['2017-01-01', '2017-12-31', 5, '2017-XX-XX'],
    ['2017-03-01', '2017-08-31', 5, '2017-03-01/2017-08-31'],
    ['2017-11-03', '2017-11-02', 2, 'the interval ends before it starts'],
    ['2017-11-03', '2017-02-30', 2, '"2017-02-30" is not a day written as YYYY-MM-DD'],
    ['x', '2017-02-30', 2, '"x" is not a day written as YYYY-MM-DD'],
    ['2017-11-03', '2017-11-03', 6, 'date_prec 6 does not exist: it is 1 to 5'],
  ])('%s to %s with %i: %s', (start, end, code, expected) => {
    expect(text(edtfFromUcdp(start, end, code))).toBe(expected);
  });

  it.each([
    ['2017-11-03', '2017-11-03', 1],
    ['2017-11-01', '2017-11-06', 2],
    ['2017-10-30', '2017-11-05', 3],
    ['2017-10-01', '2017-10-31', 4],
    ['2017-01-01', '2017-12-31', 5],
  ])('%s to %s: code %i comes back', (start, end, code) => {
    const result = edtfFromUcdp(start, end, code);
    expect(result.ok && datePrecision(result.value).ucdp).toBe(code);
  });
});

describe('daysFromUcdp', () => {
  it('gives the days of edtfFromUcdp, where it gives any', () => {
    const day = fc.integer({ min: 17_000, max: 17_800 });
    const length = fc.constantFrom(-1, 0, 1, 27, 29, 30, 364, 365);
    fc.assert(
      fc.property(day, length, fc.integer({ min: 0, max: 6 }), (start, days, code) => {
        const end = start + days;
        const found = daysFromUcdp(start, end, code);
        if (found === undefined) return;
        const told = edtfFromUcdp(dayToIso(start), dayToIso(end), code);
        const { earliest, latest } = boundsOf(read(text(told)));
        expect(found).toEqual({ first: earliest, last: latest - 1 });
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the days of a range and of a known day', () => {
    expect(daysFromUcdp(5, 9, 3)).toEqual({ first: 5, last: 9 });
    expect(daysFromUcdp(5, 5, 1)).toEqual({ first: 5, last: 5 });
    expect(daysFromUcdp(5, 5, 2)).toEqual({ first: 2, last: 8 });
    expect(daysFromUcdp(5, 5, 4)).toBeUndefined();
    expect(daysFromUcdp(9, 5, 1)).toBeUndefined();
  });
});
