import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DAY } from '@/domain/columns/columns.ts';
import { matchEvents, type MatchLimits, type Pair } from '@/domain/match/match.ts';
import type { Windows } from '@/domain/match/near-rows.ts';
import type { Sketch } from '@/domain/match/sketch.ts';
import { fromMercator, mercator } from '@/domain/mercator.ts';
import { distanceKm, type LonLat } from '@/domain/place.ts';

interface Row {
  readonly first: number;
  readonly last: number;
  readonly point: LonLat | undefined;
  readonly radiusKm: number;
  readonly words: readonly string[];
}

const row = (more: Partial<Row> = {}): Row => ({
  first: 100,
  last: more.first ?? 100,
  point: [40, 35],
  radiusKm: 0,
  words: [],
  ...more,
});

function sketch(rows: readonly Row[]): Sketch {
  const points = rows.map(({ point }) => (point === undefined ? undefined : mercator(point)));
  return {
    length: rows.length,
    first: Int32Array.from(rows, ({ first }) => first),
    last: Int32Array.from(rows, ({ last }) => last),
    x: Float32Array.from(points, (point) => point?.[0] ?? Number.NaN),
    y: Float32Array.from(points, (point) => point?.[1] ?? Number.NaN),
    radiusKm: Float32Array.from(rows, ({ radiusKm }) => radiusKm),
    actors: Uint16Array.from(rows, (_, at) => at),
    actorWords: rows.map(({ words }) => words),
  };
}

/** All pairs within the windows, by comparing every row with every other. */
function naivePairs(a: Sketch, b: Sketch, windows: Windows): Pair[] {
  const pairs: Pair[] = [];
  for (let one = 0; one < a.length; one += 1) {
    for (let two = 0; two < b.length; two += 1) {
      const pair = naivePair(a, b, one, two);
      if (pair.days.least > windows.days) continue;
      if (pair.km - pair.radiusKm <= windows.km) pairs.push(pair);
    }
  }
  return pairs;
}

const isAside = (of: Sketch, at: number): boolean =>
  Number.isNaN(of.x[at]) || (of.first[at] === NO_DAY.first && of.last[at] === NO_DAY.last);

function naivePair(a: Sketch, b: Sketch, one: number, two: number): Pair {
  const [a1, a2] = [a.first[one] ?? 0, a.last[one] ?? 0];
  const [b1, b2] = [b.first[two] ?? 0, b.last[two] ?? 0];
  const point = (of: Sketch, at: number) => fromMercator([of.x[at] ?? 0, of.y[at] ?? 0]);
  const isOpen = [a1, b1].includes(NO_DAY.first) || [a2, b2].includes(NO_DAY.last);
  const isOut = isAside(a, one) || isAside(b, two);
  return {
    a: one,
    b: two,
    days: {
      least: a1 > b2 ? a1 - b2 : b1 > a2 ? b1 - a2 : 0,
      most: isOpen ? Infinity : Math.max(a2, b2) - Math.min(a1, b1),
    },
    km: isOut ? Infinity : distanceKm(point(a, one), point(b, two)),
    radiusKm: (a.radiusKm[one] ?? 0) + (b.radiusKm[two] ?? 0),
    sharedWords: (a.actorWords[one] ?? []).filter((word) => b.actorWords[two]?.includes(word)),
  };
}

const likelier = (one: Pair, two: Pair): number =>
  Number(one.sharedWords.length === 0) - Number(two.sharedWords.length === 0) ||
  one.km + one.radiusKm - (two.km + two.radiusKm) ||
  (one.days.most === two.days.most ? 0 : one.days.most - two.days.most) ||
  one.a - two.a ||
  one.b - two.b;

function naiveKept(pairs: readonly Pair[], limits: MatchLimits): Pair[] {
  const sorted = pairs.toSorted(likelier);
  const isBest = (pair: Pair, side: 'a' | 'b'): boolean =>
    sorted
      .filter((each) => each[side] === pair[side])
      .slice(0, limits.perRow)
      .includes(pair);
  return sorted.filter((pair) => isBest(pair, 'a') && isBest(pair, 'b')).slice(0, limits.total);
}

const day = fc.integer({ min: -30, max: 30 });
const anyRow: fc.Arbitrary<Row> = fc
  .record({
    first: day,
    span: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
    open: fc.constantFrom('no', 'no', 'no', 'no', 'start', 'end', 'both'),
    lon: fc.oneof(
      fc.constantFrom(10, 10.1, 10.25, -179.95, 179.95),
      fc.double({ min: -180, max: 180, noNaN: true }),
    ),
    lat: fc.oneof(fc.constantFrom(50, 50.1, -84), fc.double({ min: -84, max: 84, noNaN: true })),
    placed: fc.constantFrom(true, true, true, true, false),
    radiusKm: fc.constantFrom(0, 0, 1, 10, 80, 700, 5_000),
    words: fc.uniqueArray(fc.constantFrom('one', 'two', 'three', 'four'), { maxLength: 2 }),
  })
  .map(({ first, span, open, lon, lat, placed, radiusKm, words }) => ({
    first: open === 'start' || open === 'both' ? NO_DAY.first : first,
    last: open === 'end' || open === 'both' ? NO_DAY.last : first + span,
    point: placed ? [lon, lat] : undefined,
    radiusKm,
    words,
  }));
const anySketch = fc.array(anyRow, { maxLength: 25 }).map(sketch);
const anyWindows = fc.record({
  days: fc.constantFrom(0, 1, 2, 7),
  km: fc.constantFrom(0, 5, 25, 100, 12_000),
});
const distinct = (rows: readonly number[]): number => new Set(rows).size;

describe('possible same events', () => {
  it('are those that comparing every two rows finds', () => {
    fc.assert(
      fc.property(
        anySketch,
        anySketch,
        anyWindows,
        fc.record({ perRow: fc.integer({ min: 1, max: 4 }), total: fc.constantFrom(3, 1_000) }),
        (a, b, windows, limits) => {
          const found = matchEvents(a, b, windows, limits);
          const all = naivePairs(a, b, windows);
          expect(found.total).toBe(all.length);
          expect(found.paired).toEqual({
            a: distinct(all.map((pair) => pair.a)),
            b: distinct(all.map((pair) => pair.b)),
          });
          expect(found.pairs.map((pair) => [pair.a, pair.b])).toEqual(
            naiveKept(all, limits).map((pair) => [pair.a, pair.b]),
          );
          expect(found.pairs).toEqual(naiveKept(all, limits));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are the same pairs from either side', () => {
    fc.assert(
      fc.property(anySketch, anySketch, anyWindows, (a, b, windows) => {
        const there = matchEvents(a, b, windows, { perRow: 2, total: 1_000 });
        const back = matchEvents(b, a, windows, { perRow: 2, total: 1_000 });
        const names = ({ pairs }: typeof there, turned: boolean): string[] =>
          pairs.map((pair) => (turned ? `${pair.b} ${pair.a}` : `${pair.a} ${pair.b}`)).toSorted();
        expect(back.total).toBe(there.total);
        // Equally likely pairs are told apart by their rows, which are others from the other side.
        const ties = new Set(there.pairs.map((pair) => `${pair.km} ${pair.radiusKm}`)).size;
        if (ties === there.pairs.length) expect(names(back, true)).toEqual(names(there, false));
      }),
    );
  });

  it('say in what they differ', () => {
    const a = sketch([row({ first: 100, words: ['isis', 'raqqa'] })]);
    const b = sketch([row({ first: 98, point: [40.1, 35], radiusKm: 25, words: ['isis'] })]);
    const [pair] = matchEvents(a, b, { days: 2, km: 0 }).pairs;
    expect(pair).toMatchObject({
      days: { least: 2, most: 2 },
      radiusKm: 25,
      sharedWords: ['isis'],
    });
    expect(pair?.km).toBeCloseTo(9.11, 1);
    expect(matchEvents(a, b, { days: 1, km: 0 }).total).toBe(0);
  });

  it('put shared actors first, then what is known to be near', () => {
    const a = sketch([row({ words: ['isis'] })]);
    const b = sketch([
      row({ radiusKm: 200 }),
      row({ point: [40.1, 35] }),
      row({ point: [40.2, 35], words: ['isis'] }),
    ]);
    const { pairs } = matchEvents(a, b, { days: 0, km: 25 });
    expect(pairs.map((pair) => pair.b)).toEqual([2, 1, 0]);
  });

  it('count what they do not keep, and the events nothing can be said of', () => {
    const a = sketch([row(), row({ point: undefined })]);
    const undated = row({ first: NO_DAY.first, last: NO_DAY.last });
    const b = sketch([...Array.from({ length: 30 }, () => row()), undated]);
    const found = matchEvents(a, b, { days: 0, km: 0 });
    expect(found.pairs).toHaveLength(5);
    expect(found.total).toBe(30);
    expect(found.paired).toEqual({ a: 1, b: 30 });
    expect(found.leftAside).toEqual({ a: 1, b: 1 });
  });
});
