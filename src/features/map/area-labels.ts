import type { LonLat } from '@/domain/place.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import { boundsOf, crossingsAt, isBetween, type Area } from './areas.ts';
import { grow, intersects, isInside, type Box } from './boxes.ts';
import type { LabelOption } from './label-layout.ts';
import {
  labelBox,
  labelWords,
  type LabelKind,
  type LabelText,
  type Lettering,
} from './label-text.ts';

/** A country or a governorate to be named. */
export interface NamedArea {
  readonly key: string;
  readonly name: string;
  readonly kind: LabelKind;
  /** Where a mapmaker would write the name, the best place first. */
  readonly preferred: readonly LonLat[];
  readonly outline?: Area;
}

/** From the map's degrees to pixels and back. */
export interface Projection {
  readonly toView: (position: LonLat) => Point;
  readonly fromView: (point: Point) => LonLat;
}

/** Names of areas keep clear of one another, so that two do not read as one. */
const MARGIN = 10;
const CELL = 36;
const MOST_OPTIONS = 24;

/** Points in the part of an area that is in view, those farthest from its edges first. */
function innerPoints(area: Area, view: Box, projection: Projection): Point[] {
  const columns = Math.floor(view.width / CELL);
  const rows = Math.floor(view.height / CELL);
  const at = (column: number, row: number): Point => [
    view.x + (column + 0.5) * (view.width / columns),
    view.y + (row + 0.5) * (view.height / rows),
  ];
  const lons = Array.from(
    { length: columns },
    (_, column) => projection.fromView(at(column, 0))[0],
  );
  let layer = new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    const crossings = crossingsAt(area, projection.fromView(at(0, row))[1]);
    if (crossings.length === 0) continue;
    for (const [column, lon] of lons.entries()) {
      if (isBetween(crossings, lon)) layer.add(row * columns + column);
    }
  }
  const layers: number[][] = [];
  while (layer.size > 0) {
    const inside = layer;
    const isCore = (cell: number): boolean =>
      cell % columns > 0 &&
      cell % columns < columns - 1 &&
      [cell - 1, cell + 1, cell - columns, cell + columns].every((next) => inside.has(next));
    layers.unshift([...inside].filter((cell) => !isCore(cell)));
    layer = new Set([...inside].filter(isCore));
  }
  return layers
    .flat()
    .slice(0, MOST_OPTIONS)
    .map((cell) => at(cell % columns, Math.floor(cell / columns)));
}

function isInSight(area: Area, view: Box, { toView }: Projection): boolean {
  const [west, south, east, north] = boundsOf(area);
  const [x, y] = toView([west, north]);
  const [right, bottom] = toView([east, south]);
  return intersects({ x, y, width: right - x, height: bottom - y }, view);
}

/**
 * Where the name of an area may stand: at a preferred point or, where none is in view, well inside the
 * part that is, with both ends of the name in the area.
 */
export function areaOptions(
  area: NamedArea,
  lettering: Lettering,
  view: Box,
  projection: Projection,
): LabelOption<LabelText>[] {
  const { kind, outline } = area;
  const text = labelWords(kind, area.name, lettering.lang);
  const optionAt = (at: Point): LabelOption<LabelText> => {
    const place: LabelText = { kind, text, at, side: 'middle' };
    const box = labelBox(lettering, place);
    return { box, also: grow(box, MARGIN), place };
  };
  const preferred = area.preferred.map((position) => optionAt(projection.toView(position)));
  const isSeen = preferred.some(({ box }) => isInside(box, view));
  if (isSeen || outline === undefined || !isInSight(outline, view, projection)) return preferred;
  const holds = ({ box: { x, y, width, height } }: LabelOption<LabelText>): boolean => {
    const [west, lat] = projection.fromView([x, y + height / 2]);
    const [east] = projection.fromView([x + width, y]);
    const crossings = crossingsAt(outline, lat);
    return isBetween(crossings, west) && isBetween(crossings, east);
  };
  return innerPoints(outline, view, projection).map(optionAt).filter(holds);
}
