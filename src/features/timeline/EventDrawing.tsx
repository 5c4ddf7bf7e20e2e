import { memo } from 'react';
import { MarkShape } from '@/ui/marks/Mark.tsx';
import { BarShape } from './BarShape.tsx';
import { markInSight, type Bar } from './bars.ts';
import { Bracket, BracketWords } from './Bracket.tsx';
import type { PlacedEvent } from './layout.ts';
import type { Presence } from './presence.ts';
import { SaidTickShape } from './SaidTickShape.tsx';
import type { DayRange, TimeScale } from './scale.ts';

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
const RING_RADIUS = 9.75;
const THICK = 6;
const THIN = 3;
/** Keeps the bars of two days two. */
const END_GAP = 2;
const STRENGTH = { full: 0.95, lasting: 0.6, within: 0.45 } as const;

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
          <SaidTickShape key={tick.day} {...{ tick, bars, marks, axis, scale }} />
        ))}
        {bars.map((bar, at) => (
          <BarShape
            key={account.when[at]?.edtf}
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
          <g key={account.when[at]?.edtf} transform={`translate(${x} ${axis})`}>
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
