import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseEdtf } from '@/domain/edtf/parse.ts';
import { serializeEdtf } from '@/domain/edtf/serialize.ts';

import { read, values } from './arbitraries.ts';

const GOOD = [
  // Level 0: dates, times, intervals.
  '2017',
  '0000',
  '0001',
  '9999',
  '2017-01',
  '2017-12',
  '2017-11-03',
  '2016-02-29',
  '0000-02-29',
  '2017-11-03T00:00:00',
  '2017-11-03T23:59:59',
  '2017-11-03T04:30:00Z',
  '2017-11-03T04:30:00+03',
  '2017-11-03T04:30:00+03:00',
  '2017-11-03T04:30:00-03:30',
  '2017-11-03T04:30:00+14:00',
  '2017-11-03T04:30:00+00:00',
  '1964/2008',
  '2004-06/2006-08',
  '2004-02-01/2005-02-08',
  '2004-02-01/2005-02',
  '2005/2006-02',
  '2017-11-03/2017-11-03',
  '2017-11/2017-11-03',
  '2017-11-03/2017',
  // Level 1.
  'Y170000002',
  'Y-170000002',
  'Y10000',
  'Y999999999999',
  '2017-21',
  '2017-22',
  '2017-23',
  '2017-24',
  '1984?',
  '2004-06~',
  '2004-06-11%',
  '-0043~',
  '2017-21~',
  '201X?',
  '2017-10-XX~',
  'Y12345%',
  '201X',
  '20XX',
  '000X',
  '00XX',
  '-019X',
  '-01XX',
  '2017-XX',
  '2017-10-XX',
  '2017-XX-XX',
  '1985-04-12/..',
  '1985-04/..',
  '1985/..',
  '../1985-04-12',
  '../1985-04',
  '../1985',
  '1985-04-12/',
  '1985/',
  '/1985-04-12',
  '/1985',
  '1984~/2004-06',
  '1984-06-02?/2004-08-08~',
  '1984-06-02%/..',
  '-1985',
  '-9999',
  '-0001-12-31',
  '-0004-02-29',
  '-0044/-0043-03',
  'Y-20000/2017',
  '../..',
  '/..',
  '../',
] as const;

const BAD: readonly (readonly [text: string, fault: RegExp])[] = [
  ['', /empty/],
  [' 2017', /not an EDTF date/],
  ['2017-11-03 ', /not an EDTF date/],
  ['2017-11-03\n', /not an EDTF date/],
  ['vendredi', /"vendredi" is not an EDTF date/],
  ['03/11/2017', /one slash/],
  ['20171103', /not an EDTF date/],
  ['2017-1-3', /not an EDTF date/],
  ['17-11-03', /not an EDTF date/],
  ['12017', /not an EDTF date/],
  ['+2017', /not an EDTF date/],
  ['2017-W44', /not an EDTF date/],
  ['2017-307', /not an EDTF date/],
  ['٢٠١٧', /not an EDTF date/],
  ['2017-00', /month 00 does not exist/],
  ['2017-13', /month 13 does not exist/],
  ['2017-13-40', /month 13 does not exist/],
  ['2017-25', /month 25 does not exist/],
  ['2017-11-00', /day 00 does not exist/],
  ['2017-11-31', /day 31 does not exist: 2017-11 has 30 days/],
  ['2017-02-30', /day 30 does not exist: 2017-02 has 28 days/],
  ['2017-02-29', /2017-02 has 28 days/],
  ['1900-02-29', /1900-02 has 28 days/],
  ['2017-21-03', /season takes no day/],
  ['2017-21-XX', /season takes no day/],
  ['2017-13-XX', /month 13 does not exist/],
  ['-0000', /-0000 does not exist/],
  ['-0000-01-01', /-0000 does not exist/],
  ['-000X', /-000X does not exist/],
  ['-00XX', /-00XX does not exist/],
  ['Y2017', /not an EDTF date/],
  ['Y017000', /not an EDTF date/],
  ['Y12345-06', /not an EDTF date/],
  ['y12345', /not an EDTF date/],
  ['Y1000000000000', /at most 12 digits/],
  ['2017-11-03T', /not a time of day/],
  ['2017-11-03T04', /not a time of day/],
  ['2017-11-03T04:30', /not a time of day/],
  ['2017-11-03T04:30:00.5', /not a time of day/],
  ['2017-11-03T24:00:00', /not a time of day/],
  ['2017-11-03T04:60:00', /not a time of day/],
  ['2017-11-03T04:30:60', /not a time of day/],
  ['2017-11-03T04:30:00z', /not a time of day/],
  ['2017-11-03T04:30:00+0300', /not a time of day/],
  ['2017-11-03T04:30:00+03:60', /not a time of day/],
  ['2017-11-03T04:30:00~', /not a time of day/],
  ['2017-11-03T04:30:00+15', /offset \+15 does not exist/],
  ['2017-11-03T04:30:00-12:01', /offset -12:01 does not exist/],
  ['2017-11-03T04:30:00-00:00', /offset -00:00 does not exist/],
  ['2017-02-30T04:30:00', /day 30 does not exist/],
  ['2017-11T04:30:00', /full date/],
  ['2017-11-03~T04:30:00', /without a qualifier/],
  ['2017-11-XXT04:30:00', /full date/],
  ['/', /a start or an end/],
  ['2017/2018/2019', /one slash/],
  ['2018/2017', /ends before it starts/],
  ['2017-11-03/2017-11-02', /ends before it starts/],
  ['2017-11/2017-10-31', /ends before it starts/],
  ['2017-11-03/2016', /ends before it starts/],
  ['2017-13/2018', /month 13/],
  ['2017/2018-02-30', /day 30/],
  ['2017-11-03T04:30:00/2017-11-04', /not "2017-11-03T04:30:00"/],
  ['201X/2020', /not "201X"/],
  ['2017-21/2017-22', /not "2017-21"/],
  ['2017/2017-11-XX', /not "2017-11-XX"/],
  ['.../2017', /not an EDTF date/],
  // Level 2.
  ['[1667,1668,1670..1672]', /level 0 or 1/],
  ['{1960,1961-12}', /level 0 or 1/],
  ['Y-17E7', /level 0 or 1/],
  ['1950S2', /level 0 or 1/],
  ['2001-34', /month 34/],
  ['2004-06~-11', /level 0 or 1/],
  ['?2004-06-11', /level 0 or 1/],
  ['156X-12-25', /level 0 or 1/],
  ['1XXX', /level 0 or 1/],
  ['XXXX', /level 0 or 1/],
  ['XXXX-12-XX', /level 0 or 1/],
  ['2017-XX-03', /level 0 or 1/],
  ['2017-1X', /level 0 or 1/],
  ['2017-10-1X', /level 0 or 1/],
  ['2017-11-03?~', /level 0 or 1/],
  ['..2017', /level 0 or 1/],
];

describe('parseEdtf', () => {
  it.each(GOOD)('reads %s and writes it back', (text) => {
    expect(serializeEdtf(read(text))).toBe(text);
  });

  it.each(BAD)('refuses %j and says why', (text, fault) => {
    const result = parseEdtf(text);
    expect(result).toEqual({ ok: false, message: expect.stringMatching(fault) });
  });

  it('gives each field its value', () => {
    expect(read('2017-11-03')).toEqual({
      kind: 'day',
      year: 2017,
      month: 11,
      day: 3,
      qualifier: null,
    });
    expect(read('-019X')).toEqual({ kind: 'decade', first: -199, last: -190, qualifier: null });
    expect(read('2017-10-XX?')).toEqual({
      kind: 'unspecified',
      unit: 'day',
      year: 2017,
      month: 10,
      qualifier: '?',
    });
    expect(read('2017-11-03T04:30:05+03')).toEqual({
      kind: 'datetime',
      year: 2017,
      month: 11,
      day: 3,
      hour: 4,
      minute: 30,
      second: 5,
      offset: '+03',
    });
    expect(read('2017-10-27~/')).toEqual({
      kind: 'interval',
      start: { kind: 'day', year: 2017, month: 10, day: 27, qualifier: '~' },
      end: 'unknown',
    });
  });

  it('does not repeat a long text in its message', () => {
    const result = parseEdtf('9'.repeat(10_000));
    expect(result.ok ? '' : result.message.length).toBeLessThan(200);
  });

  it('round-trips every value', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(read(serializeEdtf(value))).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, and writes back exactly what it accepts', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789-X?~%/.YT:Z+')),
      maxLength: 24,
    });
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (input) => {
        const result = parseEdtf(input);
        expect(result.ok ? serializeEdtf(result.value) : input).toBe(input);
        expect(result.ok || result.message !== '').toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
