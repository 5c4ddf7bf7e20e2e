import { useMemo, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Histogram } from '@/engine/engine.ts';
import { useUniqueId } from '@/ui/controls/use-unique-id.ts';
import type { Language } from '@/view/view-state.ts';
import type { ArchiveTimelineProps } from './archive-props.ts';
import { HistogramHead, SpreadKey } from './HistogramHead.tsx';
import { HistogramPlot } from './HistogramPlot.tsx';
import { binsFor } from './histogram-bins.ts';
import { moveReading, readingMove } from './reading.ts';
import { countTicks, measureSight, stackHistogram } from './stack.ts';
import type { Plot } from './use-plot.ts';
import { useReading } from './use-reading.ts';

/** Pixels: where the page gives the height, and where the timeline takes what it needs. */
const LEAST_HEIGHT = 80;
const NARROW_HEIGHT = 132;
/** Left free below, where the floor would be the edge of the screen. */
const FOOT = 8;
/** Height of the line that explains what is pale, under a narrow plot. */
const KEY_HEIGHT = 20;

interface HistogramViewProps {
  readonly plot: Plot;
  readonly histogram: Histogram | undefined;
  readonly colours: ArchiveTimelineProps['colours'];
  readonly isNarrow: boolean;
  readonly lang: Language;
}

/** Counts of events by days in colours, with a line to read them by. */
export function HistogramView({ plot, histogram, colours, isNarrow, lang }: HistogramViewProps) {
  const t = useTranslations('timeline');
  const keysId = useUniqueId();
  const { axis, frame, brush, window, onWindow } = plot;
  const { scale, view } = frame;
  const stack = useMemo(
    () =>
      histogram && stackHistogram(histogram, (code) => colours[code]?.css ?? 'var(--bloc-other)'),
    [histogram, colours],
  );
  const { reading, day, set, wordsOf } = useReading(histogram, stack, lang);
  const sight =
    histogram === undefined || stack === undefined
      ? { tallest: 0, events: undefined }
      : measureSight(stack, histogram.bins, scale.visible);
  const height = isNarrow ? NARROW_HEIGHT : Math.max(frame.room - FOOT, LEAST_HEIGHT);
  const hasSpread = stack?.layers.some(({ spread }) => spread !== '') ?? false;
  const bins = histogram?.bins ?? binsFor(scale.visible, axis, scale.pxPerDay);

  const onPointerMove = (pointer: PointerEvent<HTMLElement>): void => {
    if (pointer.buttons !== 0 || brush.isActive()) return;
    const { left } = pointer.currentTarget.getBoundingClientRect();
    set(scale.dayAt(pointer.clientX - left));
  };
  const onKeyDown = (key: KeyboardEvent): void => {
    if (key.altKey || key.ctrlKey || key.metaKey || key.shiftKey) return;
    const move = readingMove(key.key, scale.rtl);
    if (move !== undefined) {
      const days = moveReading(bins, axis, day, move, scale.visible);
      view.bringIn(days);
      set(days.start);
    } else if (key.key === 'Enter' && reading !== undefined) {
      const { start, end } = reading.days;
      onWindow({ from: Math.floor(start), to: Math.ceil(end) - 1 }, true);
    } else if (key.key === 'Escape' && day !== undefined) {
      set(undefined);
      key.stopPropagation();
    } else return;
    key.preventDefault();
  };
  const start = Math.max(axis.start, scale.visible.start);
  const read = reading?.days ?? moveReading(bins, axis, undefined, 1, { ...scale.visible, start });

  return (
    <>
      <p id={keysId} hidden>
        {t('readKeys')}
      </p>
      <div className="timeline-lane" data-counts="true">
        <HistogramHead events={sight.events} hasSpread={hasSpread && !isNarrow} lang={lang} />
        <div
          className="timeline-plot timeline-counts"
          data-zone="lane"
          role="slider"
          tabIndex={0}
          aria-label={t('read')}
          aria-describedby={keysId}
          aria-orientation="horizontal"
          aria-valuemin={axis.start}
          aria-valuemax={axis.end - 1}
          aria-valuenow={Math.max(axis.start, Math.min(Math.floor(read.start), axis.end - 1))}
          aria-valuetext={reading?.words ?? wordsOf(read)}
          style={{ height }}
          onPointerMove={onPointerMove}
          onPointerLeave={() => set(undefined)}
          onKeyDown={onKeyDown}
          onBlur={() => set(undefined)}
        >
          <HistogramPlot
            {...{ stack, histogram, scale, window, height, reading, lang }}
            ticks={countTicks(sight.tallest)}
          />
        </div>
        {isNarrow && (
          <p className="timeline-key" style={{ blockSize: KEY_HEIGHT }}>
            {hasSpread && <SpreadKey />}
          </p>
        )}
      </div>
    </>
  );
}
