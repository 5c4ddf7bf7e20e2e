import { handleDay, type DayWindow } from './brush.ts';
import { clamp, type DayRange, type TimeScale } from './scale.ts';

/** Where the window is on the screen, in pixels from the edge where reading begins. */
export interface WindowBox {
  readonly start: number;
  readonly end: number;
  readonly isSet: boolean;
}

/** Half the width of a handle's grip, which is never cut off. */
export const HALF_GRIP = 4;

/** The window's box, held within the plot. */
export function windowBox(axis: DayRange, window: DayWindow, scale: TimeScale): WindowBox {
  const inSight = (day: number): number =>
    clamp(scale.inlineOf(day), HALF_GRIP, scale.width - HALF_GRIP);
  return {
    start: inSight(handleDay(axis, window, 'start')),
    end: inSight(handleDay(axis, window, 'end') + 1),
    isSet: window.from !== undefined || window.to !== undefined,
  };
}

/** The days kept, shaded behind the lanes. */
export function WindowShade({ box }: { readonly box: WindowBox }) {
  return box.isSet ? (
    <div
      className="timeline-window"
      style={{ insetInlineStart: box.start, inlineSize: box.end - box.start }}
    />
  ) : null;
}
