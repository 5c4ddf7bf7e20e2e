import { cellStep, legibleOpacity, stepOpacity } from './cell-tints.ts';
import { colourOf, cssOf, over, textOn, type FieldInk, type Rgb } from './ink.ts';
import type { WantedNumber } from './numbers.ts';
import type { CellField, Shapes } from './shapes.ts';
import type { Sprites, Square } from './sprites.ts';

const GAP = 1;
const NUMBERED_SIDE = 20;
/** Cells narrower than this touch, lest the gaps take their colour away. */
const GAPLESS = 6;
const CORNER = 3;
/** What a number leaves free of its cell, its gap included. */
const PADDING = 3;
/** More than the steps of tints. */
const LOOKS = 16;
/** Wider ones, which a map shows for a moment after it was zoomed in, are few and are drawn one by one. */
const WIDEST_STAMP = 200;

interface Tint {
  readonly look: number;
  readonly css: string;
  readonly text: Rgb;
}

/** By ink, what is legible: it takes longer to find than to draw. */
const knownTints = new WeakMap<FieldInk, Map<number, Tint>>();

function tintOf(ink: FieldInk, code: number, step: number): Tint {
  const tints = knownTints.get(ink) ?? new Map<number, Tint>();
  knownTints.set(ink, tints);
  const look = code * LOOKS + step;
  const known = tints.get(look);
  if (known !== undefined) return known;
  const colour = colourOf(ink, code);
  const opacity = legibleOpacity(stepOpacity(step), colour, ink);
  const text = textOn(over(ink.land, colour, opacity), ink);
  const tint = { look, css: cssOf(colour, opacity), text };
  tints.set(look, tint);
  return tint;
}

/** A cell as it stands on a canvas, in its pixels. */
interface Face {
  readonly x: number;
  readonly y: number;
  readonly square: Square;
  readonly look: number;
  readonly count: number;
}

export interface DrawnCells {
  /** By where they stand; absent where cells touch, since rounding may then lay the edge of one over the next. */
  readonly faces?: Map<number, Face>;
  /** To be written on what was drawn; they do not touch. */
  readonly numbers: readonly WantedNumber[];
}

/** More than a canvas is high. */
const ROWS = 2 ** 20;

/**
 * Draws cells, tinted by how many events they hold.
 * @param standing the faces of cells drawn before in the same view, of which those that look otherwise are drawn anew
 */
export function drawCells(
  context: CanvasRenderingContext2D,
  field: CellField,
  { length, index, x, y, r }: Shapes,
  sprites: Sprites,
  standing?: ReadonlyMap<number, Face>,
): DrawnCells {
  const { ink, sharp } = sprites;
  const most = field.count.reduce((high, count) => Math.max(high, count), 0);
  const least = field.count.reduce(
    (low, count) => (count === 0 ? low : Math.min(low, count)),
    most,
  );
  const side = 2 * (r[0] ?? 0);
  const gap = side < GAPLESS ? 0 : GAP;
  const corner = Math.min(CORNER, side * 0.15) * sharp;
  const numbers: WantedNumber[] = [];
  const faces = new Map<number, Face>();
  const transform = context.getTransform();
  context.resetTransform();
  context.imageSmoothingEnabled = false;
  for (let at = 0; at < length; at += 1) {
    const cell = index[at] ?? 0;
    const count = field.count[cell] ?? 0;
    const tint = tintOf(ink, field.colour[cell] ?? 0, cellStep(count, most, least));
    const { look } = tint;
    const cx = x[at] ?? 0;
    const cy = y[at] ?? 0;
    const left = Math.round(cx - side / 2);
    const top = Math.round(cy - side / 2);
    const width = Math.round((Math.round(cx + side / 2) - left - gap) * sharp);
    const height = Math.round((Math.round(cy + side / 2) - top - gap) * sharp);
    const face = {
      x: Math.round(left * sharp),
      y: Math.round(top * sharp),
      square: { width, height, corner },
      look,
      count,
    };
    const key = left * ROWS + top;
    faces.set(key, face);
    const before = standing?.get(key);
    if (before?.look === look && before.count === count) continue;
    if (before !== undefined) wipe(context, before);
    drawSquare(context, sprites, face, tint);
    if (side < NUMBERED_SIDE) continue;
    numbers.push({ count, x: cx, y: cy, width: side - PADDING, size: 11, colour: tint.text });
  }
  standing?.forEach((face, key) => {
    if (!faces.has(key)) wipe(context, face);
  });
  context.setTransform(transform);
  return gap === 0 ? { numbers } : { faces, numbers };
}

const wipe = (context: CanvasRenderingContext2D, { x, y, square }: Face): void =>
  context.clearRect(x, y, square.width, square.height);

function drawSquare(
  context: CanvasRenderingContext2D,
  sprites: Sprites,
  { x, y, square }: Face,
  { look, css }: Tint,
): void {
  const { width, height, corner } = square;
  if (width < 1 || height < 1) return;
  if (Math.max(width, height) <= WIDEST_STAMP) {
    const stamp = sprites.square(square, look, () => css);
    if (stamp !== undefined) context.drawImage(stamp, x, y);
    return;
  }
  context.fillStyle = css;
  context.beginPath();
  context.roundRect(x, y, width, height, corner);
  context.fill();
}
