import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useVirtualList } from '@/ui/lists/use-virtual-list.ts';
import type { ItemPlace } from './EventItem.tsx';

/** Height of most items, in pixels; `events.css` gives placeholders the same. */
const ESTIMATE = 76;

interface LongListProps {
  readonly className: string;
  readonly count: number;
  /** How many items of the whole list come before the first of these. */
  readonly offset?: number;
  /** Length of the whole list. */
  readonly total?: number;
  readonly keyOf?: (at: number) => string;
  /** The item to bring into sight when `scrollKey` changes, and to keep in the page after that. */
  readonly scrollTo?: number | undefined;
  readonly scrollKey?: string | undefined;
  /** Draws the items in sight, in order. `onDrawn` is to be called when the content of one came late. */
  readonly children: (places: readonly ItemPlace[], onDrawn: () => void) => ReactNode;
}

/** A list of events of which only the part in sight is in the page. */
export function LongList({ className, count, offset = 0, total = count, ...rest }: LongListProps) {
  const { keyOf, scrollTo, scrollKey, children } = rest;
  const t = useTranslations('events');
  const list = useRef<HTMLUListElement>(null);
  const virtual = useVirtualList({
    list,
    count,
    estimate: ESTIMATE,
    kept: scrollTo,
    ...(keyOf === undefined ? {} : { keyOf }),
  });
  const isKnown = scrollTo !== undefined;

  useEffect(() => {
    const region = list.current?.closest('.events') ?? null;
    // Where the list is part of a longer page, scrolling to an item would take the map out of sight.
    if (scrollTo !== undefined && virtual.isOwnScroller(region)) virtual.scrollTo(scrollTo);
    // Only another selection scrolls: following the list's changes would take it from the reader's hands.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [scrollKey, isKnown, virtual.isReady]);

  const places = virtual.items.map((item) => ({
    index: item.index,
    top: virtual.topOf(item),
    rank: offset + item.index,
    total,
    measure: virtual.measure,
  }));
  return (
    <>
      <ul
        ref={list}
        className={`event-list long ${className}`}
        style={{ blockSize: virtual.height }}
        {...virtual.handlers}
      >
        {children(places, virtual.settleFocus)}
      </ul>
      <p className="events-unprinted">{t('unprinted', { count: total - places.length })}</p>
    </>
  );
}
