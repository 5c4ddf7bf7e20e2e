import type { Point } from '@/ui/marks/geometry.ts';
import { boxAround, type Box } from '../boxes.ts';
import { layOut, NUMBERED, type LargeField, type Viewport } from './shapes.ts';

/** More would leave no room for names. */
const MOST = 120;
const CELL_NUMBER = { width: 11, height: 7 };
const CELLS = 400;

/**
 * What names keep off: the largest of a field's discs, and the middles of its fullest cells.
 * @returns boxes in pixels from the viewport's north-west corner
 */
export function fieldObstacles(field: LargeField, viewport: Viewport): Box[] {
  const { length, index, x, y, r } = layOut(field, viewport);
  const heavy = Array.from({ length }, (_, at) => at)
    .filter((at) => field.kind === 'cells' || (r[at] ?? 0) >= NUMBERED)
    .toSorted((a, b) => (field.count[index[b] ?? 0] ?? 0) - (field.count[index[a] ?? 0] ?? 0));
  return heavy.slice(0, field.kind === 'cells' ? CELLS : MOST).map((at) => {
    const middle: Point = [x[at] ?? 0, y[at] ?? 0];
    return field.kind === 'cells'
      ? boxAround(middle, CELL_NUMBER.width, CELL_NUMBER.height)
      : boxAround(middle, r[at] ?? 0);
  });
}
