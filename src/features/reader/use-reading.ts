import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { StoryStep } from '@/domain/story/steps.ts';
import { eventAnchor, stepAnchor, stepHeading } from './anchors.ts';
import { readingLine, stepAt } from './reading.ts';

/** Room between the top of what is read and the text that is jumped to. */
const GAP = 16;

/** What a reader does to move on by their own hand. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'click', 'keydown'] as const;

interface ReadingOptions {
  /** The step to begin at; an unknown one is the top of the page. */
  readonly initial?: string | undefined;
  /** How many pixels at the top of the window are covered. */
  readonly covered: () => number;
}

/** Where the reader is in the story, and the ways to be elsewhere. */
export interface Reading {
  /** Absent while the head of the page is being read. */
  readonly current: string | undefined;
  /** Scrolls to a step and puts the focus on its heading. */
  readonly jump: (step: string) => void;
  readonly jumpToEvent: (event: string) => void;
}

/** Scrolls this window alone: `scrollIntoView` would also move the page around a frame. */
function scrollTo(element: HTMLElement, covered: number): void {
  const top = element.getBoundingClientRect().top + window.scrollY - covered - GAP;
  window.scrollTo({ top, behavior: 'instant' });
}

/** Follows the reading position down the page. */
export function useReading(steps: readonly StoryStep[], options: ReadingOptions): Reading {
  const { initial, covered } = options;
  const ids = useMemo(() => steps.map(({ id }) => id), [steps]);
  const opening = initial !== undefined && ids.includes(initial) ? initial : undefined;
  const [current, setCurrent] = useState(opening);
  /** What was jumped to. Its step counts as read until the reader moves on, wherever it came to lie. */
  const held = useRef(opening === undefined ? undefined : stepAnchor(opening));

  useLayoutEffect(() => {
    const bringHeld = (): void => {
      const element = held.current === undefined ? null : document.getElementById(held.current);
      if (element !== null) scrollTo(element, covered());
    };
    bringHeld();
    // Typefaces and the map come later than the text, and move it.
    const observer = new ResizeObserver(bringHeld);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [covered]);

  useEffect(() => {
    let frame = 0;
    const measure = (): void => {
      frame = 0;
      if (held.current !== undefined) return;
      if (window.scrollY <= 0) {
        setCurrent(undefined);
        return;
      }
      const tops = ids.flatMap((id) => {
        const element = document.getElementById(stepAnchor(id));
        return element === null ? [] : [{ id, top: element.getBoundingClientRect().top }];
      });
      const { scrollHeight } = document.documentElement;
      const remaining = scrollHeight - window.innerHeight - window.scrollY;
      const room = { covered: covered(), height: window.innerHeight, remaining };
      setCurrent(stepAt(tops, readingLine(room)));
    };
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    const onMove = (): void => {
      held.current = undefined;
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onScroll);
    for (const name of MOVES)
      window.addEventListener(name, onMove, { passive: true, capture: true });
    onScroll();
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onScroll);
      for (const name of MOVES) window.removeEventListener(name, onMove, { capture: true });
    };
  }, [ids, covered]);

  const bring = useCallback(
    (step: string | undefined, anchor: string, focus: string): void => {
      const element = document.getElementById(anchor);
      if (element === null) return;
      held.current = anchor;
      scrollTo(element, covered());
      document.getElementById(focus)?.focus({ preventScroll: true });
      setCurrent(step);
    },
    [covered],
  );
  const jump = useCallback(
    (step: string) => bring(step, stepAnchor(step), stepHeading(step)),
    [bring],
  );
  const jumpToEvent = useCallback(
    (id: string) => {
      const step = steps.find(({ accounts }) => accounts.some(({ event }) => event.id === id));
      bring(step?.id, eventAnchor(id), eventAnchor(id));
    },
    [steps, bring],
  );
  return { current, jump, jumpToEvent };
}
