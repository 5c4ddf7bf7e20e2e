import type { EventAccount } from '../account/account.ts';
import { FACETS, type Facet } from './facets.ts';
import { foldForSearch } from './fold.ts';
import type { FilterRow, FilterTable } from './table.ts';

/** What to keep. An empty list keeps all; several values of one facet are alternatives. */
export interface EventFilter {
  /** Words that must all occur in the event's texts, in any language; each may be the start of a word. */
  readonly text: string;
  /** First day of the window, in days since 1970-01-01; absent for no limit. */
  readonly from?: number | undefined;
  /** Last day of the window, included. */
  readonly to?: number | undefined;
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
}

export interface FacetCount {
  readonly value: string;
  /** Events with this value that pass every filter but this facet's own. */
  readonly count: number;
}

/** The events split so that the parts always add up: shown + outsideDays + filteredOut + untold = total. */
export interface FilterResult {
  readonly shown: readonly EventAccount[];
  /** Events that pass but for the window of days: the timeline keeps them in sight around it. */
  readonly outside: readonly EventAccount[];
  /** Events the account in view leaves out, but which pass the filter: drawn as ghosts. */
  readonly ghosts: readonly EventAccount[];
  readonly counts: {
    readonly total: number;
    readonly shown: number;
    /** Told and matching, but wholly outside the window of days. */
    readonly outsideDays: number;
    readonly filteredOut: number;
    readonly untold: number;
    /** Of those shown, the ones that no claim places. */
    readonly withoutPlace: number;
  };
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
}

export const NO_FILTER: EventFilter = {
  text: '',
  facets: { type: [], actor: [], origin: [], place: [], standing: [], precision: [] },
};

/** Whether an event may have happened within the window: its earliest and latest moments decide. */
export function inWindow(
  account: EventAccount,
  { from, to }: Pick<EventFilter, 'from' | 'to'>,
): boolean {
  return (
    (from === undefined || account.latest > from) && (to === undefined || account.earliest < to + 1)
  );
}

const matchesText = (row: FilterRow, words: readonly string[]): boolean =>
  words.every((word) => row.haystack.includes(` ${word}`));

/** Runs a filter over a story, in one pass. This is the rule that every faster engine must equal. */
export function filterEvents(table: FilterTable, filter: EventFilter): FilterResult {
  const words = foldForSearch(filter.text).split(' ').filter(Boolean);
  const wanted = FACETS.map((facet) => new Set(filter.facets[facet]));
  const tallies = FACETS.map(
    (facet) => new Map<string, number>(table.values[facet].map((value) => [value, 0])),
  );
  const shown: EventAccount[] = [];
  const ghosts: EventAccount[] = [];
  const outside: EventAccount[] = [];
  const counts = { filteredOut: 0, untold: 0 };

  for (const row of table.rows) {
    const { account } = row;
    const fits = inWindow(account, filter);
    const text = matchesText(row, words);
    const misses = FACETS.flatMap((facet, at) => {
      const chosen = wanted[at];
      const passes =
        chosen === undefined ||
        chosen.size === 0 ||
        row.values[facet].some((value) => chosen.has(value));
      return passes ? [] : [at];
    });
    const passesAll = text && misses.length === 0;
    if (!account.told) {
      counts.untold += 1;
      if (fits && passesAll) ghosts.push(account);
      continue;
    }
    if (!passesAll) counts.filteredOut += 1;
    else if (!fits) outside.push(account);
    else shown.push(account);
    if (!fits || !text || misses.length > 1) continue;
    FACETS.forEach((facet, at) => {
      if (misses.length === 1 && misses[0] !== at) return;
      const tally = tallies[at];
      for (const value of row.values[facet]) tally?.set(value, (tally.get(value) ?? 0) + 1);
    });
  }

  const countsOf = (facet: Facet): FacetCount[] =>
    [...(tallies[FACETS.indexOf(facet)] ?? [])].map(([value, count]) => ({ value, count }));
  return {
    shown,
    outside,
    ghosts,
    counts: {
      total: table.rows.length,
      shown: shown.length,
      outsideDays: outside.length,
      ...counts,
      withoutPlace: shown.filter(({ where }) => where.length === 0).length,
    },
    facets: {
      type: countsOf('type'),
      actor: countsOf('actor'),
      origin: countsOf('origin'),
      place: countsOf('place'),
      standing: countsOf('standing'),
      precision: countsOf('precision'),
    },
  };
}
