import type { EventColumns } from '@/domain/columns/columns.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import type { Facet } from '@/domain/filter/facets.ts';
import { NO_FILTER } from '@/domain/filter/filter.ts';
import { ColumnEngine } from '@/engine/column-engine.ts';
import type { Answer, Bins, Field, Question } from '@/engine/engine.ts';
import { ACTORS, ORIGINS, type RawEvents } from '../../data/events.ts';
import { columnsOf } from '../columns.ts';
import { latLon, type LatLon } from '../lat-lon.ts';
import { BINS, type State } from '../state.ts';
import type { Contender, Reading } from './contender.ts';

type Binned = NonNullable<Question['binned']>;

/** As many values of a facet as a panel lists. */
const FACET_LIMIT = 200;

/** The facets that the peers count too. */
const LISTED: readonly Facet[] = ['type', 'actor', 'origin'];

const questionOf = ({ days, type, frame }: State, bins: Bins, binned: Binned): Question => ({
  filter: {
    ...NO_FILTER,
    ...days,
    facets: {
      ...NO_FILTER.facets,
      type: type === undefined ? [] : [EVENT_TYPES[type] ?? ''],
    },
  },
  colour: 'type',
  facetLimit: FACET_LIMIT,
  listed: LISTED,
  frame,
  bins,
  binned,
});

const rowsIn = (field: Field | undefined): number => {
  if (field === undefined) return 0;
  return field.kind === 'rows'
    ? field.rows.length
    : field.count.reduce((sum, count) => sum + count, 0);
};

/** Dateline's engine in process. @param binned the rows its histogram counts: those shown, as the peers do, or, as the app, those of all days */
export function dateline(binned: Binned): Contender & {
  /** @param bins other bins than the state's */
  readonly ask: (state: State, bins?: Bins) => void;
  readonly answer: () => Answer;
  readonly pointsOf: (rows: Uint32Array) => readonly LatLon[];
} {
  let engine: ColumnEngine;
  let columns: EventColumns;
  let question: Question;
  let answer: Answer;

  return {
    load: (raw: RawEvents) => {
      columns = columnsOf(raw);
      engine = new ColumnEngine(columns);
    },
    ask: (state: State, bins: Bins = BINS) => {
      question = questionOf(state, bins, binned);
      answer = engine.ask(question);
    },
    answer: () => answer,
    pointsOf: (rows) => {
      const { sets, x, y } = columns.places;
      return Array.from(rows, (row) => latLon(x[sets[row] ?? 0] ?? 0, y[sets[row] ?? 0] ?? 0));
    },
    read: () => {
      const { facetLimit: _limit, ...all } = question;
      const { facets, counts, field, histogram } = engine.ask(all);
      const byValue = (facet: Facet, values: number, of: (value: string) => number) => {
        const list = new Uint32Array(values);
        const { values: listed = [], counts: many } = facets[facet] ?? {};
        listed.forEach((value, at) => {
          list[of(value)] = many?.[at] ?? 0;
        });
        return list;
      };
      const numbered = (value: string): number => Number(value.slice(value.indexOf('-') + 1));
      const reading: Reading = {
        count: counts.shown,
        inView: rowsIn(field),
        type: byValue('type', EVENT_TYPES.length, (value) =>
          EVENT_TYPES.findIndex((type) => type === value),
        ),
        actor: byValue('actor', ACTORS, numbered),
        origin: byValue('origin', ORIGINS, numbered),
        ...(binned === 'shown' && histogram !== undefined ? { histogram: histogram.dated } : {}),
      };
      return reading;
    },
  };
}
