import { expect, it } from 'vitest';
import { ColumnsBuilder } from '@/domain/columns/builder.ts';
import { NO_FILTER } from '@/domain/filter/filter.ts';
import { ColumnEngine } from '@/engine/column-engine.ts';
import type { Frame } from '@/engine/engine.ts';

const SPOTS = 100;

function engineOfSpots(): ColumnEngine {
  const builder = new ColumnsBuilder(0);
  const none = builder.actor.set([]);
  builder.origin.set([]);
  builder.place.set([]);
  builder.precision.set([]);
  const bloc = builder.bloc.value('none');
  for (let position = 0; position < SPOTS; position += 1) {
    const point = [position % 10, Math.floor(position / 10)] as const;
    const place = builder.where.place({ id: `place-${position}`, point, radiusKm: 0 });
    builder.add({
      position,
      first: 0,
      last: 0,
      type: 0,
      standing: 0,
      actor: none,
      origin: 0,
      place: 0,
      precision: 0,
      where: builder.where.set([place]),
      bloc,
      texts: [],
    });
  }
  return new ColumnEngine(builder.finish(), { marks: 10, spots: 4000, spotPx: 30 });
}

it.each([
  [2_000, 'cells'],
  [20_000, 'spots'],
])('gives a world %d pixels wide %s', (worldPx, kind) => {
  const frame: Frame = { west: 0.5, north: 0.45, east: 0.55, south: 0.5, worldPx };
  const { field } = engineOfSpots().ask({ filter: NO_FILTER, colour: 'type', frame });
  expect(field?.kind).toBe(kind);
});
