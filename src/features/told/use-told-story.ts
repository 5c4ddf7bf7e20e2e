import { useMemo } from 'react';
import { tellStory, type EventAccount, type Story } from '@/domain/account/account.ts';
import { filterEvents, type FilterResult } from '@/domain/filter/filter.ts';
import { buildFilterTable } from '@/domain/filter/table.ts';
import { blocsOf, makeColouring, type Colouring } from '@/ui/theme/colouring.ts';
import type { ViewState } from '@/view/view-state.ts';
import { knownTeller } from './teller.ts';

/** What the view makes of a dataset: whose story, which events of it, in which colours. */
export interface ToldStory {
  readonly story: Story;
  readonly result: FilterResult;
  /** Everything with a mark: the events shown and the ghosts. */
  readonly drawn: readonly EventAccount[];
  readonly colouring: Colouring;
}

/** Derives what is on screen from the view; each step is done again only when what it depends on changes. */
export function useToldStory(everyone: Story, view: ViewState): ToldStory {
  const { index } = everyone;
  const { q, from, to, facets, color } = view;
  const teller = knownTeller(everyone, view.toldBy);
  const story = useMemo(
    () => (teller === undefined ? everyone : tellStory(index, teller)),
    [everyone, index, teller],
  );
  const table = useMemo(() => buildFilterTable(story), [story]);
  const result = useMemo(
    () => filterEvents(table, { text: q, from, to, facets }),
    [table, q, from, to, facets],
  );
  const drawn = useMemo(() => [...result.shown, ...result.ghosts], [result]);
  const colouring = useMemo(
    () => makeColouring(color, index, blocsOf(index, everyone.accounts)),
    [color, index, everyone],
  );
  return { story, result, drawn, colouring };
}
