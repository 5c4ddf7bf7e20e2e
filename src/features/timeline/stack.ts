import type { Bins, Histogram } from '@/engine/engine.ts';
import { binLength } from './histogram-bins.ts';
import type { DayRange } from './scale.ts';

/** Shapes of one colour, in bins from the left and events from the floor, as SVG path data; empty for none. */
export interface StackLayer {
  readonly css: string;
  readonly dated: string;
  readonly spread: string;
}

/** A histogram ready to be drawn: what is dated lies below what is spread, each colour by colour. */
export interface Stack {
  readonly layers: readonly StackLayer[];
  /** The bins that hold anything, one event high: the least of them is to be seen. */
  readonly floor: string;
  /** All colours together, by bin. */
  readonly dated: Float64Array;
  readonly spread: Float64Array;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** The skyline from `first` up to, not including, `end`, from the point it begins at, without points on the way. */
function skyline(line: Float64Array, first: number, end: number): string {
  let path = '';
  let height = line[first] ?? 0;
  for (let at = first + 1; at < end; at += 1) {
    const next = line[at] ?? 0;
    if (next === height) continue;
    path += `H${at}V${next}`;
    height = next;
  }
  return path;
}

/** The same from its end back to where it begins. */
function backAlong(line: Float64Array, first: number, end: number): string {
  let path = '';
  let height = line[end - 1] ?? 0;
  for (let at = end - 1; at > first; at -= 1) {
    const next = line[at - 1] ?? 0;
    if (next === height) continue;
    path += `H${at}V${next}`;
    height = next;
  }
  return path;
}

/** The outline between two skylines, without the bins where they meet. */
export function outline(lower: Float64Array, upper: Float64Array): string {
  const low = lower.map(rounded);
  const high = upper.map(rounded);
  const isOpen = (at: number): boolean => (high[at] ?? 0) > (low[at] ?? 0);
  let path = '';
  for (let first = 0; first < high.length; first += 1) {
    if (!isOpen(first)) continue;
    let end = first + 1;
    while (end < high.length && isOpen(end)) end += 1;
    path += `M${first} ${low[first]}V${high[first]}${skyline(high, first, end)}`;
    path += `H${end}V${low[end - 1]}${backAlong(low, first, end)}Z`;
    first = end;
  }
  return path;
}

interface Sums {
  readonly dated: Float64Array;
  readonly spread: Float64Array;
}

/** Numbers by bin for each CSS colour: codes that share a colour are one. */
function sumsByColour(histogram: Histogram, cssOf: (code: number) => string): Map<string, Sums> {
  const { bins, colours, dated, spread } = histogram;
  const sums = new Map<string, Sums>();
  for (let code = 0; code < colours; code += 1) {
    const css = cssOf(code);
    const sum = sums.get(css) ?? {
      dated: new Float64Array(bins.count),
      spread: new Float64Array(bins.count),
    };
    sums.set(css, sum);
    for (let at = 0; at < bins.count; at += 1) {
      const cell = code * bins.count + at;
      sum.dated[at] = (sum.dated[at] ?? 0) + (dated[cell] ?? 0);
      sum.spread[at] = (sum.spread[at] ?? 0) + (spread[cell] ?? 0);
    }
  }
  return sums;
}

const added = (a: Float64Array, b: Float64Array): Float64Array =>
  a.map((value, at) => value + (b[at] ?? 0));

/** @param cssOf the colour of a code; several codes may share one */
export function stackHistogram(histogram: Histogram, cssOf: (code: number) => string): Stack {
  const sums = [...sumsByColour(histogram, cssOf)];
  const none = new Float64Array(histogram.bins.count);
  let top: Float64Array = none;
  const raise = (by: Float64Array): string => {
    if (by.every((height) => height === 0)) return '';
    const floor = top;
    top = added(top, by);
    return outline(floor, top);
  };
  const solid = sums.map(([, { dated }]) => raise(dated));
  const dated = top;
  const pale = sums.map(([, { spread }]) => raise(spread));
  return {
    layers: sums.map(([css], at) => ({ css, dated: solid[at] ?? '', spread: pale[at] ?? '' })),
    floor: outline(
      none,
      top.map((total) => (total > 0 ? 1 : 0)),
    ),
    dated,
    spread: sums.reduce((all: Float64Array, [, { spread }]) => added(all, spread), none),
  };
}

/** The tallest bin and the events in the bins that a stretch of days touches. */
export function measureSight(
  { dated, spread }: Stack,
  bins: Bins,
  { start, end }: DayRange,
): { readonly tallest: number; readonly events: number } {
  const length = binLength(bins);
  const first = Math.max(0, Math.floor((start - bins.start) / length));
  const last = Math.min(bins.count, Math.ceil((end - bins.start) / length));
  let tallest = 0;
  let events = 0;
  for (let at = first; at < last; at += 1) {
    const total = (dated[at] ?? 0) + (spread[at] ?? 0);
    tallest = Math.max(tallest, total);
    events += total;
  }
  return { tallest, events };
}

const MOST_TICKS = 3;

/** Round numbers of events to draw lines at, at most three; the last is the top of the scale. */
export function countTicks(tallest: number): number[] {
  const least = Math.max(tallest, 1) / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((each) => each * power).find((each) => each >= least) ?? 1,
  );
  const count = Math.max(1, Math.ceil(rounded(tallest / step)));
  return Array.from({ length: count }, (_, at) => (at + 1) * step);
}
