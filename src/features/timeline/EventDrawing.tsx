import { memo } from 'react';
import { MarkShape } from '@/ui/marks/Mark.tsx';
import { BarShape } from './BarShape.tsx';
import { markInSight, type Bar } from './bars.ts';
import type { PlacedEvent } from './layout.ts';
import type { Presence } from './presence.ts';
import type { SaidTick } from './said.ts';
import { clamp, type DayRange, type TimeScale } from './scale.ts';
import { labelWidth } from './ticks.ts';

export interface EventDrawingProps {
  readonly placed: PlacedEvent;
  /** Middle of the bars, in pixels from the top of the drawing. */
  readonly axis: number;
  readonly scale: TimeScale;
  readonly whole: DayRange;
  readonly colour: string;
  readonly presence: Presence;
  readonly isSelected: boolean;
  readonly isLit: boolean;
  /** The words over the bracket of a contested date. */
  readonly contested: string;
}

const MARK_RADIUS = 6.5;
const RING_RADIUS = 10.5;
const THICK = 6;
const THIN = 3;
/** Keeps the bars of two days two. */
const END_GAP = 2;
const STRENGTH = { full: 0.95, lasting: 0.6, within: 0.45 } as const;

/** All heights are in pixels above the bars' middle. Ticks float over the marks, or stand on a bar under a bracket. */
const TICK = 5;
const TICK_FOOT = 9;
const LOW_TICK_FOOT = 3.5;
const OVER_MARK = 9;
const BRACKET_TOP = 11;
const BRACKET_FOOT = 8;
const BRACKET_WORDS = 13;
/** Arabic letters reach further below the line. */
const BRACKET_WORDS_RTL = 15;

interface TickProps {
  readonly tick: SaidTick;
  readonly bars: readonly Bar[];
  /** Where the marks are, in pixels. */
  readonly marks: readonly number[];
  readonly axis: number;
  readonly scale: TimeScale;
}

/** When a claim was said, on a hairline to what it is about unless it stands right over the mark. */
function Tick({ tick, bars, marks, axis, scale }: TickProps) {
  const x = scale.xOf(tick.day);
  const isOverMark = marks.some((mark) => Math.abs(mark - x) <= OVER_MARK);
  const distance = ({ start, end }: Bar): number => Math.max(start - tick.day, tick.day - end, 0);
  const bar = bars.reduce((best, each) => (distance(each) < distance(best) ? each : best));
  const near = tick.day > bar.end ? bar.end : bar.start;
  const foot = axis - (bars.length > 1 ? LOW_TICK_FOOT : TICK_FOOT);
  const lag = distance(bar) > 0 ? `V${axis}H${scale.xOf(near)}` : `V${axis - THIN / 2}`;
  return (
    <>
      {!isOverMark && <path className="timeline-lag" d={`M${x},${foot}${lag}`} />}
      <rect
        className="timeline-tick"
        x={x - tick.widthPx / 2}
        y={foot - TICK}
        width={tick.widthPx}
        height={TICK}
      />
    </>
  );
}

interface BracketProps {
  readonly from: number;
  readonly to: number;
  readonly axis: number;
  readonly scale: TimeScale;
}

const Bracket = ({ from, to, axis }: BracketProps) => (
  <path
    className="timeline-bracket"
    d={`M${from},${axis - BRACKET_FOOT}V${axis - BRACKET_TOP}H${to}V${axis - BRACKET_FOOT}`}
  />
);

/** The words over a bracket, in the middle of its visible part; none when it is out of sight. */
function BracketWords({ from, to, axis, scale, words }: BracketProps & { readonly words: string }) {
  if (to < 0 || from > scale.width) return null;
  const half = labelWidth(words) / 2;
  const middle = (Math.max(from, 0) + Math.min(to, scale.width)) / 2;
  return (
    <text
      className="timeline-contested"
      x={clamp(middle, half, scale.width - half)}
      y={axis - (scale.rtl ? BRACKET_WORDS_RTL : BRACKET_WORDS)}
    >
      {words}
    </text>
  );
}

/** One event: its bars, the ticks of its claims, and a mark for each date it is given. */
export const EventDrawing = memo(function EventDrawing(props: EventDrawingProps) {
  const { placed, axis, scale, whole, colour, presence, isSelected, isLit, contested } = props;
  const { bars, account } = placed;
  const isGhost = presence === 'ghost';
  const isContested = bars.length > 1;
  const stands = isSelected || isLit;
  const strengthOf = (bar: Bar): number => {
    if (isContested || stands) return STRENGTH.full;
    return bar.lasting ? STRENGTH.lasting : STRENGTH.within;
  };
  const barColour = isGhost || placed.sharesDay ? 'var(--control-edge)' : colour;
  const marks = bars.map((bar, at) => {
    const mark = placed.marks[at];
    return scale.xOf(
      isContested && mark !== undefined ? mark : markInSight(bar, scale.visible, scale.pxPerDay),
    );
  });
  const bracket = { from: Math.min(...marks), to: Math.max(...marks), axis, scale };
  return (
    <>
      <g className="timeline-event" data-presence={presence} data-lit={stands}>
        {placed.ticks.map((tick) => (
          <Tick key={tick.day} {...{ tick, bars, marks, axis, scale }} />
        ))}
        {bars.map((bar, at) => (
          <BarShape
            key={`${at} ${bar.start}`}
            {...{ bar, scale, whole, colour: barColour }}
            y={axis}
            thickness={isContested || bar.lasting ? THICK : THIN}
            strength={strengthOf(bar)}
            gap={placed.sharesDay ? 0 : END_GAP}
            dashed={isGhost}
          />
        ))}
        {isContested && <Bracket {...bracket} />}
        {marks.map((x, at) => (
          <g key={at} transform={`translate(${x} ${axis})`}>
            {stands && (
              <circle className="timeline-ring" data-selected={isSelected} r={RING_RADIUS} />
            )}
            <MarkShape
              type={account.event.type}
              standing={isGhost ? 'unsupported' : account.assessment.standing}
              colour={isGhost ? 'var(--control-edge)' : colour}
              radius={MARK_RADIUS}
            />
          </g>
        ))}
      </g>
      {isContested && <BracketWords {...bracket} words={contested} />}
    </>
  );
});
