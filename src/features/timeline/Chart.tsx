import { useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount } from '@/domain/account/account.ts';
import { formatDayRange } from '@/domain/edtf/format.ts';
import { Backdrop } from './Backdrop.tsx';
import { stepWindow, type DayWindow } from './brush.ts';
import { laneHeights } from './lane-heights.ts';
import { LaneView } from './LaneView.tsx';
import type { Presence } from './presence.ts';
import type { TimelineProps } from './props.ts';
import type { DayRange, TimeScale } from './scale.ts';
import { TimeAxis } from './TimeAxis.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useBrush } from './use-brush.ts';
import { useEventWords } from './use-event-words.ts';
import { useFrame } from './use-frame.ts';
import { around, useInSight } from './use-in-sight.ts';
import { useLanes } from './use-lanes.ts';
import { usePlotGestures } from './use-plot-gestures.ts';
import { useRoving } from './use-roving.ts';
import { windowBox, type WindowBox } from './WindowShade.tsx';

interface ChartProps extends TimelineProps {
  readonly axis: DayRange;
  readonly events: readonly EventAccount[];
  readonly presence: ReadonlyMap<string, Presence>;
  readonly isNarrow: boolean;
}

const windowOf = ({ from, to }: TimelineProps): DayWindow => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

/** What zooming keeps in place: the middle of the window where it is in sight, else that of the axis. */
function centreOf({ start, end, isSet }: WindowBox, scale: TimeScale): number {
  const isInSight = isSet && start < scale.width && end > 0;
  const middle = isInSight ? (start + end) / 2 : scale.width / 2;
  return scale.dayAt(scale.rtl ? scale.width - middle : middle);
}

/** The toolbar, the axis, the lanes, and the window over them. */
export function Chart(props: ChartProps) {
  const { story, axis, events, presence, isNarrow, lang, selected, lit, onWindow } = props;
  const t = useTranslations('timeline');
  const scroller = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const window = windowOf(props);
  const frame = useFrame({ scroller, story, axis, isNarrow, lang });
  const { view, scale, ticks } = frame;
  const words = useEventWords(story, lang);
  const { laid, counted, tallest } = useLanes({ ...props, scale });
  const heights = laneHeights(
    laid.map(({ layout }) => layout.height),
    frame.leastLane,
    frame.room,
  );
  const brush = useBrush(axis, window, onWindow);
  const gestures = usePlotGestures({
    element: scroller,
    plotLeft: scale.rtl ? 0 : frame.head,
    scale,
    view,
    window,
    brush,
  });
  const roving = useRoving({
    lanes: laid.map(({ layout }) => layout.events),
    selected,
    rtl: scale.rtl,
    keysId,
    onReach: (placed) => view.bringIn(around(placed, scale)),
  });
  useInSight({ scroller, selected, laid, heights, caption: frame.caption, scale, view });
  const box = windowBox(axis, window, scale);
  const clear = (): void => onWindow({}, true);
  return (
    <>
      <Toolbar
        {...props}
        days={
          box.isSet
            ? formatDayRange(window.from ?? -Infinity, (window.to ?? Infinity) + 1, lang)
            : formatDayRange(axis.start, axis.end, lang)
        }
        isWide={frame.isWide}
        hasWindow={box.isSet}
        onClear={clear}
        onStep={(by) => onWindow(stepWindow(axis, window, by), true)}
        zoom={{
          isZoomed: view.isZoomed,
          onZoom: (factor) => view.zoom(factor, centreOf(box, scale)),
          onReset: view.reset,
        }}
      />
      {counted > 0 && <p className="timeline-note">{t('dense', { count: counted })}</p>}
      <div ref={scroller} className="timeline-scroll" data-head={frame.head} {...gestures}>
        <TimeAxis {...{ ticks, scale, view, window, box, brush, lang }} onClear={clear} />
        <div className="timeline-body">
          <Backdrop {...{ ticks, scale, box }} />
          {events.length === 0 && <p className="timeline-note">{t('empty')}</p>}
          <p id={keysId} hidden>
            {t('keys')}
          </p>
          <ul className="timeline-lanes" aria-label={t('events')}>
            {laid.map((each, at) => (
              <LaneView
                key={each.lane.id}
                {...{ scale, presence, words, selected, lit, roving, tallest }}
                laid={each}
                whole={axis}
                height={heights[at] ?? 0}
                colouring={props.colouring}
                onSelect={props.onSelect}
                onLight={props.onLight}
              />
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}
