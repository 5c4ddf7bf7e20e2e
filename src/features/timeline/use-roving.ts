import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
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

export interface Roving {
  /** The one event the tab key reaches. */
  readonly stop: string | undefined;
  readonly keysId: string;
  readonly onKeyDown: (key: KeyboardEvent) => void;
  readonly onFocus: (id: string) => void;
  readonly register: (id: string, button: HTMLButtonElement | null) => void;
}

/** One tab stop for all events; the arrow keys move it. A new selection takes it over. */
export function useRoving({ lanes, selected, rtl, keysId, onReach }: RovingOptions): Roving {
  const [reached, setReached] = useState<{ id: string; whileSelected: string | undefined }>();
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const wanted = useRef<string>(undefined);

  const has = (id: string | undefined): boolean =>
    lanes.some((events) => events.some(({ account }) => account.event.id === id));
  const candidates = [reached?.whileSelected === selected ? reached?.id : undefined, selected];
  const stop = candidates.find(has) ?? firstInTime(lanes);

  useEffect(() => {
    const button = wanted.current === undefined ? undefined : buttons.current.get(wanted.current);
    if (button === undefined) return;
    wanted.current = undefined;
    button.focus();
  });

  return {
    stop,
    keysId,
    onFocus: (id) => setReached({ id, whileSelected: selected }),
    register: (id, button) => {
      if (button === null) buttons.current.delete(id);
      else buttons.current.set(id, button);
    },
    onKeyDown: (key) => {
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
    },
  };
}
