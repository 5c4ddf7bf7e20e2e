import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOfStory } from '@/domain/columns/from-story.ts';
import type { EventColumns } from '@/domain/columns/columns.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { FACETS } from '@/domain/filter/facets.ts';
import type { EventFilter, FacetCount } from '@/domain/filter/filter.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';
import { ColumnEngine } from '@/engine/column-engine.ts';
import type { Answer, Bins, Field, Frame, Question } from '@/engine/engine.ts';
import { facetCounts } from '@/engine/facet-counts.ts';
import { keptAnswer } from '@/engine/kept-answer.ts';
import { reference } from './reference.ts';
import { simpleStories, stories } from './stories.ts';

const APRIL_28 = 18_380;

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const day = optional(fc.integer({ min: APRIL_28 - 3, max: APRIL_28 + 14 }));
const some = (values: readonly string[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 }) },
  );

const texts = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom(
    'shell',
    'mill shelling',
    'NORTH',
    'nor',
    'ford',
    'القائم',
    'قصف',
    'el qaim',
    'what',
    'e1',
    'nothing such',
    'taken truce',
  ),
);

const filters: fc.Arbitrary<EventFilter> = fc.record({
  text: texts,
  from: day,
  to: day,
  facets: fc.record({
    type: some(EVENT_TYPES),
    actor: some(['north', 'north-forces', 'south', 'absent']),
    origin: some(['north', 'monitor', 'wire']),
    place: some(['ford', 'valley', 'mill']),
    standing: some(STANDINGS),
    precision: some(['exact', 'near', 'adm1', 'none']),
  }),
});

const frames: fc.Arbitrary<Frame> = fc
  .tuple(
    fc.constantFrom([0, 1], [0.5, 0.53], [0.527, 0.528], [0.55, 0.6], [0.9, 1]),
    fc.constantFrom([0, 1], [0.33, 0.36], [0.3, 0.5]),
    fc.constantFrom(256, 1000, 4096, 700_000),
  )
  .map(([[west = 0, east = 1], [north = 0, south = 1], worldPx]) => ({
    west,
    east,
    north,
    south,
    worldPx,
  }));

const bins: fc.Arbitrary<Bins> = fc
  .record({
    start: fc.double({ min: APRIL_28 - 5, max: APRIL_28 + 8, noNaN: true }),
    length: fc.constantFrom(0.5, 1, 3, 8, 40),
    count: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ start, length, count }) => ({ start, end: start + length, count }));

const listed = optional(fc.subarray([...FACETS]));

const questions: fc.Arbitrary<Question> = fc
  .record({
    filter: filters,
    colour: fc.constantFrom('type', 'actor', 'standing'),
    frame: optional(frames),
    bins: optional(bins),
    binned: fc.constantFrom('passing' as const, 'shown' as const),
    facetLimit: optional(fc.integer({ min: 0, max: 5 })),
    listed,
  })
  .map(({ frame, bins: asked, facetLimit, listed: wanted, ...rest }) => ({
    ...rest,
    ...(frame === undefined ? {} : { frame }),
    ...(asked === undefined ? {} : { bins: asked }),
    ...(facetLimit === undefined ? {} : { facetLimit }),
    ...(wanted === undefined ? {} : { listed: wanted }),
  }));

/** How a session goes: now and then all is new, mostly one thing changes. */
const changes = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: questions.map((question) => () => question) },
    {
      weight: 4,
      arbitrary: fc.tuple(day, day).map(([from, to]) => (last: Question) => ({
        ...last,
        filter: { ...last.filter, from, to },
      })),
    },
    { weight: 1, arbitrary: fc.constant((last: Question) => last) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.integer({ min: -1, max: 1 }), fc.integer({ min: -1, max: 1 }))
        .map(([start, end]) => (last: Question) => ({
          ...last,
          filter: {
            ...last.filter,
            from: (last.filter.from ?? APRIL_28) + start,
            to: (last.filter.to ?? APRIL_28 + 9) + end,
          },
        })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...FACETS), filters)
        .map(([facet, { facets }]) => (last: Question) => ({
          ...last,
          filter: {
            ...last.filter,
            facets: { ...last.filter.facets, [facet]: facets[facet] },
          },
        })),
    },
    {
      weight: 1,
      arbitrary: texts.map((text) => (last: Question) => ({
        ...last,
        filter: { ...last.filter, text },
      })),
    },
    {
      weight: 2,
      arbitrary: listed.map((wanted) => ({ listed: _listed, ...last }: Question) => ({
        ...last,
        ...(wanted === undefined ? {} : { listed: wanted }),
      })),
    },
    {
      weight: 1,
      arbitrary: frames.map((frame) => (last: Question) => ({ ...last, frame })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('type' as const, 'actor' as const, 'standing' as const)
        .map((colour) => (last: Question) => ({ ...last, colour })),
    },
  ),
  { minLength: 1, maxLength: 16 },
);

/** A field of an engine with what has no order put into one. */
function sorted(field: Field | undefined, columns: EventColumns) {
  if (field === undefined) return undefined;
  if (field.kind === 'rows') {
    return { kind: 'rows', rows: [...field.rows], ghosts: [...field.ghosts] };
  }
  if (field.kind === 'cells') {
    return {
      kind: 'cells',
      size: field.size,
      cells: [...field.x]
        .map((x, at) => ({
          x,
          y: field.y[at] ?? -1,
          count: field.count[at] ?? -1,
          colour: field.colour[at] ?? -1,
        }))
        .filter(({ count }) => count !== 0)
        .toSorted((a, b) => a.x - b.x || a.y - b.y),
    };
  }
  return {
    kind: 'spots',
    spots: [...field.place]
      .map((place, at) => ({
        id: columns.places.ids[place] ?? '',
        at: [field.x[at] ?? -1, field.y[at] ?? -1],
        radiusKm: field.radiusKm[at] ?? -1,
        count: field.count[at] ?? -1,
        colour: field.colour[at] ?? -1,
        row: field.row[at] ?? -1,
        ghost: field.ghost[at] ?? -1,
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const sortedCounts = (counts: readonly FacetCount[]) =>
  counts.toSorted((a, b) => (a.value < b.value ? -1 : 1));

/** By the rule for limits, which values are listed: the columns' order decides on ties. */
function limited(
  all: readonly FacetCount[],
  order: readonly string[],
  limit: number,
  chosen: readonly string[],
): FacetCount[] {
  const ranked = all.toSorted(
    (a, b) => b.count - a.count || order.indexOf(a.value) - order.indexOf(b.value),
  );
  const top = ranked.slice(0, limit);
  const more = chosen.flatMap((id) => ranked.slice(limit).find(({ value }) => value === id) ?? []);
  return [...top, ...more];
}

describe.each([
  { marks: 300, spots: 4000 },
  { marks: 3, spots: 4000 },
  { marks: 2, spots: 1 },
])('the engine, at $marks marks and $spots spots', (limits) => {
  it('leaves answers that are kept as they are, whatever is asked next', () => {
    fc.assert(
      fc.property(stories, questions, changes, (story, first, steps) => {
        const engine = new ColumnEngine(columnsOfStory(story), limits);
        const kept: { readonly answer: Answer; readonly asGiven: Answer }[] = [];
        let question = first;
        for (const step of [(last: Question) => last, ...steps]) {
          question = step(question);
          const answer = keptAnswer(engine.ask(question), question);
          kept.push({ answer, asGiven: structuredClone(answer) });
        }
        for (const { answer, asGiven } of kept) expect(answer).toEqual(asGiven);
      }),
    );
  });

  it.each([
    ['many places, actors and versions', stories],
    ['one place and one actor', simpleStories],
  ])('answers every question about events of %s as the filter does', (_kind, told) => {
    fc.assert(
      fc.property(told, questions, changes, (story, first, steps) => {
        const columns = columnsOfStory(story);
        const engine = new ColumnEngine(columns, limits);
        let question = first;
        check(engine.ask(question));
        for (const step of steps) {
          question = step(question);
          check(engine.ask(question));
        }

        function check(answer: Answer): void {
          const naive = reference(story, question, engine.facts.colours, limits);
          expect(answer.counts).toEqual(naive.counts);
          expect(answer.ghosts).toBe(naive.ghosts.length);
          const wanted = question.listed ?? FACETS;
          expect(Object.keys(answer.facets).toSorted()).toEqual(wanted.toSorted());
          for (const facet of wanted) {
            const list = answer.facets[facet];
            const counted = list === undefined ? [] : facetCounts(list);
            expect(answer.facetSizes[facet]).toBe(naive.facets[facet].length);
            if (question.facetLimit === undefined) {
              expect(sortedCounts(counted)).toEqual(sortedCounts(naive.facets[facet]));
            } else {
              const { values } = columns.facets[facet];
              const { facets } = question.filter;
              expect(counted).toEqual(
                limited(naive.facets[facet], values, question.facetLimit, facets[facet]),
              );
            }
          }
          expect(sorted(answer.field, columns)).toEqual(naive.field);
          if (naive.histogram === undefined) expect(answer.histogram).toBeUndefined();
          else {
            expect([...(answer.histogram?.dated ?? [])]).toEqual(naive.histogram.dated);
            const spread = [...(answer.histogram?.spread ?? [])];
            expect(spread).toHaveLength(naive.histogram.spread.length);
            spread.forEach((part, at) =>
              expect(part).toBeCloseTo(naive.histogram?.spread[at] ?? -1, 5),
            );
          }
          expect([...engine.rows('shown', 1, 4)]).toEqual(naive.shown.slice(1, 4));
          columns.position.forEach((_, row) =>
            expect(engine.rank(row)).toBe(naive.shown.indexOf(row)),
          );
          expect([...engine.rows('shown', 0, 100)]).toEqual(naive.shown);
          expect([...engine.rows('ghosts', 0, 100)]).toEqual(naive.ghosts);
        }
      }),
      { numRuns: 250 },
    );
  });
});
