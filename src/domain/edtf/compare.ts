import { boundsOf, offsetMinutes } from './bounds.ts';
import type { DaySpan } from './bounds.ts';
import type { Edtf } from './types.ts';

const MINUTES_PER_DAY = 1440;

/** Minutes ahead of UTC for a moment fixed in UTC; null for all that is told on the clock of its place. */
function fixedOffset(value: Edtf): number | null {
  return value.kind === 'datetime' ? offsetMinutes(value.offset) : null;
}

function widest(value: Edtf, aheadMinutes: number): DaySpan {
  const { earliest, latest } = boundsOf(value);
  const ahead = aheadMinutes / MINUTES_PER_DAY;
  return { start: earliest + ahead, end: latest + ahead };
}

/**
 * Two moments with offsets meet in UTC. A moment with an offset meets a day, or a time without offset, on its own
 * clock: 01:00+03:00 on 3 November is on 3 November, though it is still 2 November in UTC.
 */
function onOneClock(a: Edtf, b: Edtf): readonly [DaySpan, DaySpan] {
  const [offsetA, offsetB] = [fixedOffset(a), fixedOffset(b)];
  const bothFixed = offsetA !== null && offsetB !== null;
  return [widest(a, bothFixed ? 0 : (offsetA ?? 0)), widest(b, bothFixed ? 0 : (offsetB ?? 0))];
}

/** Whether both may have been at one moment, from earliest to latest. Touching ends do not overlap. */
export function overlaps(a: Edtf, b: Edtf): boolean {
  const [spanA, spanB] = onOneClock(a, b);
  return spanA.start < spanB.end && spanB.start < spanA.end;
}

/** Whether the first lies inside the second, both from earliest to latest. */
export function within(inner: Edtf, outer: Edtf): boolean {
  const [spanInner, spanOuter] = onOneClock(inner, outer);
  return spanOuter.start <= spanInner.start && spanInner.end <= spanOuter.end;
}
