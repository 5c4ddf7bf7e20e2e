import { clamp, type DayRange } from './scale.ts';

/** The days kept, in days since 1970-01-01, `to` included; an absent end sets no limit. */
export interface DayWindow {
  readonly from?: number;
  readonly to?: number;
}

export type Handle = 'start' | 'end';
export type Grip = Handle | 'create' | 'move';

/** A drag, or a run of key presses, from its first change to its end. */
export interface Gesture {
  readonly grip: Grip;
  /** The day, with its fraction, where it began. */
  readonly grab: number;
  readonly origin: DayWindow;
  readonly current: DayWindow;
}

export type BrushAction =
  | { readonly type: 'press'; readonly grip: Grip; readonly day: number }
  | { readonly type: 'drag'; readonly day: number }
  | { readonly type: 'key'; readonly handle: Handle; readonly move: KeyMove }
  | { readonly type: 'settle' }
  | { readonly type: 'cancel' };

/** A handle moves by days, or to the first or last day it may stand on. */
export type KeyMove = number | 'first' | 'last';

/** A change to tell the world; several settle into one step that can be undone. */
export interface WindowChange {
  readonly window: DayWindow;
  readonly settled: boolean;
}

export interface BrushStep {
  readonly gesture: Gesture | undefined;
  readonly changes: readonly WindowChange[];
}

const sameWindow = (a: DayWindow, b: DayWindow): boolean => a.from === b.from && a.to === b.to;

/** The first and the last day of the axis. */
const daysOf = ({ start, end }: DayRange): { first: number; last: number } => ({
  first: Math.floor(start),
  last: Math.ceil(end) - 1,
});

/** A window; one that leaves no day of the axis out is none. */
function windowOf(axis: DayRange, from: number | undefined, to: number | undefined): DayWindow {
  const { first, last } = daysOf(axis);
  if ((from === undefined || from <= first) && (to === undefined || to >= last)) return {};
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The days between which a handle may stand: it never passes the other one. */
export function handleLimits(
  axis: DayRange,
  window: DayWindow,
  handle: Handle,
): { first: number; last: number } {
  const { first, last } = daysOf(axis);
  return handle === 'start'
    ? { first, last: clamp(window.to ?? last, first, last) }
    : { first: clamp(window.from ?? first, first, last), last };
}

/** The day a handle stands on: that of the window's end, else the axis's. */
export function handleDay(axis: DayRange, window: DayWindow, handle: Handle): number {
  const { first, last } = daysOf(axis);
  return handle === 'start' ? (window.from ?? first) : (window.to ?? last);
}

function setHandle(axis: DayRange, window: DayWindow, handle: Handle, day: number): DayWindow {
  const { first, last } = handleLimits(axis, window, handle);
  const held = clamp(day, first, last);
  const { from, to } = window;
  return handle === 'start'
    ? windowOf(axis, held, to === undefined ? to : Math.max(to, held))
    : windowOf(axis, from === undefined ? from : Math.min(from, held), held);
}

function dragged(axis: DayRange, { grip, grab, origin }: Gesture, day: number): DayWindow {
  const { first, last } = daysOf(axis);
  switch (grip) {
    case 'create': {
      const from = clamp(Math.floor(Math.min(grab, day)), first, last);
      const to = clamp(Math.ceil(Math.max(grab, day)) - 1, from, last);
      return windowOf(axis, from, to);
    }
    case 'move':
      return shiftWindow(axis, origin, Math.round(day - grab));
    case 'start':
    case 'end': {
      const from = clamp(handleDay(axis, origin, grip), first, last);
      return setHandle(axis, origin, grip, from + Math.round(day - grab));
    }
  }
}

/** Moves a window by days as far as the axis reaches, keeping its length. */
function shiftWindow(axis: DayRange, window: DayWindow, days: number): DayWindow {
  const { first, last } = daysOf(axis);
  const from = window.from ?? Math.min(first, window.to ?? first);
  const to = window.to ?? Math.max(last, from);
  const by = clamp(days, Math.min(0, first - from), Math.max(0, last - to));
  return by === 0 ? window : windowOf(axis, from + by, to + by);
}

/**
 * The window one step earlier or later. Without a window the steps begin at the ends of the axis, with its last
 * day for a step back and its first for a step on.
 */
export function stepWindow(axis: DayRange, window: DayWindow, days: 1 | -1): DayWindow {
  if (window.from !== undefined || window.to !== undefined) return shiftWindow(axis, window, days);
  const { first, last } = daysOf(axis);
  const day = days > 0 ? first : last;
  return { from: day, to: day };
}

function moveByKey(axis: DayRange, window: DayWindow, handle: Handle, move: KeyMove): DayWindow {
  if (move === 'first' || move === 'last') {
    return setHandle(axis, window, handle, handleLimits(axis, window, handle)[move]);
  }
  return setHandle(axis, window, handle, handleDay(axis, window, handle) + move);
}

/**
 * The end of a gesture. The origin is told once more before the outcome, so that a history in which the moves
 * replaced each other can put it back and then make one step of the whole.
 */
function finish({ origin, current }: Gesture, outcome: DayWindow): WindowChange[] {
  if (sameWindow(origin, current)) return [];
  return [
    { window: origin, settled: false },
    { window: outcome, settled: true },
  ];
}

/**
 * What an action of pointer or keys does to the window. Pure: the caller keeps the gesture and passes the changes on.
 * @param axis the days of the whole axis
 * @param window the window in force; while a gesture runs its own current one counts
 */
export function brush(
  axis: DayRange,
  window: DayWindow,
  gesture: Gesture | undefined,
  action: BrushAction,
): BrushStep {
  const proceed = (running: Gesture, next: DayWindow): BrushStep =>
    sameWindow(next, running.current)
      ? { gesture: running, changes: [] }
      : {
          gesture: { ...running, current: next },
          changes: [{ window: next, settled: false }],
        };
  switch (action.type) {
    case 'press':
      return {
        gesture: { grip: action.grip, grab: action.day, origin: window, current: window },
        changes: [],
      };
    case 'drag':
      return gesture === undefined
        ? { gesture, changes: [] }
        : proceed(gesture, dragged(axis, gesture, action.day));
    case 'key': {
      const running = gesture ?? { grip: action.handle, grab: 0, origin: window, current: window };
      return proceed(running, moveByKey(axis, running.current, action.handle, action.move));
    }
    case 'settle':
      return {
        gesture: undefined,
        changes: gesture === undefined ? [] : finish(gesture, gesture.current),
      };
    case 'cancel':
      return {
        gesture: undefined,
        changes: gesture === undefined ? [] : finish(gesture, gesture.origin),
      };
  }
}
