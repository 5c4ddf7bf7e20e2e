import type { DateVersion, EventAccount, Story } from '../account/account.ts';
import type { LocalizedText } from '../dataset/schema.ts';
import { boundsOf } from '../edtf/bounds.ts';
import { hull } from '../edtf/hull.ts';
import { serializeEdtf } from '../edtf/serialize.ts';

/** One step of a story told by days: what is read under one heading. */
export interface StoryStep {
  /** Stable; stands in addresses, so it holds no blank and no comma. */
  readonly id: string;
  /** The days of the heading: several where accounts differ on them, none where no event of the step has a date. */
  readonly when: readonly DateVersion[];
  /** The events of the step in the order they are told; empty for a step that is text alone. */
  readonly accounts: readonly EventAccount[];
  /** How the editors head it; its days stand for it where they do not. */
  readonly title?: LocalizedText;
  /** What the editors say before the events. */
  readonly text?: LocalizedText;
  /** What the map shows: `[west, south, east, north]` in WGS 84 degrees. Absent: the places of the step's events. */
  readonly frame?: readonly [west: number, south: number, east: number, north: number];
}

const LONGEST_ID = 180;

const versionsOf = (account: EventAccount): string =>
  account.when.map(({ edtf }) => edtf).join('_');

/** By their beginning; of those that begin together the shorter first. */
export const inTime = (a: EventAccount, b: EventAccount): number =>
  a.earliest - b.earliest || a.latest - b.latest;

/** The days of some events together: the versions they share, else the one span of all. */
function daysOf(accounts: readonly EventAccount[]): readonly DateVersion[] {
  const dated = accounts.filter(({ when }) => when.length > 0);
  const [first] = dated;
  if (first === undefined) return [];
  if (new Set(dated.map(versionsOf)).size === 1) return first.when;
  const versions = dated.flatMap(({ when }) => when);
  const value = hull(versions.map((version) => version.value));
  if (value === undefined) return [];
  const origins = [...new Set(versions.flatMap((version) => version.origins))];
  return [{ edtf: serializeEdtf(value), value, bounds: boundsOf(value), origins }];
}

/** The steps the editors give, without what the document does not have. */
function givenSteps({ index, byEvent }: Story): StoryStep[] {
  return (index.dataset.story ?? []).flatMap(({ id, events, title, text, frame }): StoryStep[] => {
    const accounts = [...new Set(events)].flatMap((event) => byEvent.get(event) ?? []);
    if (accounts.length === 0 && text === undefined) return [];
    return [
      {
        id,
        when: daysOf(accounts),
        accounts,
        ...(title === undefined ? {} : { title }),
        ...(text === undefined ? {} : { text }),
        ...(frame === undefined ? {} : { frame }),
      },
    ];
  });
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let at = 2; taken.has(id); at += 1) id = `${wanted}.${at}`;
  taken.add(id);
  return id;
}

/** A step for each day, or imprecise period, that some of the events have. */
function dayByDay(accounts: readonly EventAccount[], taken: Set<string>): StoryStep[] {
  const days = new Map<string, EventAccount[]>();
  for (const account of accounts.toSorted(inTime)) {
    const key = versionsOf(account) || 'undated';
    const known = days.get(key);
    if (known === undefined) days.set(key, [account]);
    else known.push(account);
  }
  return [...days].map(([key, told]) => ({
    id: freeId(key.slice(0, LONGEST_ID), taken),
    when: told[0]?.when ?? [],
    accounts: told,
  }));
}

/** The steps of a story with some of its events alone; a step left without any stays where it says something itself. */
export function stepsOf(story: Story, shown: readonly EventAccount[]): readonly StoryStep[] {
  const told = new Set(shown);
  return storySteps(story)
    .map((step) => ({ ...step, accounts: step.accounts.filter((account) => told.has(account)) }))
    .filter(({ accounts, text }) => accounts.length > 0 || text !== undefined);
}

/**
 * The steps a story is read in: those its editors give, then one for each day, or imprecise period, of the
 * events they leave out; so every event is told. Without given steps the story is told by days alone.
 */
export function storySteps(story: Story): readonly StoryStep[] {
  const given = givenSteps(story);
  const told = new Set(given.flatMap(({ accounts }) => accounts));
  const rest = story.accounts.filter((account) => !told.has(account));
  return [...given, ...dayByDay(rest, new Set(given.map(({ id }) => id)))];
}
