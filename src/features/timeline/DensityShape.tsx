import type { DensityColumn } from './density.ts';
import type { TimeScale } from './scale.ts';

interface DensityShapeProps {
  readonly columns: readonly DensityColumn[];
  readonly scale: TimeScale;
  readonly height: number;
  /** The greatest count of any lane: all lanes share one measure. */
  readonly tallest: number;
}

const LEAST_HEIGHT = 2;

/** Counts of events as columns on the lane's floor, one part for each colour. */
export function DensityShape({ columns, scale, height, tallest }: DensityShapeProps) {
  return columns.map((column) => {
    const edges = [scale.xOf(column.start), scale.xOf(column.end)];
    const x = Math.min(...edges);
    const width = Math.max(Math.abs((edges[1] ?? 0) - (edges[0] ?? 0)) - 1, 1);
    const full = Math.max((column.count / tallest) * (height - LEAST_HEIGHT), LEAST_HEIGHT);
    let below = 0;
    return column.parts.map(({ colour, count }) => {
      const part = (count / column.count) * full;
      below += part;
      return (
        <rect
          key={`${column.start} ${colour}`}
          x={x}
          y={height - below}
          width={width}
          height={part}
          fill={colour}
          opacity={0.75}
        />
      );
    });
  });
}
