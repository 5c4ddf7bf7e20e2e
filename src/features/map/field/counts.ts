import { grow, intersects, type Box } from '../boxes.ts';

const BIN = 64;
const GAP = 1;
/** More bins than a screen is high. */
const STRIDE = 1 << 20;

/**
 * Which of some boxes can stand without touching one another: each that is free of those before it.
 * @param boxes the most important first
 * @returns positions in the list
 */
export function keepApart(boxes: readonly Box[]): number[] {
  const bins = new Map<number, Box[]>();
  return boxes.flatMap((box, at) => {
    const wide = grow(box, GAP);
    const keys = binsUnder(wide);
    if (keys.some((key) => bins.get(key)?.some((other) => intersects(wide, other)) === true)) {
      return [];
    }
    for (const key of keys) {
      const bin = bins.get(key);
      if (bin === undefined) bins.set(key, [box]);
      else bin.push(box);
    }
    return [at];
  });
}

function binsUnder({ x, y, width, height }: Box): number[] {
  const keys: number[] = [];
  for (let column = Math.floor(x / BIN); column <= Math.floor((x + width) / BIN); column += 1) {
    for (let row = Math.floor(y / BIN); row <= Math.floor((y + height) / BIN); row += 1) {
      keys.push(column * STRIDE + row);
    }
  }
  return keys;
}
