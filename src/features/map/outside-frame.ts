import type { Feature, LineString, MultiLineString, Position } from 'geojson';

/** `[west, south, east, north]` in degrees. */
type Frame = readonly [west: number, south: number, east: number, north: number];

const isWithin = ([lon = NaN, lat = NaN]: Position, [west, south, east, north]: Frame): boolean =>
  lon > west && lon < east && lat > south && lat < north;

/** Cuts a line where it enters and leaves the frame; a step that crosses it whole is left. */
function partsOutside(line: readonly Position[], frame: Frame): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  for (const position of line) {
    if (isWithin(position, frame)) {
      if (part.length > 1) parts.push(part);
      part = [];
    } else part.push(position);
  }
  if (part.length > 1) parts.push(part);
  return parts;
}

/** The stretches of lines that lie outside a frame in which other lines are drawn. */
export function linesOutside(lines: Feature, frame: Frame): Feature<MultiLineString> {
  const { geometry } = lines;
  const all: Position[][] =
    geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : geometry.type === 'LineString'
        ? [(geometry satisfies LineString).coordinates]
        : [];
  const coordinates = all.flatMap((line) => partsOutside(line, frame));
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } };
}
