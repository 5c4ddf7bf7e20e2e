import type { EventAccount, Story } from '@/domain/account/account.ts';
import { ancestry } from '@/domain/dataset/index-dataset.ts';
import type { LocalizedText } from '@/domain/dataset/schema.ts';
import type { EventType } from '@/domain/dataset/vocabulary.ts';
import { placeAncestry } from '@/domain/place.ts';
import { blocOf, NO_BLOC } from '@/ui/theme/colouring.ts';
import type { LaneKey } from '@/view/view-state.ts';

/** How a lane is named: by a text of the dataset, or by a word of the interface. */
export type LaneName =
  | { readonly kind: 'text'; readonly text: LocalizedText }
  /** The event above all fronts. */
  | { readonly kind: 'whole'; readonly text: LocalizedText }
  | { readonly kind: 'type'; readonly type: EventType }
  | { readonly kind: 'rest'; readonly of: LaneKey };

export interface Lane {
  readonly id: string;
  readonly name: LaneName;
  /** At least one; every event is in one lane only. In the order given. */
  readonly accounts: readonly EventAccount[];
}

interface Home {
  readonly id: string;
  readonly name: LaneName;
}

type FindHome = (account: EventAccount) => Home;

function frontHome({ index }: Story): FindHome {
  const parents = new Set(index.dataset.events.flatMap(({ partOf }) => partOf ?? []));
  return ({ event }) => {
    const chain = ancestry(event.id, (id) => index.events.get(id)?.partOf);
    const front = chain.length === 1 ? event : index.events.get(chain.at(-2) ?? event.id);
    if (front === undefined || (chain.length === 1 && !parents.has(event.id))) {
      return { id: 'rest', name: { kind: 'rest', of: 'front' } };
    }
    const text = front.shortTitle ?? front.title;
    return { id: `event ${front.id}`, name: { kind: chain.length === 1 ? 'whole' : 'text', text } };
  };
}

function actorHome({ index }: Story): FindHome {
  return (account) => {
    const bloc = blocOf(index, account);
    const actor = index.actors.get(bloc);
    return bloc === NO_BLOC || actor === undefined
      ? { id: 'rest', name: { kind: 'rest', of: 'actor' } }
      : { id: `actor ${bloc}`, name: { kind: 'text', text: actor.shortName } };
  };
}

function placeHome({ index }: Story): FindHome {
  return ({ where }) => {
    const first = where[0]?.places[0];
    const top = first === undefined ? undefined : placeAncestry(index, first).at(-1);
    const place = top === undefined ? undefined : index.places.get(top);
    return place === undefined
      ? { id: 'rest', name: { kind: 'rest', of: 'place' } }
      : { id: `place ${place.id}`, name: { kind: 'text', text: place.name } };
  };
}

const typeHome: FindHome = ({ event: { type } }) => ({
  id: `type ${type}`,
  name: { kind: 'type', type },
});

/** Infinities of one sign are equal, and not NaN apart. */
const order = (a: number, b: number): number => (a === b ? 0 : a - b);

function homesBy(story: Story, key: LaneKey): FindHome {
  switch (key) {
    case 'front':
      return frontHome(story);
    case 'actor':
      return actorHome(story);
    case 'type':
      return typeHome;
    case 'place':
      return placeHome(story);
  }
}

/**
 * Sorts events into lanes. A front is the event just below the topmost one an event is part of; the topmost has a
 * lane of its own, and what is part of nothing and holds nothing goes to the rest. Lanes come by their earliest
 * moment, an unknown start first, the rest last.
 */
export function assignLanes(story: Story, accounts: readonly EventAccount[], key: LaneKey): Lane[] {
  const homeOf = homesBy(story, key);
  const lanes = new Map<string, { home: Home; accounts: EventAccount[]; earliest: number }>();
  for (const account of accounts) {
    const home = homeOf(account);
    const lane = lanes.get(home.id);
    if (lane === undefined) {
      lanes.set(home.id, { home, accounts: [account], earliest: account.earliest });
    } else {
      lane.accounts.push(account);
      lane.earliest = Math.min(lane.earliest, account.earliest);
    }
  }
  const isRest = (home: Home): number => Number(home.name.kind === 'rest');
  return [...lanes.values()]
    .toSorted((a, b) => isRest(a.home) - isRest(b.home) || order(a.earliest, b.earliest))
    .map(({ home, accounts: held }) => ({ ...home, accounts: held }));
}
