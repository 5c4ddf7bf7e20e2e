import { extentOf } from '@/domain/extent.ts';
import { MAX_LATITUDE } from '@/domain/mercator.ts';
import type { LonLat } from '@/domain/place.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import type { Bbox } from '@/view/view-state.ts';
import { fromPixels, toPixels } from './mercator.ts';

/** Zooms are multiples of this. */
export const ZOOM_SNAP = 0.25;
export const MIN_ZOOM = 2;

export interface Camera {
  readonly centre: LonLat;
  readonly zoom: number;
}

/** Room to keep free at the edges of the map, in pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface ZoomRange {
  readonly min: number;
  readonly max: number;
}

/**
 * A box as large as the map came from a map of this size, so it means the nearest step; the rounding of a
 * bbox in a URL must not push it a step out.
 */
const SAME_STEP = 0.02;

function snap(zoom: number, { min, max }: ZoomRange): number {
  const steps = zoom / ZOOM_SNAP;
  const nearest = Math.round(steps);
  const step = Math.abs(steps - nearest) * ZOOM_SNAP < SAME_STEP ? nearest : Math.floor(steps);
  return Math.min(max, Math.max(min, step * ZOOM_SNAP));
}

/** Shows a box of pixels of zoom 0 in the middle of the room the insets leave. */
function cameraOf(
  [west, north]: Point,
  [east, south]: Point,
  [width, height]: Point,
  insets: Insets,
  range: ZoomRange,
): Camera {
  const roomX = Math.max(1, width - insets.left - insets.right);
  const roomY = Math.max(1, height - insets.top - insets.bottom);
  const fit = Math.log2(Math.min(roomX / (east - west), roomY / (south - north)));
  const zoom = snap(Number.isFinite(fit) ? fit : range.max, range);
  const scale = 2 ** zoom;
  const shiftX = (insets.right - insets.left) / 2 / scale;
  const shiftY = (insets.bottom - insets.top) / 2 / scale;
  return {
    centre: fromPixels([(west + east) / 2 + shiftX, (north + south) / 2 + shiftY], 0),
    zoom,
  };
}

/** The closest view that shows all the points inside the insets; `undefined` for no points. */
export function framePoints(
  points: readonly LonLat[],
  size: Point,
  insets: Insets,
  range: ZoomRange,
): Camera | undefined {
  const lons = extentOf(points.map(([lon]) => lon));
  const lats = extentOf(points.map(([, lat]) => lat));
  if (lons === undefined || lats === undefined) return undefined;
  return cameraOf(
    toPixels([lons.min, lats.max], 0),
    toPixels([lons.max, lats.min], 0),
    size,
    insets,
    range,
  );
}

const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** The view that shows a box; for a box that a map of this size showed, that very view. */
export function cameraOfBbox(
  [west, south, east, north]: Bbox,
  size: Point,
  range: ZoomRange,
): Camera {
  return cameraOf(toPixels([west, north], 0), toPixels([east, south], 0), size, NO_INSETS, range);
}

/** The box that a view of this size shows, within what a map can show. */
export function bboxOf({ centre, zoom }: Camera, [width, height]: Point): Bbox {
  const [x, y] = toPixels(centre, zoom);
  const [west, north] = fromPixels([x - width / 2, y - height / 2], zoom);
  const [east, south] = fromPixels([x + width / 2, y + height / 2], zoom);
  return [west, Math.max(-MAX_LATITUDE, south), east, Math.min(MAX_LATITUDE, north)];
}

/** Whether two boxes are one but for the rounding that a URL brings. */
export function sameBbox(a: Bbox | undefined, b: Bbox | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const tolerance = Math.max(2e-4, (a[2] - a[0]) * 1e-4);
  return a.every((value, at) => Math.abs(value - (b[at] ?? NaN)) <= tolerance);
}

/** How far the view must move, in pixels, to bring a point of it inside the insets; 0 where it is. */
export function panInto([x, y]: Point, [width, height]: Point, insets: Insets): Point {
  const along = (at: number, low: number, high: number): number => {
    if (low > high) return at - (low + high) / 2;
    if (at < low) return at - low;
    return at > high ? at - high : 0;
  };
  return [
    along(x, insets.left, width - insets.right),
    along(y, insets.top, height - insets.bottom),
  ];
}
