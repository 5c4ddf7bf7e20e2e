import { memo } from 'react';
import type { Bins } from '@/engine/engine.ts';
import { binLength } from './histogram-bins.ts';
import type { TimeScale } from './scale.ts';
import type { Stack } from './stack.ts';

const DATED = 0.9;
const SPREAD = 0.38;
/** Height in pixels at which even the least bin is seen. */
const FLOOR = 1.5;

interface OutlinesProps {
  readonly stack: Stack;
  /** Pixels across for each bin, negative where time runs to the left. */
  readonly across: number;
  readonly height: number;
  /** Pixels of height for each event. */
  readonly pxPerEvent: number;
}

/** The outlines in their own units, from the first bin on. */
const Outlines = memo(function Outlines({ stack, across, height, pxPerEvent }: OutlinesProps) {
  return (
    <>
      <g transform={`matrix(${across} 0 0 ${-FLOOR} 0 ${height})`}>
        <path className="timeline-floor" d={stack.floor} />
      </g>
      <g transform={`matrix(${across} 0 0 ${-pxPerEvent} 0 ${height})`}>
        {stack.layers.map(({ css, dated, spread }) => (
          <g key={css} fill={css}>
            {dated !== '' && <path d={dated} opacity={DATED} />}
            {spread !== '' && <path d={spread} opacity={SPREAD} />}
          </g>
        ))}
      </g>
    </>
  );
});

/** Times the width of the plot: of wider pictures a browser keeps a coarse copy. */
const WIDEST_CARRIED = 3;

/** Nearest to where it belongs, but whole pixels of the screen: a picture carried by parts of them is blurred. */
const onScreenPixel = (x: number): number => Math.round(x * devicePixelRatio) / devicePixelRatio;

interface StackShapeProps extends Omit<OutlinesProps, 'across'> {
  readonly bins: Bins;
  readonly scale: TimeScale;
}

/** The stacked histogram over its floor, painted once and carried along while it is panned. */
export function StackShape({ bins, scale, ...outlines }: StackShapeProps) {
  const x = scale.xOf(bins.start);
  const wide = binLength(bins) * scale.pxPerDay;
  const isCarried = bins.count * wide <= WIDEST_CARRIED * scale.width;
  return (
    <g
      style={
        isCarried
          ? { transform: `translateX(${onScreenPixel(x)}px)`, willChange: 'transform' }
          : { transform: `translateX(${x}px)` }
      }
    >
      <Outlines {...outlines} across={scale.rtl ? -wide : wide} />
    </g>
  );
}
