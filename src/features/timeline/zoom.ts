import { clamp, type DayRange } from './scale.ts';

/** The axis one may zoom into, and the shortest part of it, in days, that makes sense. */
export interface ZoomLimits {
  readonly whole: DayRange;
  readonly least: number;
}

const spanOf = ({ start, end }: DayRange): number => end - start;

/** A range of a given length around a wanted start, pushed back into the whole. */
function fit({ whole, least }: ZoomLimits, start: number, length: number): DayRange {
  const span = clamp(length, Math.min(least, spanOf(whole)), spanOf(whole));
  const from = clamp(start, whole.start, whole.end - span);
  return { start: from, end: from + span };
}

/**
 * Shows `factor` times as much time, keeping the day `centre` where it is on the screen.
 * @param factor below 1 to come closer
 */
export function zoomBy(
  limits: ZoomLimits,
  shown: DayRange,
  factor: number,
  centre: number,
): DayRange {
  return pinch(limits, shown, factor, centre, (centre - shown.start) / spanOf(shown));
}

/** Moves the shown range by days, later for positive ones, without leaving the whole. */
export const panBy = (limits: ZoomLimits, shown: DayRange, days: number): DayRange =>
  fit(limits, shown.start + days, spanOf(shown));

/** Moves the shown range as little as it takes to hold a stretch, or its start when it is longer. */
export function bringIn(limits: ZoomLimits, shown: DayRange, stretch: DayRange): DayRange {
  if (stretch.start >= shown.start && stretch.end <= shown.end) return shown;
  const length = spanOf(shown);
  const later = Math.min(stretch.end - length, stretch.start);
  return fit(limits, stretch.start < shown.start ? stretch.start : later, length);
}

export const isZoomed = ({ whole }: ZoomLimits, shown: DayRange): boolean =>
  spanOf(shown) < spanOf(whole) * 0.999;

/**
 * Shows `factor` times the length of a range with a day at a given place of the screen.
 * @param share from 0 (the earliest edge) to 1
 */
export function pinch(
  limits: ZoomLimits,
  from: DayRange,
  factor: number,
  day: number,
  share: number,
): DayRange {
  const { whole, least } = limits;
  const most = spanOf(whole);
  const length = clamp(spanOf(from) * factor, Math.min(least, most), most);
  return fit(limits, day - share * length, length);
}
