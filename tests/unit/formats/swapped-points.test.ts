import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swappedByCountry, type PointColumns } from '@/formats/swapped-points.ts';

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The rule, with all of a country's rows sorted. */
function naive({ country, point, lon, lat }: PointColumns): number[] {
  const rows = Array.from(country, (number, row) => ({
    number,
    row,
    east: lon[point[row] ?? 0] ?? 0,
    north: lat[point[row] ?? 0] ?? 0,
  }));
  return rows.flatMap(({ number, row, east, north }) => {
    const own = rows.filter((other) => other.number === number);
    const x = middle(own.map((other) => other.east));
    const y = middle(own.map((other) => other.north));
    const isFar = Math.abs(east - x) > 10 || Math.abs(north - y) > 10;
    const isClose = Math.abs(north - x) < 5 && Math.abs(east - y) < 5;
    return own.length >= 5 && Math.abs(east) <= 90 && isFar && isClose ? [row] : [];
  });
}

const about = (degrees: number) =>
  fc.oneof(
    fc.constantFrom(-6, -5, -4, -1, 0, 1, 4, 5, 5.5, 6).map((off) => degrees + off),
    fc.double({ min: degrees - 6, max: degrees + 6, noNaN: true }),
  );
const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const points = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(about(45), about(31)) },
  { weight: 2, arbitrary: fc.tuple(about(31), about(45)) },
  { weight: 1, arbitrary: anywhere },
);

const columns: fc.Arbitrary<PointColumns> = fc
  .record({
    points: fc.array(points, { minLength: 1, maxLength: 12, size: 'max' }),
    rows: fc.array(fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 11 })), {
      maxLength: 60,
      size: 'max',
    }),
  })
  .map(({ points: all, rows }) => ({
    country: rows.map(([number]) => number),
    point: rows.map(([, point]) => point % all.length),
    lon: all.map(([lon]) => lon),
    lat: all.map(([, lat]) => lat),
  }));

describe('points that seem swapped', () => {
  it('are those that the rule says', () => {
    let found = 0;
    fc.assert(
      fc.property(columns, (rows) => {
        const expected = naive(rows);
        found += expected.length;
        expect(swappedByCountry(rows).toSorted((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
