import type { LeafletMouseEvent, Map as LeafletMap } from 'leaflet';
import { getMousePosition } from 'leaflet/src/dom/DomEvent.js';
import { useEffect, useEffectEvent, useState } from 'react';
import type { FieldCanvas, Hit } from './field-canvas.ts';
import type { LargeField } from './shapes.ts';

const REACH = 5;
/** What a finger needs. */
const TOUCH_REACH = 24;

interface Hovered {
  readonly field: LargeField;
  readonly hit: Hit;
}

interface FieldPointer {
  readonly field: LargeField;
  readonly canvas: FieldCanvas | undefined;
  readonly onPick: (hit: Hit) => void;
  /** The pointer has come over the field. */
  readonly onHover: () => void;
}

const isOnMark = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-item]') !== null;

const isTouch = (event: Event): boolean =>
  event instanceof PointerEvent ? event.pointerType === 'touch' : false;

/** Answers the pointer on a field. @returns what it is over */
export function useFieldPointer(
  map: LeafletMap,
  { field, canvas, onPick, onHover }: FieldPointer,
): Hit | undefined {
  const [hovered, setHovered] = useState<Hovered>();
  const hitAt = useEffectEvent((event: MouseEvent): Hit | undefined => {
    if (canvas === undefined || isOnMark(event.target)) return undefined;
    const point = getMousePosition(event, map.getContainer());
    const { x, y } = map.containerPointToLayerPoint(point);
    return canvas.hit(x, y, isTouch(event) ? TOUCH_REACH : REACH);
  });
  const hover = useEffectEvent((event: PointerEvent) => {
    const hit = event.buttons === 0 && !isTouch(event) ? hitAt(event) : undefined;
    map.getContainer().classList.toggle('map-over-spot', hit !== undefined);
    if (hit === undefined) setHovered(undefined);
    else if (hit.index !== hovered?.hit.index || field !== hovered.field) {
      setHovered({ field, hit });
      onHover();
    }
  });
  const pick = useEffectEvent((event: MouseEvent) => {
    const hit = hitAt(event);
    if (hit === undefined) return;
    setHovered(undefined);
    onPick(hit);
  });

  useEffect(() => {
    const container = map.getContainer();
    const moved = (event: PointerEvent): void => hover(event);
    const left = (): void => {
      container.classList.remove('map-over-spot');
      setHovered(undefined);
    };
    // Leaflet's click, unlike the browser's, does not end a drag.
    const clicked = ({ originalEvent }: LeafletMouseEvent): void => pick(originalEvent);
    container.addEventListener('pointermove', moved);
    container.addEventListener('pointerleave', left);
    map.on('click', clicked);
    map.on('zoom', left);
    return () => {
      left();
      container.removeEventListener('pointermove', moved);
      container.removeEventListener('pointerleave', left);
      map.off('click', clicked);
      map.off('zoom', left);
    };
  }, [map]);

  return hovered?.field === field ? hovered.hit : undefined;
}
