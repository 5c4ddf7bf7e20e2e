import type { Point } from '@/ui/marks/geometry.ts';
import { isInside, type Box } from './boxes.ts';

/** A straight enough stretch of a line, for a name to be written along it. */
export interface Stretch {
  readonly middle: Point;
  /** Degrees, clockwise from the x axis, from -90 to 90, so that the name is not upside down. */
  readonly angle: number;
  /** How far the line strays from straight, in pixels. */
  readonly stray: number;
}

const STEP = 6;

/** Points along a line at equal steps. */
function paced(line: readonly Point[]): Point[] {
  const [start] = line;
  if (start === undefined) return [];
  const points: Point[] = [start];
  let [fromX, fromY] = start;
  let rest = STEP;
  for (const [x, y] of line.slice(1)) {
    for (;;) {
      const length = Math.hypot(x - fromX, y - fromY);
      if (length < rest) {
        rest -= length;
        break;
      }
      fromX += ((x - fromX) * rest) / length;
      fromY += ((y - fromY) * rest) / length;
      points.push([fromX, fromY]);
      rest = STEP;
    }
    [fromX, fromY] = [x, y];
  }
  return points;
}

function stretchOf(points: readonly Point[]): Stretch | undefined {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  if (length < (points.length - 1) * STEP * 0.8) return undefined;
  const offsets = points.map(([x, y]) => ((x - first[0]) * dy - (y - first[1]) * dx) / length);
  const [low, high] = [Math.min(...offsets), Math.max(...offsets)];
  const shift = (low + high) / 2;
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
  return {
    middle: [
      (first[0] + last[0]) / 2 + (shift * dy) / length,
      (first[1] + last[1]) / 2 - (shift * dx) / length,
    ],
    angle: angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle,
    stray: high - low,
  };
}

const MOST_OPTIONS = 8;
const MOST_STRAY = 12;
/** As many pixels from the middle of the view weigh as much as one pixel astray. */
const OFF_CENTRE = 30;

/**
 * The straightest stretches of a line that are wholly in view, those in its middle first.
 * @param width of the name, in pixels
 */
export function straightStretches(line: readonly Point[], width: number, view: Box): Stretch[] {
  const points = paced(line);
  const reach = Math.ceil(width / STEP) + 1;
  const stretches: Stretch[] = [];
  for (let at = 0; at + reach < points.length; at += 3) {
    const inView = [points[at], points[at + reach]].every(
      (end) => end !== undefined && isInside({ x: end[0], y: end[1], width: 0, height: 0 }, view),
    );
    const stretch = inView ? stretchOf(points.slice(at, at + reach + 1)) : undefined;
    if (stretch !== undefined && stretch.stray <= MOST_STRAY) stretches.push(stretch);
  }
  const fault = ({ stray, middle: [x, y] }: Stretch): number =>
    stray + Math.hypot(x - view.x - view.width / 2, y - view.y - view.height / 2) / OFF_CENTRE;
  return stretches.toSorted((a, b) => fault(a) - fault(b)).slice(0, MOST_OPTIONS);
}
