import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayToIso, isoToDay } from '@/domain/edtf/days.ts';
import { BOX_PX, layoutLane, type LaneLayout } from '@/features/timeline/layout.ts';
import { accountsOf, type EventSketch } from './fixture.ts';

const FIRST = isoToDay('2017-10-01') ?? 0;
const days = fc.integer({ min: 0, max: 30 }).map((offset) => FIRST + offset);
const dates = fc.oneof(
  { weight: 4, arbitrary: days.map(dayToIso) },
  days.map((day) => `${dayToIso(day)}~`),
  days.map((day) => `${dayToIso(day)}?`),
  days.map((day) => `${dayToIso(day)}T10:30:00`),
  fc
    .tuple(days, fc.integer({ min: 1, max: 9 }))
    .map(([day, length]) => `${dayToIso(day)}/${dayToIso(day + length)}`),
  days.map((day) => `/${dayToIso(day)}`),
  days.map((day) => `${dayToIso(day)}/..`),
  fc.constantFrom('2017-10', '../..'),
);
const sketches = fc
  .array(
    fc.record({
      when: dates,
      said: fc.array(days.map(dayToIso), { minLength: 1, maxLength: 5 }),
      contested: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ when, said, contested }, at): EventSketch => ({
      id: `e${at}`,
      when,
      said: contested ? [said[0] ?? '2017-11-03', '2017-11-03'] : said,
      occurred: contested ? ['2017-10-05', '2017-10-09'] : [],
    })),
  );
const scales = fc.constantFrom(0.4, 3, 11, 24, 33, 79, 300);

/** The boxes of a layout as pixels. */
const boxesOf = ({ events }: LaneLayout, pxPerDay: number) =>
  events.map(({ account, row, start, end }) => ({
    id: account.event.id,
    row,
    start: (start - FIRST) * pxPerDay,
    end: (end - FIRST) * pxPerDay,
  }));

const offsetsOf = (layout: LaneLayout): number[] =>
  layout.events.map(({ marks }) => Math.round(((marks[0] ?? 0) - FIRST) * 1000) / 1000);

describe('the layout of a lane', () => {
  it('lets no two boxes overlap and shows every event once, each wide enough to hit', () => {
    fc.assert(
      fc.property(sketches, scales, (list, pxPerDay) => {
        const layout = layoutLane(accountsOf(...list), pxPerDay);
        const boxes = boxesOf(layout, pxPerDay);
        expect(boxes.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
        const rows = new Set(boxes.map(({ row }) => row));
        for (const row of rows) {
          const sorted = boxes
            .filter((box) => box.row === row)
            .toSorted((a, b) => a.start - b.start);
          sorted.forEach((box, at) => {
            expect(box.end - box.start).toBeGreaterThanOrEqual(BOX_PX - 0.1);
            expect(box.start).toBeGreaterThanOrEqual((sorted[at - 1]?.end ?? -Infinity) - 0.01);
          });
        }
        expect(layout.rows).toHaveLength(rows.size);
        expect(layout.height).toBe(layout.rows.reduce((sum, { height }) => sum + height, 0));
      }),
    );
  });

  it('keeps marks and ticks within their boxes, and marks of one event apart', () => {
    fc.assert(
      fc.property(sketches, scales, (list, pxPerDay) => {
        for (const { start, end, marks, ticks } of layoutLane(accountsOf(...list), pxPerDay)
          .events) {
          const slack = 0.01 / pxPerDay;
          const known = marks.flatMap((mark) => mark ?? []);
          for (const at of [...known, ...ticks.map((tick) => tick.day)]) {
            expect(at).toBeGreaterThanOrEqual(start - slack);
            expect(at).toBeLessThanOrEqual(end + slack);
          }
          known.forEach((mark, at) => {
            const before = known[at - 1] ?? -Infinity;
            expect((mark - before) * pxPerDay).toBeGreaterThanOrEqual(18 - 0.01);
          });
        }
      }),
    );
  });

  const onOneDay = (count: number): EventSketch[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `e${at}`,
      when: '2017-10-01',
      said: ['2017-10-01'],
    }));

  it('sets events of one day side by side within its column', () => {
    const layout = layoutLane(accountsOf(...onOneDay(3)), 100);
    expect(layout.rows).toHaveLength(1);
    expect(offsetsOf(layout)).toEqual([0.18, 0.5, 0.82]);
  });

  it('splits them evenly into rows when the column is too narrow', () => {
    const layout = layoutLane(accountsOf(...onOneDay(5)), 79);
    expect(layout.events.map(({ row }) => row)).toEqual([0, 0, 0, 1, 1]);
  });

  it('gives a lone event the middle of its day', () => {
    expect(offsetsOf(layoutLane(accountsOf(...onOneDay(1)), 79))).toEqual([0.5]);
  });

  it('does not share a day with what was said later', () => {
    const [first, second] = layoutLane(
      accountsOf(...onOneDay(1), { id: 'late', when: '2017-10-01', said: ['2017-10-03'] }),
      100,
    ).events;
    expect(first?.row).not.toBe(second?.row);
  });

  it('puts a contested date on one row, higher for its bracket', () => {
    const layout = layoutLane(
      accountsOf({
        id: 'c',
        when: '2017-10-01/2017-10-02',
        said: ['2017-10-01', '2017-10-02'],
        occurred: ['2017-10-01', '2017-10-02'],
      }),
      79,
    );
    expect(layout.events).toHaveLength(1);
    expect(offsetsOf(layout)).toEqual([0.5]);
    expect(layout.events[0]?.bars).toHaveLength(2);
    expect(layout.height).toBeGreaterThan(BOX_PX);
    const [firstTick] = layout.events[0]?.ticks ?? [];
    expect(((firstTick?.day ?? 0) - FIRST) * 79).toBeGreaterThan(0.5 * 79 + 8);
  });

  it('is empty for no events', () => {
    expect(layoutLane([], 10)).toEqual({ events: [], rows: [], height: 0 });
  });
});
