import type { LonLat } from '@/domain/place.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import type { Bbox } from '@/view/view-state.ts';
import { intersects, type Box } from './boxes.ts';
import {
  cameraOfBbox,
  framePoints,
  panInto,
  type Camera,
  type Insets,
  type ZoomRange,
} from './camera.ts';

/** What lies over a map: boxes in pixels from its top left corner. */
export interface Covers {
  readonly boxes: readonly Box[];
  /** The buttons and the credits stand where lines end. */
  readonly direction: 'ltr' | 'rtl';
}

/** Lower maps have their buttons in a row; `map.css` has the same. */
const LOW = 150;
export const NARROW = 560;

/** What the buttons, the scale and the credits cover: corners at the inline end of the map. */
export function controlBoxes([width, height]: Point, direction: Covers['direction']): Box[] {
  const box = (wide: number, high: number, y: number): Box => {
    const inside = Math.min(wide, width);
    return { x: direction === 'ltr' ? width - inside : 0, y, width: inside, height: high };
  };
  const foot = (wide: number, high: number): Box => box(wide, high, height - high);
  const tools = height <= LOW ? box(124, 40, 0) : box(52, 124, 0);
  // The scale, and the credits in two lines or in one; on a narrow map both stand side by side.
  if (width < NARROW) return [tools, foot(300, 34)];
  return [tools, foot(128, 64), foot(264, 44), foot(480, 24)];
}

/** Room that points keep to the edges of a map, and to what lies over it. */
interface Margins {
  readonly edge: Insets;
  readonly gap: number;
}

const WIDE: Margins = { edge: { top: 76, right: 56, bottom: 64, left: 56 }, gap: 40 };
const REVEAL: Margins = { edge: { top: 40, right: 40, bottom: 40, left: 40 }, gap: 16 };

/** Of a map of a few lines the margins take a part only. */
function narrowMargins([width, height]: Point): Margins {
  const [x, y] = [Math.min(36, width / 8), Math.min(40, height / 6)];
  return { edge: { top: y, right: x, bottom: y, left: x }, gap: Math.min(28, height / 8) };
}

const marginsOf = (size: Point): Margins =>
  size[0] >= NARROW && size[1] >= 400 ? WIDE : narrowMargins(size);

const roomOf = ([width, height]: Point, insets: Insets): Box => ({
  x: insets.left,
  y: insets.top,
  width: width - insets.left - insets.right,
  height: height - insets.top - insets.bottom,
});

const NO_ROOM = 1;

/** Insets that leave a box out, each on one side of it. */
function besides(size: Point, insets: Insets, { x, y, width, height }: Box, gap: number): Insets[] {
  return [
    { ...insets, top: Math.max(insets.top, y + height + gap) },
    { ...insets, right: Math.max(insets.right, size[0] - x + gap) },
    { ...insets, bottom: Math.max(insets.bottom, size[1] - y + gap) },
    { ...insets, left: Math.max(insets.left, x + width + gap) },
  ].filter((each) => {
    const room = roomOf(size, each);
    return room.width > NO_ROOM && room.height > NO_ROOM;
  });
}

/** The rooms of a map that nothing lies over, as insets; what leaves no room at all is passed over. */
function clearRooms(size: Point, { boxes, direction }: Covers, { edge, gap }: Margins): Insets[] {
  const all = [...boxes, ...controlBoxes(size, direction)];
  return all
    .toSorted((a, b) => b.width * b.height - a.width * a.height)
    .reduce<Insets[]>(
      (found, box) => {
        const beside = found.flatMap((insets) => {
          const { x, y, width, height } = roomOf(size, insets);
          const near = {
            x: x - gap,
            y: y - gap,
            width: width + 2 * gap,
            height: height + 2 * gap,
          };
          return intersects(near, box) ? besides(size, insets, box, gap) : [insets];
        });
        return beside.length === 0 ? found : beside;
      },
      [edge],
    );
}

const areaOf = (size: Point, insets: Insets): number => {
  const { width, height } = roomOf(size, insets);
  return width * height;
};

/**
 * The closest view that shows all the points where nothing lies over the map; of two as close the one
 * with more room. `undefined` for no points.
 * @param reach how far beyond the points is drawn, in pixels
 */
export function frameClear(
  points: readonly LonLat[],
  size: Point,
  covers: Covers,
  range: ZoomRange,
  reach = 0,
): Camera | undefined {
  const { edge, gap } = marginsOf(size);
  return closest(
    points,
    size,
    clearRooms(size, covers, { edge, gap: Math.max(gap, reach) }),
    range,
  );
}

function closest(
  points: readonly LonLat[],
  size: Point,
  rooms: readonly Insets[],
  range: ZoomRange,
): Camera | undefined {
  const cameras = rooms
    .toSorted((a, b) => areaOf(size, b) - areaOf(size, a))
    .flatMap((insets) => framePoints(points, size, insets, range) ?? []);
  return cameras.toSorted((a, b) => b.zoom - a.zoom)[0];
}

/** Marks reach this far beyond their places. */
const REACH = 12;
const WHOLE: Margins = { edge: { top: 0, right: 0, bottom: 0, left: 0 }, gap: REACH };

/** The closest view that shows a box where nothing lies over the map. */
export function boxClear(bbox: Bbox, size: Point, covers: Covers, range: ZoomRange): Camera {
  const [west, south, east, north] = bbox;
  const corners: LonLat[] = [
    [west, south],
    [east, north],
  ];
  return (
    closest(corners, size, clearRooms(size, covers, WHOLE), range) ??
    cameraOfBbox(bbox, size, range)
  );
}

/** How far the view must move, in pixels, to bring one of its points where nothing lies over it. */
export function panClear(points: readonly Point[], size: Point, covers: Covers): Point | undefined {
  const rooms = clearRooms(size, covers, REVEAL);
  const moves = points.flatMap((point) => rooms.map((insets) => panInto(point, size, insets)));
  return moves.toSorted((a, b) => Math.hypot(...a) - Math.hypot(...b))[0];
}
