import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { useSummaries } from '@/ui/account/summary.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { useWords } from '@/ui/text/use-words.ts';
import { Credits } from './Credits.tsx';
import { EventItem } from './EventItem.tsx';
import './events.css';

interface EventListProps {
  readonly story: Story;
  readonly shown: readonly EventAccount[];
  readonly ghosts: readonly EventAccount[];
  readonly selected?: string | undefined;
  readonly lit?: string | undefined;
  readonly colouring: Colouring;
  readonly onSelect: (eventId: string) => void;
  readonly onLight: (eventId: string | undefined) => void;
  readonly onClear: () => void;
}

/** The events shown, as a list: the equal alternative to the map and the timeline. */
export function EventList({ story, shown, ghosts, selected, lit, ...rest }: EventListProps) {
  const { colouring, onSelect, onLight, onClear } = rest;
  const t = useTranslations('events');
  const words = useWords(story.index);
  const summaries = useSummaries(story.index, words);
  const region = useRef<HTMLElement>(null);

  useEffect(() => {
    const list = region.current;
    // Where the list is part of a longer page, scrolling to it would take the map out of sight.
    if (list === null || getComputedStyle(list).overflowY !== 'auto') return;
    list.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const item = (account: EventAccount) => (
    <EventItem
      key={account.event.id}
      account={account}
      words={words}
      summaries={summaries}
      colour={colouring.colourOf(account)}
      selected={account.event.id === selected}
      lit={account.event.id === lit}
      onSelect={onSelect}
      onLight={onLight}
    />
  );

  return (
    <section ref={region} id="events" className="events" aria-label={t('title')} tabIndex={-1}>
      {shown.length === 0 && (
        <p className="events-empty">
          {story.accounts.length === 0 ? t('none') : t('empty')}{' '}
          {story.accounts.length > 0 && (
            <button type="button" className="link" onClick={onClear}>
              {t('emptyWay')}
            </button>
          )}
        </p>
      )}
      <ul className="event-list">{shown.map(item)}</ul>
      {ghosts.length > 0 && story.teller !== undefined && (
        <>
          <h2 className="events-ghosts">{t('ghosts', { name: words.origin(story.teller) })}</h2>
          <ul className="event-list ghosts">{ghosts.map(item)}</ul>
        </>
      )}
      <Credits dataset={story.index.dataset} />
    </section>
  );
}
