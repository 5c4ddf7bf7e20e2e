import type { Map as LeafletMap } from 'leaflet';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import type { LonLat } from '@/domain/place.ts';
import { itemAfter, type MapItem } from './items.ts';

interface ItemActions {
  readonly map: LeafletMap;
  readonly items: readonly MapItem[];
  readonly direction: 'ltr' | 'rtl';
  readonly onSelect: (eventId: string) => void;
  readonly onLight: (eventId: string | undefined) => void;
  /** Comes closer to the points of a count. */
  readonly onApproach: (points: readonly LonLat[]) => void;
  /** Brings an item into view. */
  readonly onReveal: (points: readonly LonLat[]) => void;
}

/** A pointer that moves farther than this drags the map. */
const DRAG = 4;

const keyAt = (target: EventTarget | null): string | undefined => {
  const element = target instanceof Element ? target.closest('[data-item]') : null;
  return element?.getAttribute('data-item') ?? undefined;
};

/** Answers the pointer and the keys for all items of the map together. */
export function useItemActions({ map, items, direction, ...on }: ItemActions) {
  const layer = useRef<SVGGElement>(null);
  const [focused, setFocused] = useState<string>();
  const awaited = useRef<string>(undefined);
  const held = useRef<string>(undefined);
  const pressedAt = useRef<readonly [x: number, y: number]>([0, 0]);
  const itemAt = (target: EventTarget | null): MapItem | undefined => {
    const key = keyAt(target);
    return key === undefined ? undefined : items.find((item) => item.key === key);
  };

  // An item that was out of view can take the focus only once the map has moved and it is drawn.
  useEffect(() => {
    if (awaited.current === undefined) return;
    const all = layer.current?.querySelectorAll<SVGElement>('[data-item]') ?? [];
    const element = [...all].find((each) => each.getAttribute('data-item') === awaited.current);
    if (element === undefined) return;
    awaited.current = undefined;
    element.focus({ preventScroll: true });
  });

  // Where drawing a mark over the others moves its element, the browser takes its focus away.
  useLayoutEffect(() => {
    if (held.current === undefined || document.activeElement !== document.body) return;
    const all = layer.current?.querySelectorAll<SVGElement>('[data-item]') ?? [];
    [...all]
      .find((each) => each.getAttribute('data-item') === held.current)
      ?.focus({ preventScroll: true });
  });

  const light = (item: MapItem | undefined): void =>
    on.onLight(item?.kind === 'mark' ? item.mark.drawn.account.event.id : undefined);
  const act = (item: MapItem): void => {
    if (item.kind === 'mark') on.onSelect(item.mark.drawn.account.event.id);
    else on.onApproach(item.points);
  };

  const handlers = {
    onPointerDown: ({ clientX, clientY }: PointerEvent) => {
      pressedAt.current = [clientX, clientY];
    },
    onClick: (event: MouseEvent) => {
      const item = itemAt(event.target);
      const [x, y] = pressedAt.current;
      // A drag that began on a mark ends with a click on it; assistive technology clicks with detail 0.
      const isDrag = event.detail > 0 && Math.hypot(event.clientX - x, event.clientY - y) > DRAG;
      if (item !== undefined && !isDrag) act(item);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const item = itemAt(event.target);
      if (item === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const next = itemAfter(items, item.key, event.key, direction);
      const isPress = event.key === 'Enter' || event.key === ' ';
      if (isPress) act(item);
      else if (event.key === 'Escape') map.getContainer().focus({ preventScroll: true });
      else if (next === undefined) return;
      else {
        awaited.current = next.key;
        on.onReveal(next.points);
        setFocused(next.key);
      }
      event.preventDefault();
      event.stopPropagation();
    },
    onFocus: (event: FocusEvent) => {
      held.current = keyAt(event.target);
      setFocused(held.current);
      light(itemAt(event.target));
    },
    onBlur: ({ target }: FocusEvent) => {
      if (target instanceof Element && target.isConnected) held.current = undefined;
      light(undefined);
    },
    onPointerOver: (event: PointerEvent) => {
      if (keyAt(event.relatedTarget) !== keyAt(event.target)) light(itemAt(event.target));
    },
    onPointerOut: (event: PointerEvent) => {
      if (keyAt(event.relatedTarget) === undefined) light(undefined);
    },
  };
  return { layer, focused, handlers };
}
