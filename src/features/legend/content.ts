import type { EventAccount, Story } from '@/domain/account/account.ts';
import { EVENT_TYPES, type EventType } from '@/domain/dataset/vocabulary.ts';
import type { FilterResult } from '@/domain/filter/filter.ts';
import { UNLOCATED } from '@/domain/filter/table.ts';
import { radiusKmOf } from '@/domain/place.ts';
import { STANDINGS, type Standing } from '@/domain/standing/assess.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';

/** What a legend has to explain. */
export interface LegendContent {
  readonly isEmpty: boolean;
  readonly types: readonly EventType[];
  readonly standings: readonly Standing[];
  /** Values of the colouring by actor. */
  readonly blocs: readonly string[];
  readonly time: { readonly faded: boolean; readonly said: boolean; readonly contested: boolean };
  readonly place: { readonly approximate: boolean; readonly contested: boolean };
  readonly ghosts: boolean;
  /** What the map shows in place of marks, if it does. */
  readonly field?: 'spots' | 'cells';
}

const isFaded = (account: EventAccount): boolean =>
  account.when.some(
    ({ bounds }) =>
      bounds.fuzzyStart || bounds.fuzzyEnd || bounds.openStart !== 'no' || bounds.openEnd !== 'no',
  );

/** @param drawn everything drawn, ghosts included */
export function legendOfAccounts(
  story: Story,
  drawn: readonly EventAccount[],
  colouring: Colouring,
): LegendContent {
  const isArea = (id: string): boolean => {
    const place = story.index.places.get(id);
    return place !== undefined && radiusKmOf(place) > 0;
  };
  return {
    isEmpty: drawn.length === 0,
    types: EVENT_TYPES.filter((type) => drawn.some(({ event }) => event.type === type)),
    standings: STANDINGS.filter((standing) =>
      drawn.some(({ assessment }) => assessment.standing === standing),
    ),
    blocs: colouring.values.filter((value) =>
      drawn.some((account) => colouring.valueOf(account) === value),
    ),
    time: {
      faded: drawn.some(isFaded),
      said: drawn.length > 0,
      contested: drawn.some(({ when }) => when.length > 1),
    },
    place: {
      approximate: drawn.some(({ where }) => where.some(({ places }) => places.some(isArea))),
      contested: drawn.some(({ where }) => where.length > 1),
    },
    ghosts: drawn.some(({ told }) => !told),
  };
}

interface CountedEvents {
  readonly counts: FilterResult['counts'];
  /** A facet that is absent has nothing to explain. */
  readonly facets: Readonly<Partial<FilterResult['facets']>>;
  readonly ghosts: number;
}

/** The legend of events that are only counted, not drawn one by one. */
export function legendOfCounts(
  { counts, facets, ghosts }: CountedEvents,
  chosen: Readonly<Record<'type' | 'standing' | 'precision', readonly string[]>>,
  colouring: Colouring,
  field: 'spots' | 'cells',
): LegendContent {
  const present = (facet: 'type' | 'standing' | 'precision'): Set<string> =>
    new Set(
      (facets[facet] ?? []).flatMap(({ value, count }) =>
        count > 0 && (chosen[facet].length === 0 || chosen[facet].includes(value)) ? [value] : [],
      ),
    );
  const [types, standings, precisions] = [
    present('type'),
    present('standing'),
    present('precision'),
  ];
  return {
    isEmpty: counts.shown + ghosts === 0,
    types: EVENT_TYPES.filter((type) => types.has(type)),
    standings: STANDINGS.filter((standing) => standings.has(standing)),
    blocs: colouring.values,
    time: { faded: false, said: false, contested: false },
    place: {
      approximate: [...precisions].some((value) => value !== 'exact' && value !== UNLOCATED),
      contested: false,
    },
    ghosts: ghosts > 0,
    field,
  };
}
