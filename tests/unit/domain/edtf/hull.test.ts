import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { boundsOf } from '@/domain/edtf/bounds.ts';
import { hull } from '@/domain/edtf/hull.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import { serializeEdtf } from '@/domain/edtf/serialize.ts';
import type { Edtf } from '@/domain/edtf/types.ts';

import { read, values } from './arbitraries.ts';

function hullText(...texts: string[]): string | undefined {
  const value = hull(texts.map(read));
  return value && serializeEdtf(value);
}

describe('hull', () => {
  it('is undefined for nothing', () => {
    expect(hull([])).toBeUndefined();
  });

  it.each([
    [['2017-11-03'], '2017-11-03'],
    [['2017-11-03', '2017-11-03'], '2017-11-03'],
    [['2017-11-02', '2017-11-03'], '2017-11-02/2017-11-03'],
    [['2017-11-03', '2017-11-02', '2017-11'], '2017-11'],
    [['2017-10-27~', '2017-11-03'], '2017-10-27~/2017-11-03'],
    [['2017-10-27~', '2017-10-28'], '2017-10-27~'],
    [['2017-10-27', '2017-11-03%'], '2017-10-27/2017-11-03%'],
    [['2017-10-27?', '2017-10-27', '2017-11-03'], '2017-10-27/2017-11-03'],
    [['2017-10/..', '2016-01-01'], '2016-01-01/..'],
    [['../2016', '2017/..'], '../..'],
    [['/2016', '2017'], '/2017'],
    [['/2016', '../2015', '2017'], '../2017'],
    [['/2016', '../2015~', '2017'], '../2017'],
    [['/2016', '2017/'], '../..'],
    [['2017', '9999-24'], '2017/Y10000'],
    [['2017-10-XX', '2017-11-03'], '2017-10/2017-11-03'],
    [['2017-XX', '2018-11'], '2017/2018-11'],
    [['201X', '2021-05'], '2010/2021-05'],
    [['2017-21', '2017-24'], '2017-03/2018-02'],
    [['2017-10-27~/2017-11-03', '2017-11-10?'], '2017-10-27~/2017-11-10?'],
    [['2017-11-03T04:00:00', '2017-11-05T04:00:00'], '2017-11-03/2017-11-05'],
    [['2017-11-03T01:00:00+03:00', '2017-11-05'], '2017-11-02/2017-11-05'],
  ])('of %j is %s', (texts, expected) => {
    expect(hullText(...texts)).toBe(expected);
    expect(hullText(...texts.toReversed())).toBe(expected);
  });

  it('moves a widened season to the day that widens as far', () => {
    expect(hullText('2017-21~', '2018')).toBe('2017-01-17~/2018');
  });

  it('falls back on plain doubted days when the qualified ends would cross', () => {
    expect(hullText('2017-01-01~', '2016-12-30/2016~')).toBe('2016-12-29?/2017-07-02?');
  });

  function covers(outer: Edtf, inner: Edtf): boolean {
    const [out, inn] = [boundsOf(outer), boundsOf(inner)];
    return out.earliest <= inn.earliest && inn.latest <= out.latest;
  }

  it('contains all, is valid, and does not hang on the order', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 6 }), (list) => {
        const value = hull(list);
        expect(value).toBeDefined();
        if (value === undefined) {
          return;
        }
        expect(list.filter((inner) => !covers(value, inner))).toEqual([]);
        expect(parseEdtf(serializeEdtf(value))).toEqual({ ok: true, value });
        expect(hull(list.toReversed())).toEqual(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('adds less than a day on either side, within four-digit years', () => {
    const near = values.filter((value) => {
      const { core } = boundsOf(value);
      return core.start > -3e6 && core.end < 2.5e6;
    });
    fc.assert(
      fc.property(fc.array(near, { minLength: 1, maxLength: 6 }), (list) => {
        const value = hull(list);
        const all = list.map(boundsOf);
        const tight = boundsOf(value ?? read('2017'));
        expect(Math.floor(Math.min(...all.map(({ earliest }) => earliest)))).toBeLessThanOrEqual(
          tight.earliest,
        );
        expect(Math.ceil(Math.max(...all.map(({ latest }) => latest)))).toBeGreaterThanOrEqual(
          tight.latest,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
