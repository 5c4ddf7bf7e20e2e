import { memo } from 'react';
import type { Bins } from '@/engine/engine.ts';
import { binLength } from './histogram-bins.ts';
import type { TimeScale } from './scale.ts';
import type { Stack } from './stack.ts';

const DATED = 0.9;
const SPREAD = 0.38;
/** Height in pixels at which even the least bin is seen. */
const FLOOR = 1.5;

/** The outlines in their own units: panning and rescaling only change the transform around them. */
const Outlines = memo(function Outlines({ stack }: { readonly stack: Stack }) {
  return (
    <>
      {stack.layers.map(({ css, dated, spread }) => (
        <g key={css} fill={css}>
          {dated !== '' && <path d={dated} opacity={DATED} />}
          {spread !== '' && <path d={spread} opacity={SPREAD} />}
        </g>
      ))}
    </>
  );
});

interface StackShapeProps {
  readonly stack: Stack;
  readonly bins: Bins;
  readonly scale: TimeScale;
  readonly height: number;
  /** Pixels of height for each event. */
  readonly pxPerEvent: number;
}

/** The stacked histogram over its floor. */
export function StackShape({ stack, bins, scale, height, pxPerEvent }: StackShapeProps) {
  const x = scale.xOf(bins.start);
  const across = (scale.rtl ? -1 : 1) * binLength(bins) * scale.pxPerDay;
  return (
    <>
      <g transform={`matrix(${across} 0 0 ${-FLOOR} ${x} ${height})`}>
        <path className="timeline-floor" d={stack.floor} />
      </g>
      <g transform={`matrix(${across} 0 0 ${-pxPerEvent} ${x} ${height})`}>
        <Outlines stack={stack} />
      </g>
    </>
  );
}
