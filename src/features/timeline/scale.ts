/** A stretch of time in days since 1970-01-01; the end is not included. */
export interface DayRange {
  readonly start: number;
  readonly end: number;
}

/** Space in pixels kept free at both ends of the axis, for the handles. */
export const INSET = 14;

/** Turns days into pixels of the plot and back. */
export interface TimeScale {
  readonly range: DayRange;
  /** Width of the plot in pixels, insets included. */
  readonly width: number;
  readonly rtl: boolean;
  readonly pxPerDay: number;
  /** Days at the plot's very edges, a little beyond the range. */
  readonly visible: DayRange;
  /** Pixels from the plot's left edge; infinite days stay infinite. */
  readonly xOf: (day: number) => number;
  /** Pixels from the edge where reading begins: the left one, the right one in Arabic. */
  readonly inlineOf: (day: number) => number;
  /** The day, with its fraction, at a distance from the plot's left edge. */
  readonly dayAt: (x: number) => number;
}

/**
 * A linear scale over a range that is not empty. Time runs in the reading direction: with `rtl` from right to left.
 * @param width in pixels, wider than the two insets
 */
export function makeScale(range: DayRange, width: number, rtl: boolean): TimeScale {
  const pxPerDay = Math.max(width - 2 * INSET, 1) / (range.end - range.start);
  const inlineOf = (day: number): number => INSET + (day - range.start) * pxPerDay;
  const dayOfInline = (px: number): number => range.start + (px - INSET) / pxPerDay;
  return {
    range,
    width,
    rtl,
    pxPerDay,
    visible: { start: dayOfInline(0), end: dayOfInline(width) },
    inlineOf,
    xOf: (day) => (rtl ? width - inlineOf(day) : inlineOf(day)),
    dayAt: (x) => dayOfInline(rtl ? width - x : x),
  };
}

export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

/** Whether two stretches share more than an end. */
export const meets = (a: DayRange, b: DayRange): boolean => a.start < b.end && b.start < a.end;
