import type { EventAccount } from '@/domain/account/account.ts';
import { knownPart } from './bars.ts';
import { saidSpan } from './said.ts';
import type { DayRange } from './scale.ts';

/** Fewer days than this make no axis to brush on. */
const LEAST_DAYS = 3;
/** The share of the axis added where an open time fades out. */
const FADE_SHARE = 0.08;
/** Later (or earlier) words widen the axis by this share of it at the most: the rest of the lag runs off the edge. */
const LAG_SHARE = 0.5;

/** Widens no extent. */
const NOTHING: DayRange = { start: Infinity, end: -Infinity };

interface Extent {
  start: number;
  end: number;
}

function include(extent: Extent, { start, end }: DayRange): void {
  if (start < extent.start) extent.start = start;
  if (end > extent.end) extent.end = end;
}

function includeSaid(accounts: readonly EventAccount[]): Extent {
  const extent = { ...NOTHING };
  const read = new Set<string>();
  for (const { claims } of accounts) {
    for (const { said } of claims) {
      if (read.has(said)) continue;
      read.add(said);
      const span = saidSpan(said);
      if (span !== undefined) include(extent, span);
    }
  }
  return extent;
}

/**
 * The days the axis runs over: from the first to the last that any account gives, with room for open times to
 * fade, and for when it was said. Whole days. Undefined when no date has a known end.
 */
export function axisSpan(accounts: readonly EventAccount[]): DayRange | undefined {
  const happened = { ...NOTHING };
  let opensBefore = false;
  let opensAfter = false;
  for (const { bounds } of accounts.flatMap(({ when }) => when)) {
    const { earliest, latest, core } = bounds;
    opensBefore ||= earliest === -Infinity;
    opensAfter ||= latest === Infinity;
    include(happened, knownPart(core) ?? NOTHING);
    include(happened, {
      start: Number.isFinite(earliest) ? earliest : Infinity,
      end: Number.isFinite(latest) ? latest : -Infinity,
    });
  }
  const said = includeSaid(accounts);
  if (happened.start > happened.end) include(happened, said);
  if (happened.start > happened.end) return undefined;
  const length = happened.end - happened.start;
  const lag = length * LAG_SHARE;
  const fade = Math.max(1, Math.round(length * FADE_SHARE));
  const start = Math.max(Math.min(said.start, happened.start), happened.start - lag);
  const end = Math.min(Math.max(said.end, happened.end), happened.end + lag);
  const first = Math.floor(start) - (opensBefore ? fade : 0);
  const last = Math.ceil(end) + (opensAfter ? fade : 0);
  return widened(first, last);
}

/** An axis of days long enough to brush on; the end is not included. */
function widened(start: number, end: number): DayRange {
  const missing = Math.max(0, LEAST_DAYS - (end - start));
  return { start: start - Math.floor(missing / 2), end: end + Math.ceil(missing / 2) };
}

/** The axis from a first to a last day, both included. */
export const daysAxis = (first: number, last: number): DayRange => widened(first, last + 1);

/** Whether any date has a time of day: without one, hours on the axis would mean nothing. */
export const hasTimes = (accounts: readonly EventAccount[]): boolean =>
  accounts.some(({ when }) => when.some(({ value }) => value.kind === 'datetime'));
