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

function fit(wanted: WantedNumber, { measure, family, write, writeShort }: Numerals) {
  const { count, x, y, width, size } = wanted;
  const font = `600 ${size}px ${family}`;
  const text = [write(count), writeShort(count)].find((each) => measure(each, font) <= width);
  if (text === undefined) return [];
  const wide = measure(text, font);
  const box = { x: x - wide / 2, y: y - (size * CAP) / 2, width: wide, height: size * CAP };
  return [{ ...wanted, text, font, box }];
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
