import type { Bins, Frame } from '@/engine/engine.ts';
import { DAYS, FIRST_DAY, REGION } from '../data/events.ts';

/** One state of the view that every engine is asked about. */
export interface State {
  /** First and last day of the window; absent without a brush. */
  readonly days?: { readonly from: number; readonly to: number };
  /** Position in `EVENT_TYPES` of the only type chosen. */
  readonly type?: number;
  readonly frame: Frame;
}

export const BINS: Bins = { start: FIRST_DAY, end: FIRST_DAY + DAYS, count: 200 };
export const BIN_DAYS = DAYS / BINS.count;
const WINDOW = DAYS / 10;
const STEP = BIN_DAYS / 2;

/** A power of two that a map's cells are as wide as; frames end on their borders, so that all count the same rows. */
const CELL = 2 ** -9;
const WORLD_PX = 256 * 2 ** 6;
const ACROSS = 60;
const DOWN = 34;
const EDGE = 1e-7;

/** What a map in sight shows, moved to the east by some cells. */
export function frameAt(cells: number): Frame {
  const west = (Math.floor(REGION.west / CELL) + 10 + cells) * CELL;
  const north = (Math.floor(REGION.north / CELL) + 20) * CELL;
  return {
    west,
    north,
    east: west + ACROSS * CELL - EDGE,
    south: north + DOWN * CELL - EDGE,
    worldPx: WORLD_PX,
  };
}

/** A tenth of all days, some small steps after the first. */
export function slidWindow(step: number): NonNullable<State['days']> {
  const from = Math.floor(FIRST_DAY + DAYS * 0.3 + (step % 80) * STEP);
  return { from, to: from + WINDOW - 1 };
}

/** A tenth of all days, far from the one before it. */
export function farWindow(step: number): NonNullable<State['days']> {
  const share = step % 2 === 0 ? 0.05 + (step % 7) * 0.02 : 0.6 + (step % 5) * 0.05;
  const from = Math.floor(FIRST_DAY + DAYS * share);
  return { from, to: from + WINDOW - 1 };
}
