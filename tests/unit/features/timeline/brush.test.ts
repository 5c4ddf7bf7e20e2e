import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brush,
  handleDay,
  handleLimits,
  stepWindow,
  type BrushAction,
  type DayWindow,
  type Gesture,
  type KeyMove,
  type WindowChange,
} from '@/features/timeline/brush.ts';

const AXIS = { start: 100, end: 112 };
const LAST = 111;

/** Runs actions one after the other as a caller would, who adopts every change. */
function run(window: DayWindow, ...actions: readonly BrushAction[]) {
  let current = window;
  let gesture: Gesture | undefined;
  const changes: WindowChange[] = [];
  for (const action of actions) {
    const step = brush(AXIS, current, gesture, action);
    gesture = step.gesture;
    changes.push(...step.changes);
    current = step.changes.at(-1)?.window ?? current;
  }
  return { window: current, changes, gesture };
}

const press = (grip: Gesture['grip'], day: number): BrushAction => ({ type: 'press', grip, day });
const drag = (day: number): BrushAction => ({ type: 'drag', day });
const key = (handle: 'start' | 'end', move: KeyMove): BrushAction => ({
  type: 'key',
  handle,
  move,
});
const settle: BrushAction = { type: 'settle' };
const cancel: BrushAction = { type: 'cancel' };

describe('a drag on the background', () => {
  it('takes the days it touches, either way', () => {
    expect(run({}, press('create', 103.2), drag(105.1)).window).toEqual({ from: 103, to: 105 });
    expect(run({}, press('create', 105.1), drag(103.2)).window).toEqual({ from: 103, to: 105 });
    expect(run({}, press('create', 103.2), drag(103.9)).window).toEqual({ from: 103, to: 103 });
  });

  it('ends at the ends of the axis, and a window of all days is none', () => {
    expect(run({}, press('create', 110), drag(140)).window).toEqual({ from: 110, to: LAST });
    expect(run({}, press('create', 110), drag(140), drag(-40), drag(140), drag(50)).window).toEqual(
      { from: 100, to: 109 },
    );
    expect(run({ from: 101, to: 102 }, press('create', 90), drag(140)).window).toEqual({});
  });
});

describe('a drag of the window', () => {
  it('moves it by whole days and keeps its length', () => {
    const window = { from: 103, to: 105 };
    expect(run(window, press('move', 104), drag(106.4)).window).toEqual({ from: 105, to: 107 });
    expect(run(window, press('move', 104), drag(140)).window).toEqual({ from: 109, to: LAST });
    expect(run(window, press('move', 104), drag(10)).window).toEqual({ from: 100, to: 102 });
  });
});

describe('a drag of a handle', () => {
  it('moves one end, from where it was taken', () => {
    const window = { from: 103, to: 105 };
    expect(run(window, press('start', 103.4), drag(102.3)).window).toEqual({ from: 102, to: 105 });
    expect(run(window, press('end', 105.8), drag(108.1)).window).toEqual({ from: 103, to: 107 });
  });

  it('stops at the other handle', () => {
    const window = { from: 103, to: 105 };
    expect(run(window, press('start', 103), drag(110)).window).toEqual({ from: 105, to: 105 });
    expect(run(window, press('end', 106), drag(90)).window).toEqual({ from: 103, to: 103 });
  });

  it('opens a window at one end where there was none', () => {
    expect(run({}, press('start', 100), drag(104)).window).toEqual({ from: 104 });
    expect(run({}, press('end', 112), drag(108)).window).toEqual({ to: 107 });
  });
});

describe('the keys on a handle', () => {
  it('move it by days and to its limits', () => {
    const window = { from: 103, to: 105 };
    expect(run(window, key('start', 1)).window).toEqual({ from: 104, to: 105 });
    expect(run(window, key('end', -7)).window).toEqual({ from: 103, to: 103 });
    expect(run(window, key('start', 'first')).window).toEqual({ from: 100, to: 105 });
    expect(run(window, key('start', 'last')).window).toEqual({ from: 105, to: 105 });
    expect(run(window, key('end', 'last')).window).toEqual({ from: 103, to: LAST });
  });

  it('make one step of a held key', () => {
    const { changes } = run({}, key('start', 1), key('start', 1), settle);
    expect(changes).toEqual([
      { window: { from: 101 }, settled: false },
      { window: { from: 102 }, settled: false },
      { window: {}, settled: false },
      { window: { from: 102 }, settled: true },
    ]);
  });
});

describe('the end of a gesture', () => {
  const origin = { from: 103, to: 105 };

  it('tells the origin once more, then the outcome', () => {
    const { changes, gesture } = run(origin, press('move', 104), drag(105), drag(106), settle);
    expect(changes.slice(-2)).toEqual([
      { window: origin, settled: false },
      { window: { from: 105, to: 107 }, settled: true },
    ]);
    expect(gesture).toBeUndefined();
  });

  it('tells nothing when nothing changed', () => {
    expect(run(origin, press('move', 104), drag(104.1), settle).changes).toEqual([]);
    expect(run(origin, press('move', 104), drag(106), drag(104), settle).changes).toHaveLength(2);
    expect(run(origin, settle, cancel, drag(3)).changes).toEqual([]);
  });

  it('goes back to the origin when it is cancelled', () => {
    const { window, changes } = run(origin, press('create', 108), drag(110), cancel);
    expect(window).toEqual(origin);
    expect(changes.at(-1)).toEqual({ window: origin, settled: true });
  });
});

describe('any gesture', () => {
  const ends = fc.option(fc.integer({ min: 90, max: 120 }), { nil: undefined });
  const windows = fc.tuple(ends, ends).map(([a, b]): DayWindow => {
    const [from, to] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  });
  const points = fc.double({ min: 80, max: 130, noNaN: true });
  const actions = fc.oneof(
    fc
      .tuple(fc.constantFrom('create', 'move', 'start', 'end'), points)
      .map(([grip, day]) => press(grip, day)),
    points.map(drag),
    fc
      .tuple(
        fc.constantFrom('start', 'end'),
        fc.constantFrom<KeyMove>(1, -1, 7, -7, 'first', 'last'),
      )
      .map(([handle, move]) => key(handle, move)),
    fc.constantFrom(settle, cancel),
  );

  it('yields whole days in order that meet the axis', () => {
    fc.assert(
      fc.property(windows, fc.array(actions, { maxLength: 12 }), (window, list) => {
        for (const { window: told } of run(window, ...list).changes) {
          const { from, to } = told;
          if (told.from === window.from && told.to === window.to) continue;
          expect(Number.isInteger(from ?? 0) && Number.isInteger(to ?? 0)).toBe(true);
          expect(from ?? -Infinity).toBeLessThanOrEqual(to ?? Infinity);
        }
      }),
    );
  });

  it('leaves handles within their limits', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const { window } = run({}, press('create', a), drag(b));
        for (const handle of ['start', 'end'] as const) {
          const { first, last } = handleLimits(AXIS, window, handle);
          expect(handleDay(AXIS, window, handle)).toBeGreaterThanOrEqual(first);
          expect(handleDay(AXIS, window, handle)).toBeLessThanOrEqual(last);
        }
      }),
    );
  });
});

describe('stepping', () => {
  it('moves the window by a day, as far as the axis reaches', () => {
    expect(stepWindow(AXIS, { from: 103, to: 105 }, 1)).toEqual({ from: 104, to: 106 });
    expect(stepWindow(AXIS, { from: 100, to: 105 }, -1)).toEqual({ from: 100, to: 105 });
  });

  it('begins at the near end of the axis', () => {
    expect(stepWindow(AXIS, {}, 1)).toEqual({ from: 100, to: 100 });
    expect(stepWindow(AXIS, {}, -1)).toEqual({ from: LAST, to: LAST });
  });
});
