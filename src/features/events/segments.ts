/**
 * The most items one list lays out: each takes its time whenever the list changes, as at every step of a brush, and
 * browsers stop placing things some ten million pixels down.
 */
export const SEGMENT = 20_000;

/** A stretch of a list too long for one. */
export interface Segment {
  readonly start: number;
  /** Not included. */
  readonly end: number;
}

/** The stretch that begins at a number of segments, held within the list. */
export function segmentOf(total: number, at: number, size = SEGMENT): Segment {
  const last = Math.max(0, Math.ceil(total / size) - 1);
  const start = Math.max(0, Math.min(at, last)) * size;
  return { start, end: Math.min(start + size, total) };
}
