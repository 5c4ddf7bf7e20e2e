import { useRef } from 'react';
import { brush, type BrushAction, type DayWindow, type Gesture } from './brush.ts';
import type { DayRange } from './scale.ts';

export type OnWindow = (window: DayWindow, settled: boolean) => void;

export interface Brush {
  readonly act: (action: BrushAction) => void;
  readonly isActive: () => boolean;
}

/** Runs the brush: keeps the gesture between two actions and tells the changes of the window. */
export function useBrush(axis: DayRange, window: DayWindow, onWindow: OnWindow): Brush {
  const gesture = useRef<Gesture>(undefined);
  return {
    act: (action) => {
      const step = brush(axis, window, gesture.current, action);
      gesture.current = step.gesture;
      for (const change of step.changes) onWindow(change.window, change.settled);
    },
    isActive: () => gesture.current !== undefined,
  };
}
