import type { Feature, MultiLineString, Position } from 'geojson';

/** `[west, south, east, north]` in degrees. */
type Frame = readonly [west: number, south: number, east: number, north: number];

/** The share of a step at which it comes into a slab and that at which it leaves it. */
function throughSlab(start: number, length: number, low: number, high: number): [number, number] {
  if (length === 0)
    return low < start && start < high ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const [a, b] = [(low - start) / length, (high - start) / length];
  return [Math.min(a, b), Math.max(a, b)];
}

/** The parts of a step that lie outside a frame (Liang–Barsky): none, one or two. */
function stepsOutside(from: Position, to: Position, frame: Frame): [Position, Position][] {
  const [west, south, east, north] = frame;
  const [x = 0, y = 0] = from;
  const [toX = 0, toY = 0] = to;
  const across = throughSlab(x, toX - x, west, east);
  const along = throughSlab(y, toY - y, south, north);
  const enter = Math.max(0, across[0], along[0]);
  const leave = Math.min(1, across[1], along[1]);
  if (enter >= leave) return [[from, to]];
  const at = (share: number): Position => [x + share * (toX - x), y + share * (toY - y)];
  return [
    ...(enter > 0 ? [[from, at(enter)] as [Position, Position]] : []),
    ...(leave < 1 ? [[at(leave), to] as [Position, Position]] : []),
  ];
}

function partsOutside(line: readonly Position[], frame: Frame): Position[][] {
  const parts: Position[][] = [];
  line.slice(1).forEach((to, at) => {
    for (const [start, end] of stepsOutside(line[at] ?? to, to, frame)) {
      const part = parts.at(-1);
      if (part !== undefined && part.at(-1) === start) part.push(end);
      else parts.push([start, end]);
    }
  });
  return parts;
}

/** The stretches of lines that lie outside a frame in which other lines are drawn. */
export function linesOutside({ geometry }: Feature, frame: Frame): Feature<MultiLineString> {
  const lines =
    geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : geometry.type === 'LineString'
        ? [geometry.coordinates]
        : [];
  const coordinates = lines.flatMap((line) => partsOutside(line, frame));
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } };
}
