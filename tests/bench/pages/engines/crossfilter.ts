import crossfilter, { type Crossfilter, type Dimension, type Group } from 'crossfilter2';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { ACTORS, ORIGINS, type RawEvents } from '../../data/events.ts';
import { BIN_DAYS, BINS, type State } from '../state.ts';
import type { Contender } from './contender.ts';

type Days = Dimension<number, number>;
type Counts = Group<number, number, number>;

interface Loaded {
  readonly raw: RawEvents;
  readonly filter: Crossfilter<number>;
  readonly day: Days;
  readonly type: Days;
  readonly groups: { readonly type: Counts; readonly actor: Counts; readonly origin: Counts };
  readonly bins: Counts | undefined;
  readonly places: Counts | undefined;
}

/**
 * crossfilter2 over rows' numbers. `full` gives the numbers of the rows in view and the histogram of the rows
 * shown; `lean` only counts by place, and its histogram is of all days, as Dateline's interface has them.
 */
export function crossfilter2(kind: 'full' | 'lean'): Contender & {
  readonly inView: () => Uint32Array;
} {
  let loaded: Loaded;
  let count = 0;
  let inView = new Uint32Array(0);
  let viewCount = 0;
  let was: State | undefined;

  const load = (raw: RawEvents): void => {
    const filter = crossfilter(Array.from({ length: raw.length }, (_, row) => row));
    const by = (column: ArrayLike<number>) => filter.dimension((row) => column[row] ?? 0);
    const day = by(raw.day);
    const type = by(raw.type);
    const binOf = (row: number): number =>
      (raw.type[row] ?? 0) * BINS.count + Math.floor(((raw.day[row] ?? 0) - BINS.start) / BIN_DAYS);
    loaded = {
      raw,
      filter,
      day,
      type,
      groups: {
        type: type.group(),
        actor: by(raw.actor).group(),
        origin: by(raw.origin).group(),
      },
      bins: kind === 'full' ? filter.dimension(binOf).group() : undefined,
      places: kind === 'lean' ? by(raw.place).group() : undefined,
    };
    inView = new Uint32Array(raw.length);
  };

  const holds = ({ x, y }: RawEvents, place: number, { frame }: State): boolean => {
    const [atX, atY] = [x[place] ?? 0, y[place] ?? 0];
    return atX >= frame.west && atX <= frame.east && atY >= frame.north && atY <= frame.south;
  };

  const look = (state: State): void => {
    const { raw, filter, places } = loaded;
    viewCount = 0;
    if (places !== undefined) {
      count = 0;
      for (const { key, value } of places.all()) {
        count += value;
        if (value > 0 && holds(raw, key, state)) viewCount += value;
      }
      return;
    }
    const rows = filter.allFiltered();
    count = rows.length;
    for (const row of rows) {
      if (!holds(raw, raw.place[row] ?? 0, state)) continue;
      inView[viewCount] = row;
      viewCount += 1;
    }
  };

  const valuesOf = (group: Counts, length: number): Uint32Array => {
    const values = new Uint32Array(length);
    for (const { key, value } of group.all()) values[key] = value;
    return values;
  };

  return {
    load,
    ask: (state) => {
      const { day, type, groups, bins } = loaded;
      if (state.days?.from !== was?.days?.from || state.days?.to !== was?.days?.to) {
        if (state.days === undefined) day.filterAll();
        else day.filterRange([state.days.from, state.days.to + 1]);
      }
      if (state.type !== was?.type) {
        if (state.type === undefined) type.filterAll();
        else type.filterExact(state.type);
      }
      was = state;
      for (const group of Object.values(groups)) group.all();
      bins?.all();
      look(state);
    },
    inView: () => inView.subarray(0, viewCount),
    read: () => {
      const { groups, bins } = loaded;
      return {
        count,
        inView: viewCount,
        type: valuesOf(groups.type, EVENT_TYPES.length),
        actor: valuesOf(groups.actor, ACTORS),
        origin: valuesOf(groups.origin, ORIGINS),
        ...(bins === undefined
          ? {}
          : { histogram: valuesOf(bins, EVENT_TYPES.length * BINS.count) }),
      };
    },
  };
}
