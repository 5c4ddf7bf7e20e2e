import type { Point } from '@/ui/marks/geometry.ts';
import { boxAround, type Box } from '../boxes.ts';
import { layOut, NUMBERED, type LargeField, type Viewport } from './shapes.ts';

/** More would leave no room for names. */
const MOST = 120;
const CELL_NUMBER = { width: 11, height: 7 };
const CELLS = 400;

/** What of a field lies under names, in boxes in pixels from the viewport's north-west corner. */
export interface FieldObstacles {
  /** The largest discs, and the middles of the fullest cells. */
  readonly large: readonly Box[];
  /** All other discs: dots, and those too small for a number. */
  readonly small: readonly Box[];
}

export function fieldObstacles(field: LargeField, viewport: Viewport): FieldObstacles {
  const { length, index, x, y, r } = layOut(field, viewport);
  const countOf = (at: number): number => field.count[index[at] ?? 0] ?? 0;
  const all = Array.from({ length }, (_, at) => at).toSorted((a, b) => countOf(b) - countOf(a));
  const middle = (at: number): Point => [x[at] ?? 0, y[at] ?? 0];
  if (field.kind === 'cells') {
    const { width, height } = CELL_NUMBER;
    return {
      large: all.slice(0, CELLS).map((at) => boxAround(middle(at), width, height)),
      small: [],
    };
  }
  const isLarge = (at: number): boolean => (r[at] ?? 0) >= NUMBERED;
  const large = all.filter(isLarge).slice(0, MOST);
  const rest = [...all.filter((at) => !isLarge(at)), ...all.filter(isLarge).slice(MOST)];
  const boxOf = (at: number): Box => boxAround(middle(at), r[at] ?? 0);
  return { large: large.map(boxOf), small: rest.map(boxOf) };
}
