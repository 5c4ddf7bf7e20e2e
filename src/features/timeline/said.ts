import type { Claim } from '@/domain/dataset/schema.ts';
import { boundsOf } from '@/domain/edtf/bounds.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import { knownPart, type Bar } from './bars.ts';
import type { DayRange } from './scale.ts';
import { spread } from './spread.ts';

/** A tick of the second clock: when claims were said. In days, as all positions. */
export interface SaidTick {
  readonly day: number;
  /** Width in pixels; more than a line's when claims are too many to stand apart. */
  readonly widthPx: number;
  readonly claims: number;
}

const LINE_PX = 1.5;
const GAP_PX = 2;
/** Ticks of one day may take this much room even where the day itself is narrower. */
const ROOM_PX = 24;

/** When a claim was said, as far as it is known; undefined when neither end is. */
export function saidSpan(said: Claim['said']): DayRange | undefined {
  const parsed = parseEdtf(said);
  return parsed.ok ? knownPart(boundsOf(parsed.value).core) : undefined;
}

/** What may have been said while it happened is drawn so: only a lag that the dates force is shown. */
function soonest(said: DayRange, bars: readonly Bar[]): DayRange {
  for (const { solidStart, solidEnd } of bars) {
    const start = Math.max(said.start, solidStart);
    const end = Math.min(said.end, solidEnd);
    if (start < end) return { start, end };
  }
  return said;
}

/** The ticks of the claims said within one stretch, spread evenly over it, or one block where they do not fit. */
function ticksWithin({ start, end }: DayRange, claims: number, pxPerDay: number): SaidTick[] {
  const roomPx = Math.max((end - start) * pxPerDay, ROOM_PX);
  if (claims * (LINE_PX + GAP_PX) > roomPx) {
    return [{ day: (start + end) / 2, widthPx: ROOM_PX, claims }];
  }
  return Array.from({ length: claims }, (_, at) => ({
    day: start + ((at + 0.5) / claims) * (end - start),
    widthPx: LINE_PX,
    claims: 1,
  }));
}

/** The stretches in which claims were said, each with how many, first to last. */
export function saidStretches(
  claims: readonly Claim[],
  bars: readonly Bar[],
): readonly (DayRange & { readonly claims: number })[] {
  const stretches = new Map<string, DayRange & { readonly claims: number }>();
  for (const { said } of claims) {
    const span = saidSpan(said);
    if (span === undefined) continue;
    const { start, end } = soonest(span, bars);
    const key = `${start} ${end}`;
    stretches.set(key, { start, end, claims: (stretches.get(key)?.claims ?? 0) + 1 });
  }
  return [...stretches.values()].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Places the ticks of one event's claims so that no two of them merge. */
export function placeTicks(
  stretches: readonly (DayRange & { readonly claims: number })[],
  pxPerDay: number,
): SaidTick[] {
  const ticks = stretches
    .flatMap((stretch) => ticksWithin(stretch, stretch.claims, pxPerDay))
    .toSorted((a, b) => a.day - b.day);
  const days = spread(
    ticks.map(({ day }) => day * pxPerDay),
    ticks.map(({ widthPx }) => widthPx),
    GAP_PX,
  );
  return ticks.map((tick, at) => ({ ...tick, day: (days[at] ?? 0) / pxPerDay }));
}
