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

/** How a number is written in the room it has. */
interface Writing {
  readonly text: string;
  readonly size: number;
  readonly font: string;
  /** In pixels. */
  readonly wide: number;
}

interface FittedNumber extends WantedNumber {
  readonly writing: Writing;
}

const CAP = 0.9;
/** How much smaller a number is written before it is left out, in pixels. */
const SMALLER = [0, 1, 2];
/** A brush asks for the same few thousand numbers again and again. */
const MOST_WRITINGS = 20_000;

/** By numerals and room, by number: how it is written there, `null` where it has no room. */
const writings = new WeakMap<Numerals, Map<number, Map<number, Writing | null>>>();
const SIZES = 64;

function fit({ count, width, size }: WantedNumber, numerals: Numerals): Writing | null {
  const byRoom = writings.get(numerals) ?? new Map<number, Map<number, Writing | null>>();
  writings.set(numerals, byRoom);
  const room = width * SIZES + size;
  const known = byRoom.get(room) ?? new Map<number, Writing | null>();
  byRoom.set(room, known);
  const before = known.get(count);
  if (before !== undefined) return before;
  if (known.size > MOST_WRITINGS) known.clear();
  const written = writeIn(count, width, size, numerals);
  known.set(count, written);
  return written;
}

function writeIn(
  count: number,
  width: number,
  size: number,
  { measure, family, write, writeShort }: Numerals,
): Writing | null {
  const within = (text: string, smaller: number): Writing | null => {
    const font = `600 ${size - smaller}px ${family}`;
    const wide = measure(text, font);
    return wide <= width ? { text, size: size - smaller, font, wide } : null;
  };
  const whole = within(write(count), 0);
  if (whole !== null) return whole;
  const short = writeShort(count);
  for (const by of SMALLER) {
    const writing = within(short, by);
    if (writing !== null) return writing;
  }
  return null;
}

function boxOf({ x, y, writing: { wide, size } }: FittedNumber): Box {
  const tall = size * CAP;
  return { x: x - wide / 2, y: y - tall / 2, width: wide, height: tall };
}

function fitEach(wanted: readonly WantedNumber[], numerals: Numerals): FittedNumber[] {
  const fitted: FittedNumber[] = [];
  for (const each of wanted) {
    const writing = fit(each, numerals);
    if (writing !== null) fitted.push({ ...each, writing });
  }
  return fitted;
}

/** The numbers that can be written without touching one another. @param wanted the most important first */
export function fitNumbers(wanted: readonly WantedNumber[], numerals: Numerals): FittedNumber[] {
  const fitting = fitEach(wanted, numerals);
  return keepApart(fitting.map(boxOf)).flatMap((at) => fitting[at] ?? []);
}

/** Writes the numbers that have room. @param areApart whether the rooms do not overlap; else the most important come first */
export function drawNumbers(
  context: CanvasRenderingContext2D,
  wanted: readonly WantedNumber[],
  numerals: Numerals,
  areApart: boolean,
): void {
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  const fitted = areApart ? inOneStyleEach(wanted, numerals) : [fitNumbers(wanted, numerals)];
  let font: string | undefined;
  let ink: Rgb | undefined;
  for (const number of fitted.flat()) {
    const { y, colour, halo, writing } = number;
    const x = number.x - writing.wide / 2;
    const base = y + writing.size * 0.35;
    if (writing.font !== font) context.font = writing.font;
    if (colour !== ink) context.fillStyle = cssOf(colour);
    ({ font } = writing);
    ink = colour;
    if (halo !== undefined) {
      context.strokeStyle = cssOf(halo, 0.9);
      context.strokeText(writing.text, x, base);
    }
    context.fillText(writing.text, x, base);
  }
}

/** Those that fit, by colour and font: a context reads a colour or a font anew each time it is given another. */
function inOneStyleEach(
  wanted: readonly WantedNumber[],
  numerals: Numerals,
): readonly FittedNumber[][] {
  const byColour = new Map<Rgb, Map<string, FittedNumber[]>>();
  for (const number of fitEach(wanted, numerals)) {
    const byFont = byColour.get(number.colour) ?? new Map<string, FittedNumber[]>();
    byColour.set(number.colour, byFont);
    const { font } = number.writing;
    const alike = byFont.get(font);
    if (alike === undefined) byFont.set(font, [number]);
    else alike.push(number);
  }
  return [...byColour.values()].flatMap((byFont) => [...byFont.values()]);
}
