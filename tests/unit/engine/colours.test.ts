import { describe, expect, it } from 'vitest';
import { ColumnsBuilder } from '@/domain/columns/builder.ts';
import { NO_FILTER } from '@/domain/filter/filter.ts';
import { ColumnEngine } from '@/engine/column-engine.ts';
import { MOST_COLOURS, OTHER } from '@/engine/colours.ts';

/** One event a day, each begun by another actor, in the same order. */
function manyBlocs(blocs: number): ColumnEngine {
  const builder = new ColumnsBuilder(0);
  const where = builder.where.set([
    builder.where.place({ id: 'ford', point: [10, 50], radiusKm: 0 }),
  ]);
  for (let at = 0; at < blocs; at += 1) {
    const set = builder.actor.setOfIds([`a${at}`]);
    const none = { type: 0, standing: 0, origin: builder.origin.setOfIds(['wire']) };
    builder.add({
      ...none,
      position: at,
      first: at,
      last: at,
      actor: set,
      place: builder.place.setOfIds(['ford']),
      precision: builder.precision.setOfIds(['exact']),
      where,
      bloc: builder.bloc.value(`a${at}`),
      texts: [],
    });
  }
  return new ColumnEngine(builder.finish());
}

describe('colour codes', () => {
  it('are those of the blocs, with none first, while these are few', () => {
    expect(manyBlocs(2).facts.colours.actor).toEqual(['none', 'a0', 'a1']);
  });

  it('share the last one where blocs are many', () => {
    const engine = manyBlocs(40);
    const { actor } = engine.facts.colours;
    expect(actor).toHaveLength(MOST_COLOURS);
    expect(actor.at(-1)).toBe(OTHER);
    const { histogram } = engine.ask({
      filter: NO_FILTER,
      colour: 'actor',
      bins: { start: 0, end: 40, count: 1 },
    });
    expect([...(histogram?.dated ?? [])]).toEqual([
      0,
      ...Array.from({ length: MOST_COLOURS - 2 }, () => 1),
      40 - (MOST_COLOURS - 2),
    ]);
  });
});
