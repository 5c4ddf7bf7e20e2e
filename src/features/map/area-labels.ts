import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '@/domain/place.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import { grow, intersects, isInside, type Box } from './boxes.ts';
import type { LabelOption } from './label-layout.ts';
import { labelBox, labelWords, type LabelKind, type LabelText, type Lettering } from './label-text.ts';

/** A country or a governorate to be named. */
export interface NamedArea {
  readonly key: string;
  readonly name: string;
  readonly kind: LabelKind;
  /** Where a mapmaker would write the name, the best place first. */
  readonly preferred: readonly LonLat[];
  readonly outline?: Feature<Polygon | MultiPolygon>['geometry'];
}

/** From the map's degrees to pixels and back. */
export interface Projection {
  readonly toView: (position: LonLat) => Point;
  readonly fromView: (point: Point) => LonLat;
}

function crossings(ring: readonly Position[], [lon, lat]: LonLat): number {
  let count = 0;
  let [fromLon = 0, fromLat = 0] = ring.at(-1) ?? [];
  for (const [toLon = 0, toLat = 0] of ring) {
    if (fromLat > lat !== toLat > lat) {
      const at = fromLon + ((lat - fromLat) / (toLat - fromLat)) * (toLon - fromLon);
      if (lon < at) count += 1;
    }
    [fromLon, fromLat] = [toLon, toLat];
  }
  return count;
}

/** Whether a position lies in an area and not in one of its holes. */
export function isInArea(area: Polygon | MultiPolygon, position: LonLat): boolean {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons.some(
    (rings) => rings.reduce((sum, ring) => sum + crossings(ring, position), 0) % 2 === 1,
  );
}

function boundsOf(area: Polygon | MultiPolygon, toView: Projection['toView']): Box {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [ring] of polygons) {
    for (const [lon = 0, lat = 0] of ring ?? []) {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  const [x, y] = toView([west, north]);
  const [right, bottom] = toView([east, south]);
  return { x, y, width: right - x, height: bottom - y };
}

/** Names of areas keep clear of one another, so that two do not read as one. */
const MARGIN = 10;
const CELL = 36;
const MOST_OPTIONS = 24;

/** Points in the part of an area that is in view, those farthest from its edges first. */
function innerPoints(area: Polygon | MultiPolygon, view: Box, projection: Projection): Point[] {
  const columns = Math.floor(view.width / CELL);
  const rows = Math.floor(view.height / CELL);
  const at = (column: number, row: number): Point => [
    view.x + (column + 0.5) * (view.width / columns),
    view.y + (row + 0.5) * (view.height / rows),
  ];
  let layer = new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (isInArea(area, projection.fromView(at(column, row)))) layer.add(row * columns + column);
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
  if (isSeen || outline === undefined || !intersects(boundsOf(outline, projection.toView), view)) {
    return preferred;
  }
  return innerPoints(outline, view, projection)
    .map(optionAt)
    .filter(({ box: { x, y, width, height } }) =>
      [x, x + width].every((end) => isInArea(outline, projection.fromView([end, y + height / 2]))),
    );
}
