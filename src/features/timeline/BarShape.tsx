import { useUniqueId } from '@/ui/controls/use-unique-id.ts';
import type { Bar } from './bars.ts';
import { clamp, type DayRange, type TimeScale } from './scale.ts';

interface BarShapeProps {
  readonly bar: Bar;
  readonly scale: TimeScale;
  /** The whole axis: a time open at an end fades out at the axis's end. */
  readonly whole: DayRange;
  readonly y: number;
  readonly thickness: number;
  readonly colour: string;
  readonly strength: number;
  /** Pixels kept free at sharp ends. */
  readonly gap: number;
  readonly dashed: boolean;
}

/** Pixels a bar is drawn beyond the plot, where nobody sees its end. */
const BEYOND = 20;

/** One date as a bar: full where the time is sure, fading to nothing where it is not. */
export function BarShape({
  bar,
  scale,
  whole,
  y,
  thickness,
  colour,
  strength,
  gap,
  dashed,
}: BarShapeProps) {
  const gradient = useUniqueId();
  const start = Math.max(bar.start, whole.start);
  const end = Math.min(bar.end, whole.end);
  const isOpen = bar.mark === undefined;
  const solidStart = isOpen ? (start + end) / 2 : bar.solidStart;
  const solidEnd = isOpen ? (start + end) / 2 : bar.solidEnd;
  const fadesIn = solidStart > start;
  const fadesOut = solidEnd < end;
  const isLong = (end - start) * scale.pxPerDay > 4 * gap;
  const along = (day: number, inset: number): number =>
    clamp(scale.inlineOf(day) + (isLong ? inset : 0), -BEYOND, scale.width + BEYOND);
  const from = along(start, fadesIn ? 0 : gap);
  const to = along(end, fadesOut ? 0 : -gap);
  if (to <= from) return null;
  const x = scale.rtl ? scale.width - to : from;
  if (dashed) {
    return <line x1={x} x2={x + to - from} y1={y} y2={y} stroke={colour} strokeDasharray="4 3" />;
  }
  const share = (day: number): number => (day - start) / (end - start);
  const fades = fadesIn || fadesOut;
  return (
    <>
      {fades && (
        <linearGradient
          id={gradient}
          gradientUnits="userSpaceOnUse"
          x1={scale.xOf(start)}
          x2={scale.xOf(end)}
        >
          <stop offset={0} stopColor={colour} stopOpacity={fadesIn ? 0 : 1} />
          <stop offset={share(solidStart)} stopColor={colour} />
          <stop offset={share(solidEnd)} stopColor={colour} />
          <stop offset={1} stopColor={colour} stopOpacity={fadesOut ? 0 : 1} />
        </linearGradient>
      )}
      <rect
        x={x}
        y={y - thickness / 2}
        width={to - from}
        height={thickness}
        rx={fades || gap === 0 ? 0 : 1.5}
        fill={fades ? `url(#${gradient})` : colour}
        opacity={strength}
      />
    </>
  );
}
