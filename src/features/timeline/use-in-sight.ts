import { useLayoutEffect, type RefObject } from 'react';
import type { PlacedEvent } from './layout.ts';
import { meets, type DayRange, type TimeScale } from './scale.ts';
import type { AxisView } from './use-axis-view.ts';
import { AXIS_HEIGHT } from './use-frame.ts';
import type { LaidLane } from './use-lanes.ts';

/** Pixels around a mark that are to be in sight with it. */
const AROUND_PX = 20;

/** The days around an event's first mark. */
export function around(placed: PlacedEvent, scale: TimeScale): DayRange {
  const mark = placed.marks[0] ?? (scale.visible.start + scale.visible.end) / 2;
  const days = AROUND_PX / scale.pxPerDay;
  return { start: mark - days, end: mark + days };
}

interface InSightOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly selected: string | undefined;
  readonly laid: readonly LaidLane[];
  readonly heights: readonly number[];
  /** Height of a lane's caption, 0 where lanes have heads beside them. */
  readonly caption: number;
  readonly scale: TimeScale;
  readonly view: AxisView;
}

/** Brings an event into sight when it is selected, wherever that happens; later scrolling is the reader's. */
export function useInSight(options: InSightOptions): void {
  const { scroller, selected, laid, heights, caption, scale, view } = options;
  useLayoutEffect(() => {
    const box = scroller.current;
    let top = 0;
    for (const [at, { layout }] of laid.entries()) {
      const height = heights[at] ?? 0;
      const placed = layout.events.find(({ account }) => account.event.id === selected);
      const row = placed === undefined ? undefined : layout.rows[placed.row];
      if (placed !== undefined && row !== undefined && box !== null) {
        const offset = Math.max(0, (height - layout.height) / 2);
        const rowTop = top + caption + offset + row.top;
        const room = box.clientHeight - AXIS_HEIGHT;
        if (rowTop < box.scrollTop) box.scrollTop = rowTop - caption;
        else if (rowTop + row.height > box.scrollTop + room) {
          box.scrollTop = rowTop + row.height - room;
        }
        if (!meets(placed, scale.visible)) view.bringIn(around(placed, scale));
        return;
      }
      top += caption + height;
    }
    // Only a new selection moves the view: following layout and zoom would take them from the reader's hands.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selected]);
}
