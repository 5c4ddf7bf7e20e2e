import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { PlacedEvent } from './layout.ts';
import { directionOfKey, firstInTime, neighbour, type LanesOfEvents } from './navigation.ts';

interface RovingOptions {
  readonly lanes: LanesOfEvents;
  readonly selected: string | undefined;
  readonly rtl: boolean;
  /** Id of the text that explains the keys. */
  readonly keysId: string;
  /** Called before an event gets the focus, to bring it into sight. */
  readonly onReach: (placed: PlacedEvent) => void;
}

/** What the buttons of events are given; the same on every rendering, so that they need no drawing anew. */
export interface RovingHands {
  readonly keysId: string;
  readonly onKeyDown: (key: KeyboardEvent) => void;
  readonly onFocus: (id: string) => void;
  readonly register: (id: string, button: HTMLButtonElement | null) => void;
}

export interface Roving {
  /** The one event the tab key reaches. */
  readonly stop: string | undefined;
  readonly hands: RovingHands;
}

/** One tab stop for all events; the arrow keys move it. A new selection takes it over. */
export function useRoving({ lanes, selected, rtl, keysId, onReach }: RovingOptions): Roving {
  const [reached, setReached] = useState<{ id: string; whileSelected: string | undefined }>();
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const wanted = useRef<string>(undefined);

  const has = (id: string | undefined): boolean =>
    lanes.some((events) => events.some(({ account }) => account.event.id === id));
  const first = useMemo(() => firstInTime(lanes), [lanes]);
  const candidates = [reached?.whileSelected === selected ? reached?.id : undefined, selected];
  const stop = candidates.find(has) ?? first;

  const move = (key: KeyboardEvent): void => {
    const direction = directionOfKey(key.key, rtl);
    const hasModifier = key.altKey || key.ctrlKey || key.metaKey || key.shiftKey;
    if (direction === undefined || hasModifier || stop === undefined) return;
    key.preventDefault();
    const next = neighbour(lanes, stop, direction);
    const placed = lanes.flat().find(({ account }) => account.event.id === next);
    if (next === undefined || placed === undefined) return;
    wanted.current = next;
    onReach(placed);
    setReached({ id: next, whileSelected: selected });
  };
  const latest = useRef({ move, selected });

  // Before the paint: the focus is the answer to a key, and may not come a frame later.
  useLayoutEffect(() => {
    latest.current = { move, selected };
    const button = wanted.current === undefined ? undefined : buttons.current.get(wanted.current);
    if (button === undefined) return;
    wanted.current = undefined;
    button.focus();
  });

  const hands = useMemo(
    (): RovingHands => ({
      keysId,
      onKeyDown: (key) => latest.current.move(key),
      onFocus: (id) => setReached({ id, whileSelected: latest.current.selected }),
      register: (id, button) => {
        if (button === null) buttons.current.delete(id);
        else buttons.current.set(id, button);
      },
    }),
    [keysId],
  );
  return { stop, hands };
}
