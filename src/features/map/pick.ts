import type { LonLat } from '@/domain/place.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import type { CameraControl } from './camera-control.ts';
import type { Hit } from './field/field-canvas.ts';
import type { LargeField } from './field/shapes.ts';
import { fromPixels } from './mercator.ts';
import type { Crowd } from './use-drawing.ts';

/** A point of the world's square. */
const positionOf = (x: number, y: number): LonLat => fromPixels([x * UNIT, y * UNIT], 0);
const UNIT = 256;

function cornersOf(field: LargeField, index: number): LonLat[] {
  const [x, y] = [field.x[index] ?? 0, field.y[index] ?? 0];
  const half = field.kind === 'cells' ? field.size / 2 : 0;
  const corners: Point[] = [
    [x - half, y - half],
    [x + half, y + half],
  ];
  return corners.map((corner) => positionOf(...corner));
}

/**
 * Answers a click: what cannot be told apart is brought closer as long as the map can come closer, one event
 * is chosen, and so are several at one place.
 */
export function pickFromCrowd(
  crowd: Pick<Crowd, 'field' | 'onPickRow' | 'onPickPlace'>,
  hit: Hit,
  camera: Pick<CameraControl, 'stepTowards'>,
): void {
  const { field, onPickRow, onPickPlace } = crowd;
  const isMixed = field.kind === 'cells' || hit.together.length > 1;
  const approach = (): boolean =>
    camera.stepTowards(hit.together.flatMap((index) => cornersOf(field, index)));
  if (isMixed && approach()) return;
  if (field.kind === 'cells') return;
  const count = field.count[hit.index] ?? 0;
  const row = field.row[hit.index] ?? 0;
  if (count === 1) onPickRow(row);
  else if (onPickPlace !== undefined) onPickPlace(field.place[hit.index] ?? 0, count);
  else if (!approach()) onPickRow(row);
}
