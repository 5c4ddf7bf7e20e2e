import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { boundsOf } from '@/domain/edtf/bounds.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import { serializeEdtf } from '@/domain/edtf/serialize.ts';

import { read, values } from './arbitraries.ts';

/**
 * The npm package `edtf` as an oracle for validity and for the stated span. Where the two differ, the difference is
 * listed here with its reason, and the test fails as soon as it goes away.
 */

const DAY_MS = 86_400_000;

function oracleAccepts(text: string): boolean {
  try {
    edtf(text, { level: 1 });
    return true;
  } catch {
    return false;
  }
}

function oracleSpan(text: string): readonly [number, number] {
  const { min, max } = edtf(text, { level: 1 });
  return [(min ?? -Infinity) / DAY_MS, ((max ?? Infinity) + 1) / DAY_MS];
}

function ourSpan(text: string): readonly [number, number] {
  const { core } = boundsOf(read(text));
  return [core.start, core.end];
}

interface Deviation {
  readonly reason: string;
  readonly pattern: RegExp;
  readonly texts: readonly string[];
}

const ACCEPTED_BY_ORACLE_ONLY: readonly Deviation[] = [
  {
    reason: 'it takes 29 February in any year, and reads it as 1 March',
    pattern: /^-?\d{4}-02-29|\/-?\d{4}-02-29/,
    texts: ['2017-02-29', '1900-02-29', '2017-02-29~', '2017-02-29/2018'],
  },
  {
    reason: 'level 1 leaves open one or two digits of a year, never all four',
    pattern: /^-?XXXX/,
    texts: ['XXXX', 'XXXX-XX', 'XXXX-XX-XX'],
  },
  {
    reason:
      'a century in two digits is ISO 8601-1, but not in the Library of Congress specification',
    pattern: /^-?\d\d$/,
    texts: ['20', '-01'],
  },
  {
    reason: 'there is no year -0000; it reads the sign as if it were not there',
    pattern: /^-0{2,3}X{1,2}$|^-0000-/,
    texts: ['-000X', '-00XX', '-0000-XX'],
  },
  {
    reason:
      'years of more than twelve digits are refused here, for their days cannot be counted exactly',
    pattern: /Y-?\d{13,}/,
    texts: ['Y1234567890123', 'Y-1234567890123'],
  },
  {
    reason:
      'EDTF writes times of day in full, to the second, with a colon in the offset, and only to 23:59:59',
    pattern: /T(?:\d\d:\d\d(?:Z|[+−-].*|)$|.*\.|24:|.*[+-]\d{4}$)/,
    texts: [
      '2017-11-03T04:30',
      '2017-11-03T04:30Z',
      '2017-11-03T04:30:00.123',
      '2017-11-03T24:00:00',
      '2017-11-03T04:30:00+0300',
    ],
  },
  {
    reason: 'the specification excludes times of day from intervals',
    pattern: /T.*\/|\/.*T/,
    texts: ['2017-11-03T04:30:00/2017-11-04', '2017-11-03/2017-11-04T04:30:00Z'],
  },
  {
    reason: 'an interval without any end says nothing',
    pattern: /^\/$/,
    texts: ['/'],
  },
];

const ACCEPTED_BY_US_ONLY: readonly Deviation[] = [
  {
    reason: 'an interval may end where it starts, or in the month or year in which it starts',
    pattern: /^[^/]+\/[^/.]/,
    texts: ['2017-11-03/2017-11-03', '2017/2017', '2017-11-03/2017-11', '2017-11-03/2017'],
  },
  {
    reason: 'a qualifier may follow any whole date: seasons, unspecified digits and long years too',
    pattern: /^(?:Y.*|.*X|-?\d{4}-2[1-4])[?~%]$/,
    texts: ['2017-21~', '201X?', '20XX%', '2017-10-XX~', '2017-XX?', 'Y12345~'],
  },
  {
    reason: 'a long year is a date, and may stand in an interval',
    pattern: /Y.*\/|\/Y/,
    texts: ['Y-20000/2017', '2017/Y20000', 'Y12345/..'],
  },
];

describe('validity against the oracle', () => {
  it.each(ACCEPTED_BY_ORACLE_ONLY)('refused here: $reason', ({ texts, pattern }) => {
    for (const text of texts) {
      expect([text, oracleAccepts(text), parseEdtf(text).ok, pattern.test(text)]).toEqual([
        text,
        true,
        false,
        true,
      ]);
    }
  });

  it.each(ACCEPTED_BY_US_ONLY)('accepted here: $reason', ({ texts, pattern }) => {
    for (const text of texts) {
      expect([text, oracleAccepts(text), parseEdtf(text).ok, pattern.test(text)]).toEqual([
        text,
        false,
        true,
        true,
      ]);
    }
  });

  function agrees(text: string): void {
    const [theirs, ours] = [oracleAccepts(text), parseEdtf(text).ok];
    if (theirs === ours) {
      return;
    }
    const known = theirs ? ACCEPTED_BY_ORACLE_ONLY : ACCEPTED_BY_US_ONLY;
    expect(
      known.filter(({ pattern }) => pattern.test(text)).map(({ reason }) => reason),
      text,
    ).not.toEqual([]);
  }

  it('agrees on everything else that is valid here', () => {
    fc.assert(
      fc.property(values, (value) => {
        agrees(serializeEdtf(value));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees on texts that are one character away from valid ones', () => {
    const character = fc.constantFrom(...Array.from('0123456789-X?~%/.YT:Z+[]{}ES, '));
    fc.assert(
      fc.property(values, fc.nat(), fc.nat(2), character, (value, seed, cut, replacement) => {
        const text = serializeEdtf(value);
        const at = seed % (text.length + 1);
        agrees(text.slice(0, at) + replacement + text.slice(at + cut));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the stated span against the oracle', () => {
  it.each([
    [
      'a season is a quarter from January there, the months of the season here',
      '2017-21',
      [17_167, 17_257],
      [17_226, 17_318],
    ],
    [
      'a time of day lasts no time there, its second here',
      '2017-11-03T12:00:00Z',
      [17_473.5, 17_473.5],
      [17_473.5, 17_473.5 + 1 / 86_400],
    ],
  ])('%s', (_reason, text, theirs, ours) => {
    const [from, to] = oracleSpan(text);
    expect([from, Math.round((to - from) * DAY_MS) <= 1 ? from : to]).toEqual(theirs);
    expect(ourSpan(text)).toEqual(ours);
  });

  it('starts an unspecified day of a year before 0 on the last day of its month there', () => {
    expect(oracleSpan('-0001-01-XX')[0]).toBe(ourSpan('-0001-01-31')[0]);
    expect(ourSpan('-0001-01-XX')).toEqual(ourSpan('-0001-01'));
  });

  it('counts February of the year 0 as that of 1900 there, which had no 29th', () => {
    expect(oracleSpan('0000-02-28')[1]).toBe(ourSpan('0000-03-01')[0]);
    expect(ourSpan('0000-02-28')[1]).toBe(ourSpan('0000-02-29')[0]);
    expect(oracleSpan('0000-02-29')[0]).toBe(ourSpan('0000-03-01')[0]);
  });

  it('has no span there for years beyond the platform calendar', () => {
    expect(oracleSpan('Y170000002')).toEqual([NaN, NaN]);
  });

  /** Times without an offset are read in the zone of the machine there, and 29 February is not checked. */
  it('is the same for dates, unspecified dates, intervals and moments', () => {
    const comparable = values.filter((value) => {
      const text = serializeEdtf(value);
      return (
        value.kind !== 'season' &&
        !(value.kind === 'unspecified' && value.year < 0) &&
        !text.includes('Y') &&
        !/(?<!-)0000-02-2[89]/.test(text) &&
        !(value.kind === 'datetime' && value.offset === null) &&
        oracleAccepts(text)
      );
    });
    fc.assert(
      fc.property(comparable, (value) => {
        const text = serializeEdtf(value);
        const [ours, theirs] = [ourSpan(text), oracleSpan(text)];
        expect([text, Math.round(ours[0] * DAY_MS)]).toEqual([
          text,
          Math.round(theirs[0] * DAY_MS),
        ]);
        if (value.kind !== 'datetime') {
          expect([text, ours[1]]).toEqual([text, theirs[1]]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
