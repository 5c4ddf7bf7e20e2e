import type { TimeScale } from './scale.ts';
import { labelWidth } from './ticks.ts';

/** Heights in pixels above the bars' middle. */
const TOP = 10;
const FOOT = 7;
const WORDS = 14;
/** Arabic letters reach further below the line. */
const WORDS_RTL = 16;
/** Between the words and the edge of the plot, which may be that of the screen. */
const MARGIN = 4;
/** How much wider than ours a reader's typeface may be. */
const WIDEST = 1.3;

interface BracketProps {
  /** The outer marks, in pixels from the left. */
  readonly from: number;
  readonly to: number;
  readonly axis: number;
  readonly scale: TimeScale;
}

/** Joins the marks of a contested date. */
export const Bracket = ({ from, to, axis }: BracketProps) => (
  <path
    className="timeline-bracket"
    d={`M${from},${axis - FOOT}V${axis - TOP}H${to}V${axis - FOOT}`}
  />
);

/** The words over a bracket, in the middle of its visible part; none when it is out of sight. */
export function BracketWords({
  from,
  to,
  axis,
  scale,
  words,
}: BracketProps & { readonly words: string }) {
  if (to < 0 || from > scale.width) return null;
  const half = (labelWidth(words) * WIDEST) / 2 + MARGIN;
  const middle = (Math.max(from, 0) + Math.min(to, scale.width)) / 2;
  const edge = middle < half ? 'left' : middle > scale.width - half ? 'right' : undefined;
  const isStart = (edge === 'left') !== scale.rtl;
  return (
    <text
      className="timeline-contested"
      textAnchor={edge === undefined ? 'middle' : isStart ? 'start' : 'end'}
      x={edge === undefined ? middle : edge === 'left' ? MARGIN : scale.width - MARGIN}
      y={axis - (scale.rtl ? WORDS_RTL : WORDS)}
    >
      {words}
    </text>
  );
}
