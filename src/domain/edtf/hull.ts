import { boundsOf, runsForward, wideningOf } from './bounds.ts';
import type { EdtfBounds, Precision } from './bounds.ts';
import { toCivilDate } from './days.ts';
import { serializeEdtf } from './serialize.ts';
import type { DayNumber, Edtf, EdtfEnd, EdtfEndDate, EdtfSingle, Qualifier } from './types.ts';

type Side = 'start' | 'end';

interface Candidate {
  readonly value: Edtf;
  readonly bounds: EdtfBounds;
  readonly text: string;
}

/** The widest limit in whole days. */
function limitOf({ earliest, latest }: EdtfBounds, side: Side): DayNumber {
  return side === 'start' ? Math.floor(earliest) : Math.ceil(latest);
}

function endDate(
  unit: EdtfEndDate['kind'],
  dayNumber: DayNumber,
  qualifier: Qualifier | null,
): EdtfEndDate {
  const { year, month, day } = toCivilDate(dayNumber);
  if (unit === 'year' || Math.abs(year) > 9999) {
    return { kind: 'year', year, qualifier };
  }
  return unit === 'month'
    ? { kind: 'month', year, month, qualifier }
    : { kind: 'day', year, month, day, qualifier };
}

/** The day at a limit, moved inwards by as much as its qualifier will widen it. */
function dayAt(limit: DayNumber, side: Side, qualifier: Qualifier | null): EdtfEndDate {
  const inwards = wideningOf('day', qualifier);
  const dayNumber = side === 'start' ? limit + inwards : limit - 1 - inwards;
  return endDate('day', dayNumber, qualifier);
}

function unitOf(precision: Precision): EdtfEndDate['kind'] {
  if (precision === 'time' || precision === 'day') {
    return 'day';
  }
  return precision === 'month' || precision === 'season' ? 'month' : 'year';
}

/** A single date as an end of an interval: in its own unit if that reaches the same limit, else as a day. */
function singleEnd(value: EdtfSingle, bounds: EdtfBounds, side: Side): EdtfEndDate {
  const qualifier = value.kind === 'datetime' ? null : value.qualifier;
  const limit = limitOf(bounds, side);
  const { core } = bounds;
  const edge = side === 'start' ? core.start : Math.ceil(core.end) - 1;
  const date = endDate(unitOf(bounds.precision), edge, qualifier);
  return limitOf(boundsOf(date), side) === limit ? date : dayAt(limit, side, qualifier);
}

function endOf({ value, bounds }: Candidate, side: Side): EdtfEnd {
  return value.kind === 'interval' ? value[side] : singleEnd(value, bounds, side);
}

/** The end as a plain day that covers it; a qualifier becomes `?`, which does not widen. */
function plainEnd(candidate: Candidate, side: Side): EdtfEnd {
  const fuzzy = side === 'start' ? candidate.bounds.fuzzyStart : candidate.bounds.fuzzyEnd;
  return dayAt(limitOf(candidate.bounds, side), side, fuzzy ? '?' : null);
}

function isFuzzy({ bounds }: Candidate): boolean {
  return bounds.fuzzyStart || bounds.fuzzyEnd;
}

function byCertainty(a: Candidate, b: Candidate): number {
  return Number(isFuzzy(a)) - Number(isFuzzy(b)) || (a.text < b.text ? -1 : 1);
}

/**
 * The smallest value that covers all values from their earliest to their latest: one of them if it covers the others,
 * else an interval whose ends keep their qualifiers. Times of day become days. Undefined for no values.
 * The order of the values does not matter.
 */
export function hull(values: readonly Edtf[]): Edtf | undefined {
  const candidates = values
    .map((value) => ({ value, bounds: boundsOf(value), text: serializeEdtf(value) }))
    .toSorted(byCertainty);
  const earliest = candidates.reduce(
    (least, { bounds }) => Math.min(least, bounds.earliest),
    Infinity,
  );
  const latest = candidates.reduce((most, { bounds }) => Math.max(most, bounds.latest), -Infinity);
  const first = candidates.filter(({ bounds }) => bounds.earliest === earliest);
  const last = candidates.filter(({ bounds }) => bounds.latest === latest);
  const whole = first.find(({ bounds }) => bounds.latest === latest);
  if (whole !== undefined) {
    return whole.value;
  }
  const from = first.find(({ bounds }) => bounds.openStart === 'open') ?? first[0];
  const to = last.find(({ bounds }) => bounds.openEnd === 'open') ?? last[0];
  if (from === undefined || to === undefined) {
    return undefined;
  }
  const [start, end] = [endOf(from, 'start'), endOf(to, 'end')];
  if (start === 'unknown' && end === 'unknown') {
    return { kind: 'interval', start: 'open', end: 'open' };
  }
  return runsForward(start, end)
    ? { kind: 'interval', start, end }
    : { kind: 'interval', start: plainEnd(from, 'start'), end: plainEnd(to, 'end') };
}
