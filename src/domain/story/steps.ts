import type { DateVersion, EventAccount, Story } from '../account/account.ts';
import type { LocalizedText } from '../dataset/schema.ts';

/** One step of a story told by days: what is read under one heading. */
export interface StoryStep {
  /** Stable; stands in addresses, so it holds no blank and no comma. */
  readonly id: string;
  /** The days of the heading: several where accounts differ on them, none where no event of the step has a date. */
  readonly when: readonly DateVersion[];
  /** The events of the step in the order they are told; empty for a step that is text alone. */
  readonly accounts: readonly EventAccount[];
  /** What the editors say before the events. */
  readonly text?: LocalizedText;
  /** What the map shows: `[west, south, east, north]` in WGS 84 degrees. Absent: the places of the step's events. */
  readonly frame?: readonly [west: number, south: number, east: number, north: number];
}

const keyOf = (account: EventAccount): string =>
  account.when.map(({ edtf }) => edtf).join('_') || 'undated';

/** By their beginning; of those that begin together the shorter first. */
const inTime = (a: EventAccount, b: EventAccount): number =>
  a.earliest - b.earliest || a.latest - b.latest;

/**
 * The steps a story is read in: a step for each day, or imprecise period, that some of its events have.
 */
export function storySteps(story: Story): readonly StoryStep[] {
  const steps = new Map<string, EventAccount[]>();
  for (const account of story.accounts.toSorted(inTime)) {
    const key = keyOf(account);
    const known = steps.get(key);
    if (known === undefined) steps.set(key, [account]);
    else known.push(account);
  }
  return [...steps].map(([id, accounts]) => ({ id, when: accounts[0]?.when ?? [], accounts }));
}
