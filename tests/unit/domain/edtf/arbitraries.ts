import fc from 'fast-check';

import { daysInMonth, toDayNumber } from '@/domain/edtf/days.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import type {
  Edtf,
  EdtfDateTime,
  EdtfEnd,
  EdtfEndDate,
  EdtfInterval,
  EdtfSingle,
} from '@/domain/edtf/types.ts';

/** The value of a text that must be valid. */
export function read(text: string): Edtf {
  const result = parseEdtf(text);
  if (!result.ok) {
    throw new Error(`${text}: ${result.message}`);
  }
  return result.value;
}

const qualifier = fc.constantFrom(null, null, '?' as const, '~' as const, '%' as const);
const year = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 2014, max: 2019 }) },
  { weight: 1, arbitrary: fc.integer({ min: -9999, max: 9999 }) },
);
const longYear = fc
  .integer({ min: 10_000, max: 999_999_999_999 })
  .chain((size) => fc.constantFrom(size, -size));
const month = fc.integer({ min: 1, max: 12 });

const civil = fc.tuple(year, month).chain(([y, m]) =>
  fc.record({
    year: fc.constant(y),
    month: fc.constant(m),
    day: fc.integer({ min: 1, max: daysInMonth(y, m) }),
  }),
);

export const endDates: fc.Arbitrary<EdtfEndDate> = fc.oneof(
  fc.record({
    kind: fc.constant('year' as const),
    year: fc.oneof(year, year, longYear),
    qualifier,
  }),
  fc.record({ kind: fc.constant('month' as const), year, month, qualifier }),
  fc
    .tuple(civil, qualifier)
    .map(([date, mark]) => ({ kind: 'day' as const, ...date, qualifier: mark })),
);

const offset = fc.constantFrom(null, 'Z', '+03', '+03:00', '-03:30', '+00', '+14:00', '-12:00');

export const dateTimes: fc.Arbitrary<EdtfDateTime> = fc
  .record({
    date: civil,
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
    offset,
  })
  .map(({ date, ...time }) => ({ kind: 'datetime', ...date, ...time }));

function someYears(kind: 'decade' | 'century', size: number): fc.Arbitrary<EdtfSingle> {
  return fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.boolean(), qualifier)
    .map(([y, bc, mark]) => {
      const low = y - (y % size);
      return bc && low > 0
        ? { kind, first: -(low + size - 1), last: -low, qualifier: mark }
        : { kind, first: low, last: low + size - 1, qualifier: mark };
    });
}

const unspecified: fc.Arbitrary<EdtfSingle> = fc.oneof(
  fc.record({
    kind: fc.constant('unspecified' as const),
    unit: fc.constantFrom('day' as const, 'month' as const),
    year,
    month: fc.constant(null),
    qualifier,
  }),
  fc.record({
    kind: fc.constant('unspecified' as const),
    unit: fc.constant('day' as const),
    year,
    month,
    qualifier,
  }),
);

const seasons: fc.Arbitrary<EdtfSingle> = fc.record({
  kind: fc.constant('season' as const),
  year,
  season: fc.constantFrom(21 as const, 22 as const, 23 as const, 24 as const),
  qualifier,
});

const ends: fc.Arbitrary<EdtfEnd> = fc.oneof(
  { weight: 5, arbitrary: endDates },
  { weight: 1, arbitrary: fc.constantFrom('open' as const, 'unknown' as const) },
);

function firstDay(end: EdtfEnd): number {
  if (typeof end === 'string') {
    return 0;
  }
  return toDayNumber(
    end.year,
    end.kind === 'year' ? 1 : end.month,
    end.kind === 'day' ? end.day : 1,
  );
}

const intervals: fc.Arbitrary<EdtfInterval> = fc
  .tuple(ends, ends)
  .filter(([a, b]) => a !== 'unknown' || b !== 'unknown')
  .map(([a, b]) => {
    const swap = typeof a !== 'string' && typeof b !== 'string' && firstDay(a) > firstDay(b);
    return { kind: 'interval', start: swap ? b : a, end: swap ? a : b };
  });

export const singles: fc.Arbitrary<EdtfSingle> = fc.oneof(
  { weight: 3, arbitrary: endDates },
  dateTimes,
  someYears('decade', 10),
  someYears('century', 100),
  unspecified,
  seasons,
);

/** Every kind of value of levels 0 and 1. */
export const values: fc.Arbitrary<Edtf> = fc.oneof(
  { weight: 2, arbitrary: singles },
  { weight: 1, arbitrary: intervals },
);
