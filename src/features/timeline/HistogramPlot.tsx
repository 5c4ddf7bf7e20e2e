import type { Histogram } from '@/engine/engine.ts';
import { LOCALES } from '@/ui/i18n/language.ts';
import { countText } from '@/ui/text/number-format.ts';
import type { Language } from '@/view/view-state.ts';
import type { DayWindow } from './brush.ts';
import { clamp, type TimeScale } from './scale.ts';
import type { Stack } from './stack.ts';
import { StackShape } from './StackShape.tsx';
import type { Reading } from './use-reading.ts';

/** Pixels kept free above the highest line, for its number. */
const AIR = 14;

interface HistogramPlotProps {
  readonly histogram: Histogram | undefined;
  readonly stack: Stack | undefined;
  readonly scale: TimeScale;
  readonly window: DayWindow;
  readonly height: number;
  /** Numbers of events with a line, the last of them on top. */
  readonly ticks: readonly number[];
  readonly reading: Reading | undefined;
  readonly lang: Language;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches of the plot outside the window, in pixels from the edge where reading begins. */
function outside({ from, to }: DayWindow, scale: TimeScale): Stretch[] {
  const edge = (day: number): number => clamp(scale.inlineOf(day), 0, scale.width);
  return [
    { start: 0, end: from === undefined ? 0 : edge(from) },
    { start: to === undefined ? scale.width : edge(to + 1), end: scale.width },
  ].filter(({ start, end }) => end > start);
}

function ReadingLabel({
  reading,
  scale,
}: {
  readonly reading: Reading;
  readonly scale: TimeScale;
}) {
  const start = clamp(scale.inlineOf(reading.days.start), 0, scale.width);
  const end = clamp(scale.inlineOf(reading.days.end), 0, scale.width);
  const isLate = start > scale.width / 2;
  return (
    <>
      <div
        className="timeline-read"
        style={{ insetInlineStart: start, inlineSize: Math.max(end - start, 1) }}
      />
      <div
        className="timeline-reading"
        aria-hidden="true"
        style={isLate ? { insetInlineEnd: scale.width - start + 4 } : { insetInlineStart: end + 4 }}
      >
        {reading.words}
      </div>
    </>
  );
}

/** The drawing of the histogram, its lines and numbers, and the reading line over them. */
export function HistogramPlot(props: HistogramPlotProps) {
  const { histogram, stack, scale, window, height, ticks, reading, lang } = props;
  const pxPerEvent = (height - AIR) / (ticks.at(-1) ?? 1);
  return (
    <>
      <svg width={scale.width} height={height} aria-hidden="true" focusable="false">
        {ticks.map((count) => (
          <line
            key={count}
            className="timeline-level"
            x2={scale.width}
            y1={height - count * pxPerEvent}
            y2={height - count * pxPerEvent}
          />
        ))}
        {stack !== undefined && histogram !== undefined && (
          <StackShape {...{ stack, scale, height, pxPerEvent }} bins={histogram.bins} />
        )}
        {outside(window, scale).map(({ start, end }) => (
          <rect
            key={start}
            className="timeline-dimmed"
            x={scale.rtl ? scale.width - end : start}
            width={end - start}
            height={height}
          />
        ))}
      </svg>
      {ticks.map((count) => (
        <span
          key={count}
          className="timeline-number"
          aria-hidden="true"
          style={{ insetBlockEnd: count * pxPerEvent }}
        >
          {countText(LOCALES[lang], count)}
        </span>
      ))}
      {reading !== undefined && <ReadingLabel reading={reading} scale={scale} />}
    </>
  );
}
