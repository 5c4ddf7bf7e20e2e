import type { LargeField, Viewport } from './shapes.ts';

/** How far outside a viewport a middle may lie whose shape still shows, in pixels. */
const REACH = 40;

/** A number that tells a spot or a cell from all others of its field, and from those of the map dragged on. */
function keys(field: LargeField): (at: number) => number {
  if (field.kind === 'spots') return (at) => field.place[at] ?? 0;
  const across = Math.round(1 / field.size);
  return (at) =>
    Math.floor((field.y[at] ?? 0) * across) * across + Math.floor((field.x[at] ?? 0) * across);
}

function positionsWithin(field: LargeField, viewport: Viewport): number[] {
  const { worldPx, west, north, width, height } = viewport;
  const found: number[] = [];
  for (let at = 0; at < field.x.length; at += 1) {
    if (field.count[at] === 0) continue;
    const x = (field.x[at] ?? 0) * worldPx - west;
    const y = (field.y[at] ?? 0) * worldPx - north;
    if (x > -REACH && y > -REACH && x < width + REACH && y < height + REACH) found.push(at);
  }
  return found;
}

const isGhost = (field: LargeField, at: number): boolean =>
  field.kind === 'spots' && field.ghost[at] === 1;

/** Whether two fields have the same in a viewport: the same places or cells, with the same counts and colours. */
export function isSameWithin(a: LargeField, b: LargeField, viewport: Viewport): boolean {
  if (a.kind !== b.kind || (a.kind === 'cells' && b.kind === 'cells' && a.size !== b.size)) {
    return false;
  }
  const [inA, inB] = [positionsWithin(a, viewport), positionsWithin(b, viewport)];
  if (inA.length !== inB.length) return false;
  const [keyOfA, keyOfB] = [keys(a), keys(b)];
  const known = new Map(inA.map((at) => [keyOfA(at), at]));
  return inB.every((at) => {
    const before = known.get(keyOfB(at));
    return (
      before !== undefined &&
      a.count[before] === b.count[at] &&
      a.colour[before] === b.colour[at] &&
      isGhost(a, before) === isGhost(b, at)
    );
  });
}
