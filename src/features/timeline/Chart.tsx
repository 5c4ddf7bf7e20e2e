import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount } from '@/domain/account/account.ts';
import { Lanes } from './Lanes.tsx';
import { PlotFrame } from './PlotFrame.tsx';
import type { Presence } from './presence.ts';
import type { TimelineProps } from './props.ts';
import type { DayRange } from './scale.ts';
import { hasTimes } from './span.ts';
import { useLanes } from './use-lanes.ts';
import { usePlot } from './use-plot.ts';

interface ChartProps extends TimelineProps {
  readonly axis: DayRange;
  readonly events: readonly EventAccount[];
  readonly presence: ReadonlyMap<string, Presence>;
  readonly isNarrow: boolean;
  /** Of the timeline, in pixels. */
  readonly width: number;
}

/** The toolbar, the axis, the lanes, and the window over them. */
export function Chart(props: ChartProps) {
  const { story, events } = props;
  const t = useTranslations('timeline');
  const isTimed = useMemo(() => hasTimes(story.accounts), [story]);
  const plot = usePlot({ ...props, isTimed });
  const { laid, counted, tallest } = useLanes({ ...props, scale: plot.frame.scale });
  const note = counted > 0 && <p className="timeline-note">{t('dense', { count: counted })}</p>;
  return (
    <PlotFrame {...props} plot={plot} hasLanes note={note}>
      <Lanes {...props} {...{ plot, laid, tallest }} isEmpty={events.length === 0} />
    </PlotFrame>
  );
}
