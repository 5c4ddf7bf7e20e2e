import type { EventAccount } from '@/domain/account/account.ts';

/** Whether an event is within the window, outside it, or left out by the account in view. */
export type Presence = 'shown' | 'outside' | 'ghost';

/** The presence of events by id, in the order they are drawn. */
export function presenceOf(
  shown: readonly EventAccount[],
  outside: readonly EventAccount[],
  ghosts: readonly EventAccount[],
): ReadonlyMap<string, Presence> {
  const entries = (accounts: readonly EventAccount[], presence: Presence): [string, Presence][] =>
    accounts.map(({ event }) => [event.id, presence]);
  return new Map([
    ...entries(ghosts, 'ghost'),
    ...entries(outside, 'outside'),
    ...entries(shown, 'shown'),
  ]);
}
