import type { Position } from 'geojson';
import type { Tools } from './packages.ts';

type Rings = Position[][];

/**
 * The polygon cut at the 180th meridian, for maps that are flat: rings drawn on the sphere jump from one
 * edge of the map to the other, and one around a pole never closes there.
 */
export function cutAtAntimeridian(rings: Rings, tools: Tools): Rings[] {
  if (!rings.some(jumps)) return [rings];
  const flat = rings
    .map((ring) => ring.filter(isOffPole))
    .filter((ring) => ring.length > 3)
    .map((ring) => closedAtPole(unrolled(ring)));
  return [-360, 0, 360].flatMap((shift) => {
    const moved = flat.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + shift, lat]));
    const onMap = moved.some((ring) => ring.some(([lon = 0]) => Math.abs(lon) < 180));
    return onMap ? tools.intersection([moved], [[WORLD]]) : [];
  });
}

const WORLD: Position[] = [
  [-180, -90],
  [180, -90],
  [180, 90],
  [-180, 90],
  [-180, -90],
];

const step = (from: Position | undefined, to: Position): number =>
  (to[0] ?? 0) - (from?.[0] ?? to[0] ?? 0);

/** A few rings run along the edge of a flat map at the pole; that part is drawn anew. */
const isOffPole = ([, lat = 0]: Position): boolean => Math.abs(lat) < 89.9;

const jumps = (ring: Position[]): boolean =>
  ring.some((point, index) => Math.abs(step(ring[index - 1], point)) > 180);

/** The same ring with longitudes that run on past 180 instead of jumping. */
function unrolled(ring: Position[]): Position[] {
  let turns = 0;
  return ring.map((point, index) => {
    const jump = step(ring[index - 1], point);
    if (Math.abs(jump) > 180) turns -= Math.sign(jump) * 360;
    return [(point[0] ?? 0) + turns, point[1] ?? 0];
  });
}

/**
 * A ring that ends a whole turn away from its start goes around a pole, and is closed over it. It
 * overshoots the edges of the map, so that cutting never meets two edges that coincide.
 */
function closedAtPole(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || Math.abs(step(first, last)) < 180) return ring;
  const way = Math.sign(step(first, last));
  const [start, end] = [(first[0] ?? 0) - way, (last[0] ?? 0) + way];
  const pole = Math.sign(first[1] ?? 0) * 91;
  return [...ring, [end, last[1] ?? 0], [end, pole], [start, pole], [start, first[1] ?? 0], first];
}
