import { useMemo, useState } from 'react';
import { meets, type DayRange } from './scale.ts';
import { bringIn, isZoomed, panBy, pinch, zoomBy } from './zoom.ts';

/** The part of the axis in sight and the ways to change it. */
export interface AxisView {
  readonly whole: DayRange;
  readonly range: DayRange;
  readonly isZoomed: boolean;
  /** @param factor how many times as much time to show; @param centre the day that stays in place */
  readonly zoom: (factor: number, centre: number) => void;
  /** @param from the range the pan started from */
  readonly panFrom: (from: DayRange, days: number) => void;
  readonly pan: (days: number) => void;
  /** @param share where on the screen the day is to be, from 0 (earliest) to 1 */
  readonly pinch: (from: DayRange, factor: number, day: number, share: number) => void;
  readonly bringIn: (stretch: DayRange) => void;
  readonly reset: () => void;
}

/**
 * Keeps which part of the axis is shown. A whole that no longer meets that part shows in full.
 * @param least the shortest part to show, in days
 */
export function useAxisView(whole: DayRange, least: number): AxisView {
  const [kept, setKept] = useState<DayRange>();
  return useMemo(() => {
    const limits = { whole, least };
    const rangeOf = (range: DayRange | undefined): DayRange =>
      range !== undefined && meets(range, whole) ? panBy(limits, range, 0) : whole;
    const change = (next: (range: DayRange) => DayRange): void =>
      setKept((range) => next(rangeOf(range)));
    const range = rangeOf(kept);
    return {
      whole,
      range,
      isZoomed: isZoomed(limits, range),
      zoom: (factor, centre) => change((shown) => zoomBy(limits, shown, factor, centre)),
      panFrom: (from, days) => setKept(panBy(limits, from, days)),
      pan: (days) => change((shown) => panBy(limits, shown, days)),
      pinch: (from, factor, day, share) => setKept(pinch(limits, from, factor, day, share)),
      bringIn: (stretch) => change((shown) => bringIn(limits, shown, stretch)),
      reset: () => setKept(undefined),
    };
  }, [whole, least, kept]);
}
