import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useStable } from './use-stable.ts';

/** A part of an element, in pixels from its top left corner. */
export interface BoxOver {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What lies over an element. */
export interface Cover {
  /** As last measured, for what is drawn; the same list as long as it holds the same boxes. */
  readonly boxes: readonly BoxOver[];
  /** Measures at once, for what cannot wait until the page is drawn anew. */
  readonly measure: () => readonly BoxOver[];
}

/** The part of an element that another one lies over; `undefined` where they meet at an edge at most. */
function boxOver(ground: DOMRect, over: DOMRect): BoxOver | undefined {
  const left = Math.max(ground.left, over.left);
  const top = Math.max(ground.top, over.top);
  const width = Math.min(ground.right, over.right) - left;
  const height = Math.min(ground.bottom, over.bottom) - top;
  if (width < 1 || height < 1) return undefined;
  return { x: left - ground.left, y: top - ground.top, width, height };
}

const same = (a: BoxOver | undefined, b: BoxOver): boolean =>
  a !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

const around = (ground: HTMLElement, selector: string): Element[] => [
  ...(ground.parentElement ?? ground).querySelectorAll(selector),
];

function measureOver(ground: HTMLElement, selector: string): BoxOver[] {
  const outer = ground.getBoundingClientRect();
  return around(ground, selector).flatMap(
    (over) => boxOver(outer, over.getBoundingClientRect()) ?? [],
  );
}

/**
 * Measures what lies over an element, and measures again whenever one of them changes its size.
 * @param selector of what may lie over it, among all that stands beside and in the element
 */
export function useBoxesOver(ground: RefObject<HTMLElement | null>, selector: string): Cover {
  const [boxes, setBoxes] = useState<readonly BoxOver[]>([]);
  const observer = useRef<ResizeObserver>(undefined);
  const observed = useRef<readonly Element[]>([]);
  const measure = useStable((): readonly BoxOver[] => {
    const { current: element } = ground;
    return element === null ? [] : measureOver(element, selector);
  });

  // What lies over the element comes and goes with what is drawn.
  useEffect(() => {
    const { current: element } = ground;
    if (element === null) return;
    const found = around(element, selector);
    const { current: before } = observed;
    const isSame = found.length === before.length && found.every((each, at) => each === before[at]);
    if (isSame && observer.current !== undefined) return;
    observed.current = found;
    observer.current?.disconnect();
    observer.current = new ResizeObserver(() => {
      const now = measureOver(element, selector);
      setBoxes((old) => {
        const isStill = old.length === now.length && now.every((box, at) => same(old[at], box));
        return isStill ? old : now;
      });
    });
    for (const each of [element, ...found]) observer.current.observe(each);
  });

  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = undefined;
    },
    [],
  );

  return useMemo(() => ({ boxes, measure }), [boxes, measure]);
}
