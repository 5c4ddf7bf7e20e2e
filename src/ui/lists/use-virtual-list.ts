import { useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { itemOfKey, keptRange } from './kept-range.ts';
import { useScroller } from './use-scroller.ts';

interface VirtualListOptions {
  readonly list: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Height of an item in pixels before it is measured. */
  readonly estimate: number;
  /** Tells items apart; must not change between two renders with the same items. Default: the position. */
  readonly keyOf?: (at: number) => string | number;
  /** An item to keep in the page wherever the list is scrolled. */
  readonly kept?: number | undefined;
}

/** A long list of which only the part in sight is in the page. */
export interface VirtualList {
  readonly items: readonly VirtualItem[];
  /** Height of the whole list in pixels. */
  readonly height: number;
  /** Pixels from the list's top to an item. */
  readonly topOf: (item: VirtualItem) => number;
  /** To be the `ref` of each item, which must have its position as `data-index`. */
  readonly measure: (item: Element | null) => void;
  /** Whether the list is laid out, so that it can be scrolled. */
  readonly isReady: boolean;
  /** Whether an element is what scrolls the list. */
  readonly isOwnScroller: (region: Element | null) => boolean;
  readonly scrollTo: (at: number) => void;
  /** To be called when an item's content came late: gives it the focus that was on its way there. */
  readonly settleFocus: () => void;
  /** For the list: keeps the focused item in the page, and moves the focus by keys. */
  readonly handlers: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

const OVERSCAN = 6;
const FOCUSABLE = 'button, input, a[href]';

/** The position of the item that holds an element. */
function indexOf(target: EventTarget): number | undefined {
  const item = target instanceof Element ? target.closest('[data-index]') : null;
  const index = item?.getAttribute('data-index');
  return index === null || index === undefined ? undefined : Number(index);
}

/** Puts into the page what is in sight of a list, and what has the focus. */
export function useVirtualList(options: VirtualListOptions): VirtualList {
  const { list, count, estimate, keyOf, kept } = options;
  const [focused, setFocused] = useState<number>();
  const [wanted, setWanted] = useState<number>();
  const scroller = useScroller(list);
  const estimateSize = useCallback(() => estimate, [estimate]);
  const rangeExtractor = useCallback(
    (range: Range) => keptRange(range, [focused, wanted, kept]),
    [focused, wanted, kept],
  );
  // Nothing here is compiled by React's compiler, which alone minds what this returns.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    estimateSize,
    rangeExtractor,
    scrollMargin: scroller.margin,
    overscan: OVERSCAN,
    getScrollElement: () => scroller.element ?? null,
    ...(keyOf === undefined ? {} : { getItemKey: keyOf }),
  });

  const waiting = useRef<number>(undefined);
  const settleFocus = useCallback((): void => {
    if (waiting.current === undefined) return;
    const item = list.current?.querySelector(`[data-index="${waiting.current}"]`);
    const target = item?.querySelector<HTMLElement>(FOCUSABLE);
    if (target === null || target === undefined) return;
    waiting.current = undefined;
    target.focus({ preventScroll: true });
  }, [list]);
  useLayoutEffect(settleFocus);

  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    topOf: ({ start }) => start - scroller.margin,
    measure: virtualizer.measureElement,
    isReady: scroller.element !== undefined,
    isOwnScroller: (region) => scroller.element === region,
    scrollTo: (at) => {
      const { startIndex = Infinity, endIndex = -Infinity } = virtualizer.range ?? {};
      const isNear = at >= startIndex && at <= endIndex;
      // Heights on the way are only guessed: the middle leaves room for the guess to be wrong.
      virtualizer.scrollToIndex(at, { align: isNear ? 'auto' : 'center' });
    },
    settleFocus,
    handlers: {
      onFocus: ({ target }) => {
        setFocused(indexOf(target));
        setWanted(undefined);
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!stays) setFocused(undefined);
      },
      onKeyDown: (press) => {
        if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return;
        const from = indexOf(press.target);
        const to = from === undefined ? undefined : itemOfKey(press.key, from, count);
        if (to === undefined) return;
        press.preventDefault();
        if (to === from) return;
        waiting.current = to;
        setWanted(to);
        virtualizer.scrollToIndex(to, { align: 'auto' });
      },
    },
  };
}
