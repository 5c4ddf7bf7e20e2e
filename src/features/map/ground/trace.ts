import type { Viewport } from '../field/shapes.ts';
import type { GroundLine } from './lines.ts';

/** What of a canvas's context draws a path. */
export type Pen = Pick<CanvasPath, 'moveTo' | 'lineTo'>;
export type DashPen = Pen &
  Pick<CanvasRenderingContext2D, 'beginPath' | 'stroke' | 'lineDashOffset'>;

/** Points closer than this to the one before, in pixels, are left out. */
const FINEST = 0.5;

/** Whether any of a line may be seen in a viewport. @param reach how far it is drawn to its sides, in pixels */
export function isInSight(line: GroundLine, viewport: Viewport, reach: number): boolean {
  const { worldPx, west, north, width, height } = viewport;
  const [left, right] = [line.west * worldPx - west, line.east * worldPx - west];
  const [top, bottom] = [line.north * worldPx - north, line.south * worldPx - north];
  const isLarge = right - left >= FINEST || bottom - top >= FINEST;
  return (
    isLarge && right >= -reach && left <= width + reach && bottom >= -reach && top <= height + reach
  );
}

/** The sides of a viewport that a point lies beyond, as bits (Cohen–Sutherland). */
function sidesOf(x: number, y: number, { width, height }: Viewport, reach: number): number {
  const across = x < -reach ? 1 : x > width + reach ? 2 : 0;
  return across | (y < -reach ? 4 : y > height + reach ? 8 : 0);
}

/** Goes along the points of a line that can be told apart, its ends among them, in pixels of the viewport. */
function walk(
  { points }: GroundLine,
  { worldPx, west, north }: Viewport,
  visit: (x: number, y: number, isFirst: boolean) => void,
): void {
  const last = points.length - 2;
  let [beforeX, beforeY] = [0, 0];
  for (let at = 0; at <= last; at += 2) {
    const x = (points[at] ?? 0) * worldPx - west;
    const y = (points[at + 1] ?? 0) * worldPx - north;
    const isClose = Math.abs(x - beforeX) < FINEST && Math.abs(y - beforeY) < FINEST;
    if (isClose && at > 0 && at < last) continue;
    visit(x, y, at === 0);
    [beforeX, beforeY] = [x, y];
  }
}

/**
 * Draws a line so that within the viewport, and as far as `reach` around it, nothing is missing; stretches
 * beyond one side of it are made straight. Rings are left open: they end where they begin, and Chromium
 * looks at the whole path whenever a part of it is closed.
 */
export function trace(pen: Pen, line: GroundLine, viewport: Viewport, reach: number): void {
  /** The sides that all points since the last one drawn lie beyond. */
  let beyond = 0;
  let isWaiting = false;
  let [waitingX, waitingY] = [0, 0];
  walk(line, viewport, (x, y, isFirst) => {
    const sides = sidesOf(x, y, viewport, reach);
    if (isFirst) {
      pen.moveTo(x, y);
      beyond = sides;
      return;
    }
    if ((beyond & sides) !== 0) {
      beyond &= sides;
      isWaiting = true;
      [waitingX, waitingY] = [x, y];
      return;
    }
    if (isWaiting) pen.lineTo(waitingX, waitingY);
    isWaiting = false;
    pen.lineTo(x, y);
    beyond = sides;
  });
  if (isWaiting) pen.lineTo(waitingX, waitingY);
}

/** Strokes what of a line is in sight, its dashes counted from its beginning, so that they stand still when the map moves. */
export function strokeDashed(
  pen: DashPen,
  line: GroundLine,
  viewport: Viewport,
  reach: number,
): void {
  let isDown = false;
  let gone = 0;
  let [fromX, fromY, fromSides] = [0, 0, 0];
  walk(line, viewport, (x, y, isFirst) => {
    const sides = sidesOf(x, y, viewport, reach);
    if (!isFirst) {
      if ((fromSides & sides) === 0) {
        if (!isDown) {
          pen.lineDashOffset = gone;
          pen.beginPath();
          pen.moveTo(fromX, fromY);
        }
        isDown = true;
        pen.lineTo(x, y);
      } else {
        if (isDown) pen.stroke();
        isDown = false;
      }
      gone += Math.hypot(x - fromX, y - fromY);
    }
    [fromX, fromY, fromSides] = [x, y, sides];
  });
  if (isDown) pen.stroke();
}
