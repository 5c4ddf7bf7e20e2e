import { useLayoutEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Colouring } from '@/ui/theme/colouring.ts';
import type { ItemPlace } from './EventItem.tsx';
import { EmptyItem, EventPage, type ListPage } from './EventPage.tsx';
import { LongList } from './LongList.tsx';
import { PAGE_SIZE, pagesOf } from './page-cache.ts';
import { SEGMENT, segmentOf } from './segments.ts';
import { usePages } from './use-pages.ts';

interface PagedListProps {
  readonly className: string;
  readonly total: number;
  readonly revision: number;
  readonly load: (from: number, to: number) => Promise<ListPage>;
  readonly selected?: string | undefined;
  readonly selectedRank?: number | undefined;
  readonly lit?: string | undefined;
  readonly colouring: Pick<Colouring, 'colourOf'>;
  readonly onSelect: (eventId: string) => void;
  readonly onLight: (eventId: string | undefined) => void;
}

interface PagesInSightProps extends PagedListProps {
  readonly places: readonly ItemPlace[];
  readonly onDrawn: () => void;
}

function PagesInSight({ places, onDrawn, total, revision, load, ...item }: PagesInSightProps) {
  const t = useTranslations('events');
  const ranks = places.map(({ rank }) => rank);
  const pages = usePages(total, revision, ranks, load);
  useLayoutEffect(onDrawn);
  return (
    <>
      {pagesOf(ranks).map((at) => {
        const first = at * PAGE_SIZE;
        const inPage = places.filter(({ rank }) => rank >= first && rank < first + PAGE_SIZE);
        const page = pages.get(at);
        return page === undefined ? (
          inPage.map((place) => <EmptyItem key={place.index} place={place} />)
        ) : (
          <EventPage key={at} {...item} {...{ page, first }} places={inPage} />
        );
      })}
      {pages.error !== undefined && (
        <li className="events-failed" role="alert">
          {t('loadFailed', { reason: pages.error.message })}{' '}
          <button type="button" className="link" onClick={pages.retry}>
            {t('tryAgain')}
          </button>
        </li>
      )}
    </>
  );
}

/** A list of any length whose events are fetched as they come into sight. Very long ones are cut in stretches. */
export function PagedList(props: PagedListProps) {
  const { total, className, selected, selectedRank } = props;
  const t = useTranslations('events');
  const [at, setAt] = useState(0);
  const [shownFor, setShownFor] = useState<string>();
  // A selection made elsewhere opens the stretch it is in.
  if (selected !== shownFor && (selected === undefined || selectedRank !== undefined)) {
    setShownFor(selected);
    if (selectedRank !== undefined) setAt(Math.floor(selectedRank / SEGMENT));
  }
  if (total === 0) return <ul className={`event-list ${className}`} />;
  const { start, end } = segmentOf(total, at);
  const isHere = selectedRank !== undefined && selectedRank >= start && selectedRank < end;
  const step = (to: number, first: number, last: number) => (
    <p className="events-step">
      <button type="button" className="link" onClick={() => setAt(Math.floor(to / SEGMENT))}>
        {t('stretch', { first: first + 1, last, total })}
      </button>
    </p>
  );
  return (
    <>
      {start > 0 && step(start - SEGMENT, start - SEGMENT, start)}
      <LongList
        key={start}
        className={className}
        count={end - start}
        offset={start}
        total={total}
        scrollTo={isHere ? selectedRank - start : undefined}
        scrollKey={selected}
      >
        {(places, onDrawn) => <PagesInSight {...props} {...{ places, onDrawn }} />}
      </LongList>
      {end < total && step(end, end, Math.min(end + SEGMENT, total))}
    </>
  );
}
