import { clamp, type DayRange } from './scale.ts';

/** Six hours: the axis shows hours, but the window stays in days. */
const LEAST_SPAN = 0.25;

const spanOf = ({ start, end }: DayRange): number => end - start;

/** A range of a given length around a wanted start, pushed back into the whole. */
function fit(whole: DayRange, start: number, length: number): DayRange {
  const span = clamp(length, Math.min(LEAST_SPAN, spanOf(whole)), spanOf(whole));
  const from = clamp(start, whole.start, whole.end - span);
  return { start: from, end: from + span };
}

/**
 * Shows `factor` times as much time, keeping the day `centre` where it is on the screen.
 * @param factor below 1 to come closer
 */
export function zoomBy(
  whole: DayRange,
  shown: DayRange,
  factor: number,
  centre: number,
): DayRange {
  return pinch(whole, shown, factor, centre, (centre - shown.start) / spanOf(shown));
}

/** Moves the shown range by days, later for positive ones, without leaving the whole. */
export const panBy = (whole: DayRange, shown: DayRange, days: number): DayRange =>
  fit(whole, shown.start + days, spanOf(shown));

/** Moves the shown range as little as it takes to hold a stretch, or its start when it is longer. */
export function bringIn(whole: DayRange, shown: DayRange, stretch: DayRange): DayRange {
  if (stretch.start >= shown.start && stretch.end <= shown.end) return shown;
  const length = spanOf(shown);
  const later = Math.min(stretch.end - length, stretch.start);
  return fit(whole, stretch.start < shown.start ? stretch.start : later, length);
}

export const isZoomed = (whole: DayRange, shown: DayRange): boolean =>
  spanOf(shown) < spanOf(whole) * 0.999;

/**
 * Shows `factor` times the length of a range with a day at a given place of the screen.
 * @param share from 0 (the earliest edge) to 1
 */
export function pinch(
  whole: DayRange,
  from: DayRange,
  factor: number,
  day: number,
  share: number,
): DayRange {
  const length = clamp(spanOf(from) * factor, Math.min(LEAST_SPAN, spanOf(whole)), spanOf(whole));
  return fit(whole, day - share * length, length);
}
