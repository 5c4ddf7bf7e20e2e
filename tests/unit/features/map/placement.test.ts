import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '@/domain/place.ts';
import { fanExtent, fanOffsets, MARK_SPACING, MAX_FAN } from '@/features/map/fan.ts';
import { toPixels } from '@/features/map/mercator.ts';
import { placeMarks } from '@/features/map/placement.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import { placeAt, storyOf, toldOf } from './fixtures.ts';

const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const TOUCHING = MARK_SPACING - 1e-6;

function closest(points: readonly Point[]): number {
  const distances = points.flatMap((a, at) => points.slice(at + 1).map((b) => apart(a, b)));
  return Math.min(Infinity, ...distances);
}

describe('fanOffsets', () => {
  it('keeps marks apart and within the extent, for every number of them', () => {
    for (let count = 1; count <= MAX_FAN; count += 1) {
      const offsets = fanOffsets(count);
      expect(offsets).toHaveLength(count);
      expect(closest(offsets)).toBeGreaterThanOrEqual(TOUCHING);
      for (const [x, y] of offsets) expect(Math.hypot(x, y)).toBeLessThan(fanExtent(count));
    }
  });

  it('leaves a lone mark at its place and puts two side by side', () => {
    expect(fanOffsets(1)).toEqual([[0, -0]]);
    const [left, right] = fanOffsets(2);
    expect(left?.[0]).toBeCloseTo(-(right?.[0] ?? NaN));
    expect(left?.[1]).toBeCloseTo(right?.[1] ?? NaN);
  });
});

const valley = fc.tuple(
  fc.double({ min: 40, max: 41.2, noNaN: true }),
  fc.double({ min: 34.2, max: 35.4, noNaN: true }),
);

const stories = fc.array(valley, { minLength: 1, maxLength: 8 }).chain((points) => {
  const places = points.map((point, at) => placeAt(`place-${at}`, point));
  const somePlaces = fc.uniqueArray(fc.constantFrom(...places.map(({ id }) => id)), {
    minLength: 1,
    maxLength: 3,
  });
  return fc
    .array(fc.array(somePlaces, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 30 })
    .map((events) =>
      storyOf(
        places,
        events.map((versions, at) => ({ id: `event-${at}`, versions })),
      ),
    );
});

describe('placeMarks', () => {
  it('never lets two marks overlap, at any zoom', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 8, max: 44 }), (story, quarters) => {
        const { groups } = placeMarks(toldOf(story), quarters / 4);
        const drawn = groups.flatMap(({ counted, centre, marks }) =>
          counted ? [centre] : marks.map(({ at }) => at),
        );
        expect(closest(drawn)).toBeGreaterThanOrEqual(TOUCHING);
      }),
    );
  });

  it('gives every account of every event a mark for each of its places', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 8, max: 44 }), (story, quarters) => {
        const told = toldOf(story);
        const { marks } = placeMarks(told, quarters / 4);
        const placesOf = (key: string): string[] =>
          marks
            .filter((mark) => mark.told === key)
            .flatMap(({ places }) => places.map(({ id }) => id));
        for (const { key, places } of told) {
          expect(placesOf(key).toSorted()).toEqual(places.map(({ id }) => id).toSorted());
        }
        expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
      }),
    );
  });

  it('leaves a mark alone at its true point', () => {
    const story = storyOf(
      [placeAt('rawa', [41.919, 34.4823])],
      [{ id: 'a', versions: [['rawa']] }],
    );
    const [mark] = placeMarks(toldOf(story), 9).marks;
    expect(mark?.at).toEqual(toPixels([41.919, 34.4823], 9));
  });

  const husaybah = placeAt('husaybah', [40.9895, 34.3925], 3);
  const saada = placeAt('saada', [41.07, 34.39], 6);
  const rawa = placeAt('rawa', [41.919, 34.4823]);

  it('draws one mark for an event at neighbouring places until the zoom parts them', () => {
    const story = storyOf(
      [husaybah, saada],
      [{ id: 'assault', versions: [['husaybah', 'saada']] }],
    );
    const far = placeMarks(toldOf(story), 7);
    expect(far.marks).toHaveLength(1);
    expect(far.marks[0]?.anchors).toHaveLength(2);
    expect(far.links).toEqual([]);

    const near = placeMarks(toldOf(story), 11);
    expect(near.marks).toHaveLength(2);
    expect(near.links).toMatchObject([
      { drawn: { account: { event: { id: 'assault' } } }, contested: false },
    ]);
  });

  it('joins the accounts of a contested place by a line of its own kind', () => {
    const story = storyOf([husaybah, rawa], [{ id: 'clash', versions: [['husaybah'], ['rawa']] }]);
    const { marks, links } = placeMarks(toldOf(story), 9);
    expect(marks.map(({ places }) => places[0]?.id)).toEqual(['husaybah', 'rawa']);
    expect(links).toMatchObject([
      { drawn: { account: { event: { id: 'clash' } } }, contested: true },
    ]);
  });

  it('does not join the marks of different events', () => {
    const story = storyOf(
      [husaybah, rawa],
      [
        { id: 'a', versions: [['husaybah']] },
        { id: 'b', versions: [['rawa']] },
      ],
    );
    expect(placeMarks(toldOf(story), 9).links).toEqual([]);
  });

  it('seats the marks of a merged group on the side of their places', () => {
    const west = placeAt('west', [41, 34.4]);
    const east = placeAt('east', [41.1, 34.4]);
    expect(distanceKm(west.point, east.point)).toBeLessThan(15);
    const story = storyOf(
      [east, west],
      [
        { id: 'in-the-east', versions: [['east']] },
        { id: 'in-the-west', versions: [['west']] },
      ],
    );
    const { groups, marks } = placeMarks(toldOf(story), 7);
    expect(groups).toHaveLength(1);
    expect(marks[0]?.at[0]).toBeGreaterThan(marks[1]?.at[0] ?? NaN);
  });

  it('lets the marks with the farthest to go choose their seats first', () => {
    const points = { nearly: 41.048, west: 41, east: 41.1, also: 41.052 };
    const ids = ['nearly', 'west', 'east', 'also'] as const;
    const story = storyOf(
      ids.map((id) => placeAt(id, [points[id], 34.4])),
      ids.map((id) => ({ id: `in-${id}`, versions: [[id]] })),
    );
    const { marks } = placeMarks(toldOf(story), 7);
    const leftmost = marks.toSorted((a, b) => a.at[0] - b.at[0])[0];
    expect(leftmost?.drawn.account.event.id).toBe('in-west');
  });

  it('counts what it cannot fan', () => {
    const events = Array.from({ length: MAX_FAN + 1 }, (_, at) => ({
      id: `e${at}`,
      versions: [['rawa']],
    }));
    const [crowd] = placeMarks(toldOf(storyOf([rawa], events)), 9).groups;
    expect(crowd?.counted).toBe(true);
    const [fan] = placeMarks(toldOf(storyOf([rawa], events.slice(1))), 9).groups;
    expect(fan?.counted).toBe(false);
  });
});
