import { useLayoutEffect, useState, type RefObject } from 'react';

/** Where a list scrolls. */
export interface Scroller {
  /** The nearest element around the list that scrolls; undefined until the list is laid out. */
  readonly element: HTMLElement | undefined;
  /** Pixels from the top of that element's content to the list. */
  readonly margin: number;
}

function scrollerOf(list: Element): HTMLElement {
  for (let at = list.parentElement; at !== null; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.documentElement;
}

/** Finds what scrolls a list, which depends on the page's layout, and how far down in it the list begins. */
export function useScroller(list: RefObject<HTMLElement | null>): Scroller {
  const [scroller, setScroller] = useState<Scroller>({ element: undefined, margin: 0 });
  useLayoutEffect(() => {
    const start = list.current;
    if (start === null) return undefined;
    const measure = (): void => {
      const element = scrollerOf(start);
      const top = start.getBoundingClientRect().top - element.getBoundingClientRect().top;
      const margin = Math.round(top + element.scrollTop - element.clientTop);
      setScroller((known) =>
        known.element === element && known.margin === margin ? known : { element, margin },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    // Whatever stands above the list, at any depth of the page, moves it when it changes its size.
    for (let at: Element | null = start; at !== null; at = at.parentElement) {
      for (const beside of at.parentElement?.children ?? []) {
        if (beside !== start) observer.observe(beside);
      }
    }
    return () => observer.disconnect();
  }, [list]);
  return scroller;
}
