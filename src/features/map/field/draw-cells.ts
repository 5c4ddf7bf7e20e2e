import { cellStep, stepOpacity } from './cell-tints.ts';
import { colourOf, cssOf, over, textOn, type FieldInk } from './ink.ts';
import { drawNumbers, type Numerals, type WantedNumber } from './numbers.ts';
import type { CellField, Shapes } from './shapes.ts';

const GAP = 1;
const NUMBERED_SIDE = 20;
/** Cells narrower than this touch, lest the gaps take their colour away. */
const GAPLESS = 6;

/** Draws cells, tinted by how many events they hold. */
export function drawCells(
  context: CanvasRenderingContext2D,
  field: CellField,
  { length, index, x, y, r }: Shapes,
  ink: FieldInk,
  numerals: Numerals,
): void {
  const most = field.count.reduce((high, count) => Math.max(high, count), 0);
  const side = 2 * (r[0] ?? 0);
  const gap = side < GAPLESS ? 0 : GAP;
  const corner = Math.min(3, side * 0.15);
  const paths = new Map<string, Path2D>();
  const numbers: WantedNumber[] = [];
  for (let at = 0; at < length; at += 1) {
    const cell = index[at] ?? 0;
    const count = field.count[cell] ?? 0;
    const colour = colourOf(ink, field.colour[cell] ?? 0);
    const opacity = stepOpacity(cellStep(count, most));
    const style = cssOf(colour, opacity);
    const path = paths.get(style) ?? new Path2D();
    paths.set(style, path);
    const [cx = 0, cy = 0] = [x[at], y[at]];
    const [left, top] = [Math.round(cx - side / 2), Math.round(cy - side / 2)];
    const width = Math.round(cx + side / 2) - left - gap;
    const height = Math.round(cy + side / 2) - top - gap;
    path.roundRect(left, top, width, height, corner);
    if (side < NUMBERED_SIDE) continue;
    const text = textOn(over(ink.land, colour, opacity), ink);
    numbers.push({ count, x: cx, y: cy, width: side - 4, size: 11, colour: text });
  }
  for (const [style, path] of paths) {
    context.fillStyle = style;
    context.fill(path);
  }
  drawNumbers(
    context,
    numbers.toSorted((a, b) => b.count - a.count),
    numerals,
  );
}
