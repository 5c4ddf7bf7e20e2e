import type { PlacedEvent } from './layout.ts';
import { markInSight } from './bars.ts';
import type { TimeScale } from './scale.ts';
import { labelWidth } from './ticks.ts';

/** Room for a label, in pixels from the edge where reading begins. */
export interface LabelSpot {
  readonly start: number;
  readonly end: number;
  /** Which end of the room touches the mark. */
  readonly from: 'start' | 'end';
}

/** Pixels between a label and what is beside it. */
const GAP = 5;
const HALF_MARK = 9;
/** A label may be cut, but not shorter than this. */
const LEAST_LABEL = 110;

/** The room after the mark or that before it: the first that holds all of the text, else the greater. */
function beside(
  text: string,
  mark: { readonly start: number; readonly end: number },
  limits: { readonly start: number; readonly end: number },
): LabelSpot | undefined {
  const first = limits.start + GAP;
  const last = limits.end - GAP;
  const after: LabelSpot = { start: Math.max(mark.end + GAP, first), end: last, from: 'start' };
  const before: LabelSpot = { start: first, end: Math.min(mark.start - GAP, last), from: 'end' };
  const roomOf = ({ start, end }: LabelSpot): number => end - start;
  const width = labelWidth(text);
  const whole = [after, before].find((spot) => roomOf(spot) >= width);
  if (whole !== undefined) return whole;
  const greater = roomOf(after) >= roomOf(before) ? after : before;
  return roomOf(greater) >= LEAST_LABEL ? greater : undefined;
}

/** Where the label of a long bar stands: above it, beside its mark, clear of its ticks. */
export function barLabelSpot(
  text: string,
  placed: PlacedEvent,
  scale: TimeScale,
): LabelSpot | undefined {
  const [bar] = placed.bars;
  if (bar === undefined || placed.bars.length > 1 || !bar.lasting) return undefined;
  const middle = scale.inlineOf(markInSight(bar, scale.visible, scale.pxPerDay));
  const ticks = placed.ticks.map(({ day, widthPx }) => ({
    start: scale.inlineOf(day) - widthPx / 2,
    end: scale.inlineOf(day) + widthPx / 2,
  }));
  const mark = { start: middle - HALF_MARK, end: middle + HALF_MARK };
  return beside(text, mark, {
    start: Math.max(
      0,
      scale.inlineOf(placed.start),
      ...ticks.filter(({ start }) => start < mark.start).map(({ end }) => end),
    ),
    end: Math.min(
      scale.width,
      scale.inlineOf(placed.end),
      ...ticks.filter(({ end }) => end > mark.end).map(({ start }) => start),
    ),
  });
}

/** Where the label of one event stands in the free room of its row, if there is enough. */
export function rowLabelSpot(
  text: string,
  placed: PlacedEvent,
  lane: readonly PlacedEvent[],
  scale: TimeScale,
): LabelSpot | undefined {
  const others = lane.filter((other) => other.row === placed.row && other !== placed);
  const box = { start: scale.inlineOf(placed.start), end: scale.inlineOf(placed.end) };
  return beside(text, box, {
    start: Math.max(
      0,
      ...others.filter(({ end }) => end <= placed.start).map(({ end }) => scale.inlineOf(end)),
    ),
    end: Math.min(
      scale.width,
      ...others
        .filter(({ start }) => start >= placed.end)
        .map(({ start }) => scale.inlineOf(start)),
    ),
  });
}
