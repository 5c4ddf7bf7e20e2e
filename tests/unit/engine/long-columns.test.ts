import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ColumnsBuilder } from '@/domain/columns/builder.ts';
import type { EventColumns } from '@/domain/columns/columns.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { NO_FILTER } from '@/domain/filter/filter.ts';
import { ColumnEngine } from '@/engine/column-engine.ts';
import type { Question } from '@/engine/engine.ts';

const EVENTS = 6_000;
const DAYS = 90;
const PLACES = 400;

/** Enough events for whole blocks of rows to come and go at a step. @param spans how many of a hundred last several days */
function columnsOf(seed: number, spans: number, perSet: number): EventColumns {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const builder = new ColumnsBuilder(0);
  const ids = (kind: string, values: number): string[] =>
    Array.from({ length: perSet }, () => `${kind}-${random(values)}`);
  for (let position = 0; position < EVENTS; position += 1) {
    const first = random(DAYS);
    const places = [...new Set(Array.from({ length: perSet }, () => random(PLACES)))];
    builder.add({
      position,
      first,
      last: random(100) < spans ? first + random(9) : first,
      type: random(EVENT_TYPES.length),
      standing: random(3),
      actor: builder.actor.setOfIds(ids('actor', 60)),
      origin: builder.origin.setOfIds(ids('origin', 300)),
      place: builder.place.setOfIds(places.map((at) => `place-${at}`)),
      precision: builder.precision.setOfIds(['exact']),
      where: builder.where.set(
        places.map((at) =>
          builder.where.place({
            id: `place-${at}`,
            point: [at % 20, Math.floor(at / 20)],
            radiusKm: 0,
          }),
        ),
      ),
      bloc: builder.bloc.value(`bloc-${random(3)}`),
      texts: [],
    });
  }
  return builder.finish();
}

const AREAS = [
  { west: 0.5, east: 0.53, north: 0.47, south: 0.5 },
  { west: 0.51, east: 0.52, north: 0.48, south: 0.49 },
  { west: 0.5, east: 0.5001, north: 0.4999, south: 0.5 },
];

/** Mostly a brush that moves under a map at rest; now and then the map, a choice or the colours. */
const steps = fc.array(
  fc.oneof(
    {
      weight: 10,
      arbitrary: fc.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -3, max: 3 })),
    },
    { weight: 2, arbitrary: fc.constant('map' as const) },
    { weight: 1, arbitrary: fc.constantFrom('type', 'colour', 'whole', 'bins' as const) },
  ),
  { minLength: 6, maxLength: 24 },
);

const START: Question = {
  filter: { ...NO_FILTER, from: 20, to: 50 },
  colour: 'type',
  frame: { west: 0.5, east: 0.53, north: 0.47, south: 0.5, worldPx: 8_000 },
  bins: { start: 0, end: DAYS, count: 20 },
  binned: 'shown',
  facetLimit: 20,
};

function next(last: Question, step: readonly [number, number] | string, at: number): Question {
  const { filter } = last;
  if (typeof step !== 'string') {
    const [by, more] = step;
    return {
      ...last,
      filter: { ...filter, from: (filter.from ?? 20) + by, to: (filter.to ?? 50) + by + more },
    };
  }
  if (step === 'whole') return { ...last, filter: { ...filter, from: undefined, to: undefined } };
  if (step === 'colour') return { ...last, colour: last.colour === 'type' ? 'actor' : 'type' };
  if (step === 'bins') return { ...last, bins: { start: 0, end: DAYS, count: 20 + at } };
  if (step === 'map') {
    const area = AREAS[at % AREAS.length];
    return area === undefined ? last : { ...last, frame: { ...area, worldPx: 8_000 } };
  }
  const type = filter.facets.type.length === 0 ? EVENT_TYPES.slice(0, 2) : [];
  return { ...last, filter: { ...filter, facets: { ...filter.facets, type } } };
}

it.each([
  ['of one day and one value each', 0, 1],
  ['of several days, now and then', 20, 1],
  ['of several days and values', 50, 2],
])('answers as an engine that counts afresh, of events %s', (_kind, spans, perSet) => {
  const columns = columnsOf(7, spans, perSet);
  const limits = { marks: 60, spots: 40 };
  fc.assert(
    fc.property(steps, (moves) => {
      const engine = new ColumnEngine(columns, limits);
      let question = START;
      engine.ask(question);
      moves.forEach((step, at) => {
        question = next(question, step, at);
        const afresh = new ColumnEngine(columns, limits).ask(question);
        const { histogram, ...answer } = engine.ask(question);
        expect(answer).toEqual({ ...afresh, histogram: undefined });
        expect(histogram?.dated).toEqual(afresh.histogram?.dated);
        afresh.histogram?.spread.forEach((part, each) =>
          expect(histogram?.spread[each]).toBeCloseTo(part, 4),
        );
      });
    }),
    { numRuns: 25 },
  );
});
