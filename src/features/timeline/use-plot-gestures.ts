import { useEffect, useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { useStable } from '@/ui/controls/use-stable.ts';
import type { DayWindow, Grip } from './brush.ts';
import type { DayRange, TimeScale } from './scale.ts';
import type { AxisView } from './use-axis-view.ts';
import type { Brush } from './use-brush.ts';

/** Pixels a pointer moves before a press becomes a drag. */
const DRAG_PX = 4;
/** A tap on the axis picks a day where days are wide enough to aim at. */
const TAP_DAY_PX = 24;
const WHEEL_ZOOM = 0.002;

interface Press {
  readonly pointer: number;
  readonly x: number;
  readonly range: DayRange;
  readonly grip: Grip | 'pan';
  readonly onAxis: boolean;
  moved: boolean;
}

interface Pinch {
  readonly distance: number;
  readonly range: DayRange;
  readonly day: number;
}

interface PlotGesturesOptions {
  /** The scrolling element that holds axis and lanes. */
  readonly element: RefObject<HTMLElement | null>;
  /** Pixels from that element's inner left edge to the plot. */
  readonly plotLeft: number;
  readonly scale: TimeScale;
  readonly view: AxisView;
  readonly window: DayWindow;
  readonly brush: Brush;
}

const zoneOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element
    ? (target.closest('[data-zone]')?.getAttribute('data-zone') ?? undefined)
    : undefined;

/** What a press on a zone takes hold of: inside a window with both ends, the window itself. */
function gripOf(
  zone: string | undefined,
  day: number,
  window: DayWindow,
  isZoomed: boolean,
): Press['grip'] | undefined {
  if (zone === 'start' || zone === 'end') return zone;
  if (zone === 'axis' && isZoomed) return 'pan';
  if (zone !== 'axis' && zone !== 'lane') return undefined;
  const { from = Infinity, to = -Infinity } = window;
  return zone === 'lane' && day >= from && day < to + 1 ? 'move' : 'create';
}

/** Pointers on the plot: one drags the window or the axis, two pinch, the wheel zooms and pans. */
export function usePlotGestures(options: PlotGesturesOptions) {
  const { element, plotLeft, scale, view, window, brush } = options;
  const press = useRef<Press>(undefined);
  const pointers = useRef(new Map<number, number>());
  const pinch = useRef<Pinch>(undefined);
  const dragged = useRef(false);

  const dayAt = (clientX: number): number => {
    const box = element.current;
    const left = box === null ? 0 : box.getBoundingClientRect().left + box.clientLeft;
    return scale.dayAt(clientX - left - plotLeft);
  };

  const twoFingers = (): { distance: number; middle: number } | undefined => {
    const [a, b] = pointers.current.values();
    return a === undefined || b === undefined
      ? undefined
      : { distance: Math.max(Math.abs(a - b), 1), middle: (a + b) / 2 };
  };

  const startPinch = (): void => {
    const fingers = twoFingers();
    if (fingers === undefined) return;
    brush.act({ type: 'cancel' });
    press.current = undefined;
    dragged.current = true;
    pinch.current = {
      distance: fingers.distance,
      range: view.range,
      day: dayAt(fingers.middle),
    };
  };

  const release = (pointer: number): void => {
    pointers.current.delete(pointer);
    if (pointers.current.size < 2) pinch.current = undefined;
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    dragged.current = false;
    pointers.current.set(event.pointerId, event.clientX);
    if (pointers.current.size > 1) {
      startPinch();
      return;
    }
    const zone = zoneOf(event.target);
    const day = dayAt(event.clientX);
    const grip = gripOf(zone, day, window, view.isZoomed);
    if (grip === undefined) return;
    press.current = {
      pointer: event.pointerId,
      x: event.clientX,
      range: view.range,
      grip,
      onAxis: zone === 'axis',
      moved: false,
    };
  };

  const begin = (held: Press, target: HTMLElement): void => {
    held.moved = true;
    dragged.current = true;
    target.setPointerCapture(held.pointer);
    if (held.grip !== 'pan') brush.act({ type: 'press', grip: held.grip, day: dayAt(held.x) });
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (!pointers.current.has(event.pointerId)) return;
    if (event.buttons === 0) {
      onPointerCancel(event);
      return;
    }
    pointers.current.set(event.pointerId, event.clientX);
    const fingers = twoFingers();
    if (pinch.current !== undefined && fingers !== undefined) {
      const { range, day, distance } = pinch.current;
      const share =
        (dayAt(fingers.middle) - view.range.start) / (view.range.end - view.range.start);
      view.pinch(range, distance / fingers.distance, day, share);
      return;
    }
    const held = press.current;
    if (held === undefined || held.pointer !== event.pointerId) return;
    if (!held.moved && Math.abs(event.clientX - held.x) < DRAG_PX) return;
    if (!held.moved) begin(held, event.currentTarget);
    if (held.grip === 'pan') view.panFrom(held.range, dayAt(held.x) - dayAt(event.clientX));
    else brush.act({ type: 'drag', day: dayAt(event.clientX) });
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    release(event.pointerId);
    const held = press.current;
    if (held === undefined || held.pointer !== event.pointerId) return;
    press.current = undefined;
    if (!held.moved && held.onAxis && scale.pxPerDay >= TAP_DAY_PX) {
      const day = Math.floor(dayAt(held.x));
      brush.act({ type: 'press', grip: 'create', day });
      brush.act({ type: 'drag', day: day + 1 });
    }
    brush.act({ type: 'settle' });
  };

  const onPointerCancel = (event: PointerEvent<HTMLElement>): void => {
    release(event.pointerId);
    if (press.current?.pointer !== event.pointerId) return;
    press.current = undefined;
    brush.act({ type: 'cancel' });
  };

  useWheel(element, (wheel) => {
    if (zoneOf(wheel.target) === undefined) return;
    if (wheel.ctrlKey || wheel.metaKey) {
      wheel.preventDefault();
      view.zoom(Math.exp(wheel.deltaY * WHEEL_ZOOM), dayAt(wheel.clientX));
      return;
    }
    const sideways = wheel.shiftKey ? wheel.deltaX || wheel.deltaY : wheel.deltaX;
    if (!view.isZoomed || sideways === 0 || Math.abs(sideways) < Math.abs(wheel.deltaY)) return;
    wheel.preventDefault();
    view.pan(((scale.rtl ? -1 : 1) * sideways) / scale.pxPerDay);
  });

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel,
    /** A drag that began on an event is no click on it. */
    onClickCapture: (click: MouseEvent): void => {
      if (dragged.current && click.detail > 0) click.stopPropagation();
    },
  };
}

/** Listens to the wheel so that the page can be kept still; React's own listener is passive. */
function useWheel(
  element: RefObject<HTMLElement | null>,
  onWheel: (wheel: WheelEvent) => void,
): void {
  const listen = useStable(onWheel);
  useEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    target.addEventListener('wheel', listen, { passive: false });
    return () => target.removeEventListener('wheel', listen);
  }, [element, listen]);
}
