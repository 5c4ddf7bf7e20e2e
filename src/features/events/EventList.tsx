import { useCallback, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { useSummaries } from '@/ui/account/summary.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { useWords } from '@/ui/text/use-words.ts';
import { Credits } from './Credits.tsx';
import { EventItem, type ItemPlace } from './EventItem.tsx';
import { LongList } from './LongList.tsx';
import { NoEvents } from './NoEvents.tsx';
import './events.css';

/** Longer lists are in the page only in part. */
const LONG = 200;

interface EventListProps {
  readonly story: Story;
  readonly shown: readonly EventAccount[];
  readonly ghosts: readonly EventAccount[];
  readonly selected?: string | undefined;
  readonly lit?: string | undefined;
  readonly colouring: Pick<Colouring, 'colourOf'>;
  readonly onSelect: (eventId: string) => void;
  readonly onLight: (eventId: string | undefined) => void;
  readonly onClear: () => void;
}

interface ItemsProps extends Omit<EventListProps, 'shown' | 'ghosts' | 'onClear'> {
  readonly accounts: readonly EventAccount[];
  readonly className: string;
}

function Items({ story, accounts, className, selected, lit, colouring, ...on }: ItemsProps) {
  const words = useWords(story.index);
  const summaries = useSummaries(story.index, words);
  const keyOf = useCallback((at: number) => accounts[at]?.event.id ?? String(at), [accounts]);
  const item = (account: EventAccount, place?: ItemPlace) => (
    <EventItem
      key={account.event.id}
      {...{ account, words, summaries, place, ...on }}
      colour={colouring.colourOf(account)}
      selected={account.event.id === selected}
      lit={account.event.id === lit}
    />
  );
  if (accounts.length <= LONG) {
    return (
      <ul className={`event-list ${className}`}>{accounts.map((account) => item(account))}</ul>
    );
  }
  const rank = accounts.findIndex(({ event }) => event.id === selected);
  return (
    <LongList
      className={className}
      count={accounts.length}
      keyOf={keyOf}
      scrollTo={rank === -1 ? undefined : rank}
      scrollKey={selected}
    >
      {(places) =>
        places.map((place) => {
          const account = accounts[place.index];
          return account === undefined ? null : item(account, place);
        })
      }
    </LongList>
  );
}

/** The events shown, as a list: the equal alternative to the map and the timeline. */
export function EventList({ shown, ghosts, onClear, ...props }: EventListProps) {
  const { story, selected } = props;
  const t = useTranslations('events');
  const words = useWords(story.index);
  const region = useRef<HTMLElement>(null);

  useEffect(() => {
    const list = region.current;
    // Where the list is part of a longer page, scrolling to it would take the map out of sight.
    if (list === null || getComputedStyle(list).overflowY !== 'auto') return;
    const item = list.querySelector('.event-list:not(.long) [aria-current="true"]');
    if (item === null) return;
    // `scrollIntoView` would have the first press of Tab begin here, past the links that skip to here.
    const [{ top, bottom }, room] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
    list.scrollTop += Math.min(0, top - room.top) + Math.max(0, bottom - room.bottom);
  }, [selected]);

  return (
    <section ref={region} id="events" className="events" aria-label={t('title')} tabIndex={-1}>
      {shown.length === 0 && <NoEvents isEmpty={story.accounts.length === 0} onClear={onClear} />}
      <Items {...props} accounts={shown} className="" />
      {ghosts.length > 0 && story.teller !== undefined && (
        <>
          <h2 className="events-ghosts">{t('ghosts', { name: words.origin(story.teller) })}</h2>
          <Items {...props} accounts={ghosts} className="ghosts" />
        </>
      )}
      <Credits dataset={story.index.dataset} />
    </section>
  );
}
