import type { Box } from './boxes.ts';

/** Pixels: small enough for a name to pass between two dots. */
const CELL = 4;

/**
 * Tells whether anything of many small things lies in a box, at a cost that does not depend on how many there are.
 * @param things as boxes; what lies outside the frame is left out
 */
export function crowdOf(things: readonly Box[], frame: Box): (box: Box) => boolean {
  const columns = Math.ceil(frame.width / CELL);
  const rows = Math.ceil(frame.height / CELL);
  const taken = new Uint8Array(columns * rows);
  /** The cells a box touches, as far as they are in the frame. */
  const cells = ({ x, y, width, height }: Box): [number, number, number, number] => [
    Math.max(0, Math.floor((x - frame.x) / CELL)),
    Math.max(0, Math.floor((y - frame.y) / CELL)),
    Math.min(columns, Math.ceil((x + width - frame.x) / CELL)),
    Math.min(rows, Math.ceil((y + height - frame.y) / CELL)),
  ];
  for (const thing of things) {
    const [left, top, right, bottom] = cells(thing);
    for (let row = top; row < bottom; row += 1) {
      taken.fill(1, row * columns + left, row * columns + Math.max(left, right));
    }
  }
  return (box) => {
    const [left, top, right, bottom] = cells(box);
    for (let row = top; row < bottom; row += 1) {
      for (let column = left; column < right; column += 1) {
        if (taken[row * columns + column] === 1) return true;
      }
    }
    return false;
  };
}
