import type { Position } from 'geojson';
import { distanceToSegmentKm, type Line } from '@/cli/basemap/geometry.ts';

/** Kilometres from `point` to the nearest place of `line`; infinite for a line of fewer than two points. */
export function distanceToLineKm(point: Position, line: Line): number {
  let nearest = Number.POSITIVE_INFINITY;
  line.slice(1).forEach((to, index) => {
    const from = line[index];
    if (from !== undefined) nearest = Math.min(nearest, distanceToSegmentKm(point, from, to));
  });
  return nearest;
}
