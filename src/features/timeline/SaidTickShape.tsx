import type { Bar } from './bars.ts';
import type { SaidTick } from './said.ts';
import type { TimeScale } from './scale.ts';

/** Heights in pixels above the bars' middle: ticks float over the marks, or stand on a bar under a bracket. */
const TICK = 5;
const FOOT = 9;
const LOW_FOOT = 3.5;
/** A tick this close to a mark's middle needs no line to it. */
const OVER_MARK = 9;
const ON_BAR = 1.5;

interface SaidTickShapeProps {
  readonly tick: SaidTick;
  readonly bars: readonly Bar[];
  /** Where the marks are, in pixels. */
  readonly marks: readonly number[];
  readonly axis: number;
  readonly scale: TimeScale;
}

/** When a claim was said, on a hairline to what it is about unless it stands right over the mark. */
export function SaidTickShape({ tick, bars, marks, axis, scale }: SaidTickShapeProps) {
  const x = scale.xOf(tick.day);
  const isOverMark = marks.some((mark) => Math.abs(mark - x) <= OVER_MARK);
  const distance = ({ start, end }: Bar): number => Math.max(start - tick.day, tick.day - end, 0);
  const bar = bars.reduce((best, each) => (distance(each) < distance(best) ? each : best));
  const near = tick.day > bar.end ? bar.end : bar.start;
  const foot = axis - (bars.length > 1 ? LOW_FOOT : FOOT);
  const lag = distance(bar) > 0 ? `V${axis}H${scale.xOf(near)}` : `V${axis - ON_BAR}`;
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
