import { useMemo } from 'react';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { toldPlaces, type ToldPlaces } from './event-spots.ts';

/** What is to be drawn, in the order of the story whatever the order of the lists. */
export function useTold(
  story: Story,
  shown: readonly EventAccount[],
  ghosts: readonly EventAccount[],
): readonly ToldPlaces[] {
  return useMemo(() => {
    const order = new Map(story.accounts.map(({ event }, at) => [event.id, at]));
    const rank = ({ event }: EventAccount): number => order.get(event.id) ?? order.size;
    return [
      ...shown.map((account) => ({ account, ghost: false })),
      ...ghosts.map((account) => ({ account, ghost: true })),
    ]
      .toSorted((a, b) => rank(a.account) - rank(b.account))
      .flatMap((drawn) => toldPlaces(story.index, drawn));
  }, [story, shown, ghosts]);
}
