import type { Box } from '../boxes.ts';
import type { MeasureText } from '../text-width.ts';
import { keepApart } from './counts.ts';
import { cssOf, type Rgb } from './ink.ts';

/** How numbers are written. */
export interface Numerals {
  readonly measure: MeasureText;
  /** The families of the typeface, as CSS lists them. */
  readonly family: string;
  readonly write: (count: number) => string;
  /** Shorter, as in 12k. */
  readonly writeShort: (count: number) => string;
}

/** A number to be written around a point. */
export interface WantedNumber {
  readonly count: number;
  readonly x: number;
  readonly y: number;
  /** The room there is; more does not fit. */
  readonly width: number;
  readonly size: number;
  readonly colour: Rgb;
  /** What parts it from the drawing below. */
  readonly halo?: Rgb;
}

interface FittedNumber extends WantedNumber {
  readonly text: string;
  readonly font: string;
  readonly box: Box;
}

const CAP = 0.9;
/** How much smaller a number is written before it is left out, in pixels. */
const SMALLER = 2;

function fit(wanted: WantedNumber, { measure, family, write, writeShort }: Numerals) {
  const { count, x, y, width } = wanted;
  const [long, short] = [write(count), writeShort(count)];
  const ways = [
    { text: long, size: wanted.size },
    { text: short, size: wanted.size },
    { text: short, size: wanted.size - SMALLER },
  ].map((way) => ({ ...way, font: `600 ${way.size}px ${family}` }));
  const way = ways.find(({ text, font }) => measure(text, font) <= width);
  if (way === undefined) return [];
  const wide = measure(way.text, way.font);
  const tall = way.size * CAP;
  return [
    { ...wanted, ...way, box: { x: x - wide / 2, y: y - tall / 2, width: wide, height: tall } },
  ];
}

/** The numbers that can be written without touching one another. @param wanted the most important first */
export function fitNumbers(wanted: readonly WantedNumber[], numerals: Numerals): FittedNumber[] {
  const fitting = wanted.flatMap((each) => fit(each, numerals));
  return keepApart(fitting.map(({ box }) => box)).flatMap((at) => fitting[at] ?? []);
}

export function drawNumbers(
  context: CanvasRenderingContext2D,
  wanted: readonly WantedNumber[],
  numerals: Numerals,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  for (const { text, font, size, x, y, colour, halo } of fitNumbers(wanted, numerals)) {
    const base = y + size * 0.35;
    context.font = font;
    if (halo !== undefined) {
      context.strokeStyle = cssOf(halo, 0.9);
      context.strokeText(text, x, base);
    }
    context.fillStyle = cssOf(colour);
    context.fillText(text, x, base);
  }
}
