import type { EventAccount } from '@/domain/account/account.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { actorAncestry } from '@/domain/filter/table.ts';
import type { DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';

/** The colours `tokens.css` gives to blocs; none is red, which would take a side. */
const BLOC_COLOURS = 7;

/** How marks are coloured: which value of the key an event has, and the CSS colour of that value. */
export interface Colouring {
  readonly key: 'type' | 'actor' | 'standing';
  /** Values in the order legends list them. For actors, ids of the topmost actors; `none` for no initiator. */
  readonly values: readonly string[];
  readonly valueOf: (account: EventAccount) => string;
  readonly colourOfValue: (value: string) => string;
  readonly colourOf: (account: EventAccount) => string;
}

/** The value of an event in which no actor is known to have begun it. */
export const NO_BLOC = 'none';

/** The bloc of an event: the topmost actor above its first initiator. */
export function blocOf(index: DatasetIndex, account: EventAccount): string {
  const initiator = account.event.actors.find(({ role }) => role === 'initiator');
  return initiator === undefined
    ? NO_BLOC
    : (actorAncestry(index, initiator.actor).at(-1) ?? NO_BLOC);
}

function colouring(
  key: Colouring['key'],
  values: readonly string[],
  valueOf: (account: EventAccount) => string,
  colourOfValue: (value: string) => string,
): Colouring {
  return {
    key,
    values,
    valueOf,
    colourOfValue,
    colourOf: (account) => colourOfValue(valueOf(account)),
  };
}

/** The blocs of some events, in order of first appearance. */
export const blocsOf = (index: DatasetIndex, accounts: readonly EventAccount[]): string[] => [
  ...new Set(accounts.map((account) => blocOf(index, account))),
];

/**
 * The colouring by a key.
 * @param blocs of all events of the dataset, so that each keeps its colour under any filter
 */
export function makeColouring(
  key: Colouring['key'],
  index: DatasetIndex,
  blocs: readonly string[],
): Colouring {
  switch (key) {
    case 'type':
      return colouring(
        key,
        EVENT_TYPES,
        ({ event }) => event.type,
        (value) => `var(--type-${value})`,
      );
    case 'standing':
      return colouring(
        key,
        STANDINGS,
        ({ assessment }) => assessment.standing,
        (value) => `var(--standing-${value})`,
      );
    case 'actor': {
      const named = blocs.filter((bloc) => bloc !== NO_BLOC);
      const colours = new Map(named.map((bloc, at) => [bloc, at]));
      const colourOfValue = (value: string): string => {
        const at = colours.get(value);
        return at === undefined || at >= BLOC_COLOURS
          ? 'var(--bloc-other)'
          : `var(--bloc-${at + 1})`;
      };
      return colouring(
        key,
        [...named, NO_BLOC],
        (account) => blocOf(index, account),
        colourOfValue,
      );
    }
  }
}
