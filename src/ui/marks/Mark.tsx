import type { EventType } from '@/domain/dataset/vocabulary.ts';
import type { Standing } from '@/domain/standing/assess.ts';
import { fillOfStanding, markGeometry } from './geometry.ts';

interface MarkShapeProps {
  readonly type: EventType;
  readonly standing: Standing;
  /** A CSS colour. */
  readonly colour: string;
  readonly radius?: number;
}

/** The mark as SVG content around the origin, for placing inside a drawing. */
export function MarkShape({ type, standing, colour, radius = 8 }: MarkShapeProps) {
  const fill = fillOfStanding(standing);
  const { outline, solid, hatching } = markGeometry(type, fill, radius);
  return (
    <>
      <path d={outline} fill="var(--surface)" />
      {solid !== '' && <path d={solid} fill={colour} />}
      {hatching !== '' && <path d={hatching} fill="none" stroke={colour} strokeWidth={1.1} />}
      <path
        d={outline}
        fill="none"
        stroke={colour}
        strokeWidth={2}
        strokeLinejoin="round"
        strokeDasharray={fill === 'dashed' ? '2.5 2' : undefined}
      />
    </>
  );
}

interface MarkProps extends MarkShapeProps {
  readonly size?: number;
}

/** The mark as a picture of its own, hidden from screen readers: the text beside it says the same. */
export function Mark({ size = 22, ...shape }: MarkProps) {
  const half = size / 2;
  return (
    <svg
      className="mark"
      width={size}
      height={size}
      viewBox={`${-half} ${-half} ${size} ${size}`}
      aria-hidden="true"
      focusable="false"
    >
      <MarkShape {...shape} />
    </svg>
  );
}
