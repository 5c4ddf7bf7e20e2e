import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';

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

/**
 * Measures what lies over an element, and measures again whenever one of them changes its size.
 * @param selector of what may lie over it, among all that stands beside and in the element
 */
export function useBoxesOver(ground: RefObject<HTMLElement | null>, selector: string): Cover {
  const [boxes, setBoxes] = useState<readonly BoxOver[]>([]);
  const observer = useRef<ResizeObserver>(undefined);
  const observed = useRef<readonly Element[]>([]);

  const find = useCallback((): Element[] => {
    const around = ground.current?.parentElement;
    return around === null || around === undefined ? [] : [...around.querySelectorAll(selector)];
  }, [ground, selector]);
  const measure = useCallback((): readonly BoxOver[] => {
    const outer = ground.current?.getBoundingClientRect();
    if (outer === undefined) return [];
    return find().flatMap((over) => boxOver(outer, over.getBoundingClientRect()) ?? []);
  }, [ground, find]);

  // What lies over the element comes and goes with what is drawn.
  useEffect(() => {
    const element = ground.current;
    if (element === null) return;
    const found = find();
    const { current: before } = observed;
    const isSame = found.length === before.length && found.every((each, at) => each === before[at]);
    if (isSame && observer.current !== undefined) return;
    observed.current = found;
    observer.current?.disconnect();
    observer.current = new ResizeObserver(() => {
      const now = measure();
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
