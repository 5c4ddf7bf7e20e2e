import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { ArchiveTimelineProps, TimelineRows } from './archive-props.ts';
import { binsFor } from './histogram-bins.ts';
import { HistogramView } from './HistogramView.tsx';
import { Lanes } from './Lanes.tsx';
import { PlotFrame } from './PlotFrame.tsx';
import { presenceOf } from './presence.ts';
import { clamp, type DayRange } from './scale.ts';
import { hasTimes } from './span.ts';
import { useLanes } from './use-lanes.ts';
import { usePlot, type Plot } from './use-plot.ts';

interface ArchiveChartProps extends ArchiveTimelineProps {
  readonly axis: DayRange;
  readonly isNarrow: boolean;
  /** Of the timeline, in pixels. */
  readonly width: number;
}

/** Whether events with times of day were ever in sight; once hours make sense they keep doing so. */
function useTimed(rows: TimelineRows | undefined): boolean {
  const [wasTimed, setTimed] = useState(false);
  const isTimed = useMemo(() => rows !== undefined && hasTimes(rows.story.accounts), [rows]);
  if (isTimed && !wasTimed) setTimed(true);
  return wasTimed || isTimed;
}

/** Tells which bins to count and which days are in sight, each time they change. */
function useAsking({ onBins, onSight }: ArchiveTimelineProps, { axis, frame }: Plot): void {
  const { visible, pxPerDay } = frame.scale;
  const { start, end, count } = binsFor(visible, axis, pxPerDay);
  const first = clamp(Math.floor(visible.start), axis.start, axis.end - 1);
  const last = clamp(Math.ceil(visible.end) - 1, axis.start, axis.end - 1);
  const tellBins = useEffectEvent(() => onBins({ start, end, count }));
  const tellSight = useEffectEvent(() => onSight?.({ first, last }));
  useEffect(() => tellBins(), [start, end, count]);
  useEffect(() => tellSight(), [first, last]);
}

interface RowLanesProps extends ArchiveTimelineProps {
  readonly rows: TimelineRows;
  readonly plot: Plot;
}

function RowLanes({ rows, plot, ...props }: RowLanesProps) {
  const { story, shown, outside, ghosts } = rows;
  const presence = useMemo(() => presenceOf(shown, outside, ghosts), [shown, outside, ghosts]);
  const events = useMemo(
    () => story.accounts.filter(({ event }) => presence.has(event.id)),
    [story, presence],
  );
  const shared = { ...props, story, presence };
  const { laid, tallest } = useLanes({ ...shared, events, scale: plot.frame.scale });
  return <Lanes {...shared} {...{ plot, laid, tallest }} isEmpty={events.length === 0} />;
}

/** The toolbar, the axis and the window over a histogram or over lanes, whose zoom is one. */
export function ArchiveChart(props: ArchiveChartProps) {
  const { histogram, rows, colours, lang, isNarrow } = props;
  const plot = usePlot({ ...props, isTimed: useTimed(rows), isCounted: rows === undefined });
  useAsking(props, plot);
  return (
    <PlotFrame {...props} plot={plot} hasLanes={rows !== undefined}>
      {rows === undefined ? (
        <HistogramView {...{ plot, histogram, colours, lang, isNarrow }} />
      ) : (
        <RowLanes {...props} rows={rows} plot={plot} />
      )}
    </PlotFrame>
  );
}
