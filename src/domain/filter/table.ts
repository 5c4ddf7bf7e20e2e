import type { EventAccount, Story } from '../account/account.ts';
import { ancestry, type DatasetIndex } from '../dataset/index-dataset.ts';
import type { LocalizedText } from '../dataset/schema.ts';
import { placeAncestry } from '../place.ts';
import type { Facet } from './facets.ts';
import { foldForSearch } from './fold.ts';

/** The facet value of an event that no claim places. */
export const UNLOCATED = 'none';

export interface FilterRow {
  readonly account: EventAccount;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  /** All the event's words, folded, each preceded by a blank. */
  readonly haystack: string;
}

/** A story prepared for filtering; built once, then run for every change of the filter. */
export interface FilterTable {
  readonly rows: readonly FilterRow[];
  /** Every value a facet takes in the story, in order of first appearance. */
  readonly values: Readonly<Record<Facet, readonly string[]>>;
}

const unique = (values: Iterable<string>): string[] => [...new Set(values)];

/** The actor and the actors it belongs to, so that an army's events are found under its government too. */
export const actorAncestry = (index: DatasetIndex, actor: string): string[] =>
  ancestry(actor, (id) => index.actors.get(id)?.parent);

function valuesOf(story: Story, account: EventAccount): FilterRow['values'] {
  const { index } = story;
  const places = unique(account.where.flatMap((version) => version.places));
  const precisions = unique(places.flatMap((id) => index.places.get(id)?.precision ?? []));
  return {
    type: [account.event.type],
    actor: unique(account.event.actors.flatMap(({ actor }) => actorAncestry(index, actor))),
    origin: account.assessment.origins.map(({ key }) => key),
    place: unique(places.flatMap((id) => placeAncestry(index, id))),
    standing: [account.assessment.standing],
    precision: precisions.length === 0 ? [UNLOCATED] : precisions,
  };
}

function haystackOf(
  index: DatasetIndex,
  account: EventAccount,
  values: FilterRow['values'],
): string {
  const texts: (LocalizedText | undefined)[] = [account.event.title, account.event.outcome];
  for (const id of values.actor) {
    texts.push(index.actors.get(id)?.name, index.actors.get(id)?.shortName);
  }
  for (const id of values.place) texts.push(index.places.get(id)?.name);
  for (const claim of account.claims) {
    const source = index.sources.get(claim.source);
    texts.push(claim.paraphrase, source?.name, source?.shortName, source?.role);
  }
  const words = texts.flatMap((text) => (text === undefined ? [] : Object.values(text)));
  return ` ${foldForSearch(unique(words).join(' '))}`;
}

export function buildFilterTable(story: Story): FilterTable {
  const rows = story.accounts.map((account): FilterRow => {
    const values = valuesOf(story, account);
    return { account, values, haystack: haystackOf(story.index, account, values) };
  });
  const all = (facet: Facet): string[] => unique(rows.flatMap((row) => row.values[facet]));
  return {
    rows,
    values: {
      type: all('type'),
      actor: all('actor'),
      origin: all('origin'),
      place: all('place'),
      standing: all('standing'),
      precision: all('precision'),
    },
  };
}
