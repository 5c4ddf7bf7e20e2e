import type { DateVersion } from '@/domain/account/account.ts';
import { clamp, type DayRange } from './scale.ts';

/** A date as it is drawn: a bar that is solid where the time is sure and fades where it is not. All in days. */
export interface Bar {
  /** Where it may begin at the earliest; -Infinity when nobody says. */
  readonly start: number;
  /** Where it is over at the latest; Infinity when nobody says. */
  readonly end: number;
  /** Between these it is at full strength. */
  readonly solidStart: number;
  readonly solidEnd: number;
  /** Whether it is known to fill the time (an interval), not just to lie somewhere within it. */
  readonly lasting: boolean;
  /** The place of the mark: the middle of what is stated; undefined when both ends are open. */
  readonly mark: number | undefined;
}

/** The share of a doubted (`?`) date over which its end fades: EDTF sets no days for doubt. */
const DOUBT_SHARE = 0.25;

/** Of an open-ended time only the day at its known end is known. */
const KNOWN_DAYS = 1;

/** The known part of a span whose ends may be infinite; undefined when both are. */
export function knownPart({ start, end }: DayRange): DayRange | undefined {
  if (Number.isFinite(start)) {
    return { start, end: Number.isFinite(end) ? end : start + KNOWN_DAYS };
  }
  return Number.isFinite(end) ? { start: end - KNOWN_DAYS, end } : undefined;
}

export function barOf({ value, bounds }: DateVersion): Bar {
  const known = knownPart(bounds.core);
  if (known === undefined) {
    return {
      start: -Infinity,
      end: Infinity,
      solidStart: -Infinity,
      solidEnd: Infinity,
      lasting: true,
      mark: undefined,
    };
  }
  const doubt = (known.end - known.start) * DOUBT_SHARE;
  const startDoubt = bounds.fuzzyStart && bounds.earliest === known.start ? doubt : 0;
  const endDoubt = bounds.fuzzyEnd && bounds.latest === known.end ? doubt : 0;
  return {
    start: bounds.earliest,
    end: bounds.latest,
    solidStart: known.start + startDoubt,
    solidEnd: known.end - endDoubt,
    lasting: value.kind === 'interval',
    mark: (known.start + known.end) / 2,
  };
}

/** Pixels between a mark's middle and the end of what it may be moved along. */
const MARK_ROOM = 12;

/** Where the mark of a bar is drawn: it stays in sight as long as a sure part of the bar is. */
export function markInSight(bar: Bar, visible: DayRange, pxPerDay: number): number {
  const room = MARK_ROOM / pxPerDay;
  const first = Math.max(bar.solidStart, visible.start) + room;
  const last = Math.min(bar.solidEnd, visible.end) - room;
  const mark = bar.mark ?? (visible.start + visible.end) / 2;
  return bar.lasting && first <= last ? clamp(mark, first, last) : mark;
}
