import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount } from '@/domain/account/account.ts';
import { directionOf } from '@/domain/dataset/localized.ts';
import { formatDayRange } from '@/domain/edtf/format.ts';
import { stepWindow, type DayWindow } from './brush.ts';
import { LaneView } from './LaneView.tsx';
import { laneHeights } from './lane-heights.ts';
import type { Presence } from './presence.ts';
import type { TimelineProps } from './props.ts';
import { makeScale, type DayRange, type TimeScale } from './scale.ts';
import { hasTimes } from './span.ts';
import { axisTicks } from './ticks.ts';
import { TimeAxis } from './TimeAxis.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useAxisView } from './use-axis-view.ts';
import { useBrush } from './use-brush.ts';
import { useEventWords } from './use-event-words.ts';
import { around, useInSight } from './use-in-sight.ts';
import { useLanes } from './use-lanes.ts';
import { usePlotGestures } from './use-plot-gestures.ts';
import { useRoving } from './use-roving.ts';
import { useSize } from './use-size.ts';
import { windowBox, WindowShade, type WindowBox } from './WindowShade.tsx';

interface ChartProps extends TimelineProps {
  readonly axis: DayRange;
  readonly events: readonly EventAccount[];
  readonly presence: ReadonlyMap<string, Presence>;
  readonly isNarrow: boolean;
}

/** Measures of the layout in pixels; `timeline.css` has the same. */
const HEAD = 180;
const SMALL_HEAD = 160;
const WIDE = 1000;
const CAPTION = 16;
const AXIS_HEIGHT = 20;
const LEAST_LANE = 28;
const LEAST_NARROW_LANE = 24;
const LEAST_PLOT = 80;
/** The closest view of the axis, in days. */
const LEAST_DAYS = 2;
const LEAST_TIMED_DAYS = 0.25;
const UNMEASURED = { width: WIDE, height: 0 };

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

/** The axis, the lanes and the window over them. */
export function Chart(props: ChartProps) {
  const { story, axis, events, presence, isNarrow, lang, selected, lit, onWindow } = props;
  const t = useTranslations('timeline');
  const scroller = useRef<HTMLDivElement>(null);
  const size = useSize(scroller) ?? UNMEASURED;
  const rtl = directionOf(lang) === 'rtl';
  const head = isNarrow ? 0 : size.width < WIDE ? SMALL_HEAD : HEAD;
  const window = windowOf(props);
  const isTimed = useMemo(() => hasTimes(story.accounts), [story]);
  const view = useAxisView(axis, isTimed ? LEAST_TIMED_DAYS : LEAST_DAYS);
  const scale = useMemo(
    () => makeScale(view.range, Math.max(size.width - head, LEAST_PLOT), rtl),
    [view.range, size.width, head, rtl],
  );
  const ticks = useMemo(
    () => axisTicks(scale.visible, scale.pxPerDay, lang, isTimed ? 'hour' : 'day'),
    [scale, lang, isTimed],
  );
  const words = useEventWords(story, lang);
  const { laid, counted, tallest } = useLanes({ ...props, scale });
  const heights = laneHeights(
    laid.map(({ layout }) => layout.height),
    isNarrow ? LEAST_NARROW_LANE : LEAST_LANE,
    isNarrow ? 0 : size.height - AXIS_HEIGHT,
  );
  const brush = useBrush(axis, window, onWindow);
  const gestures = usePlotGestures({
    element: scroller,
    plotLeft: rtl ? 0 : head,
    scale,
    view,
    window,
    brush,
  });
  const roving = useRoving({
    lanes: laid.map(({ layout }) => layout.events),
    selected,
    rtl,
    onReach: (placed) => view.bringIn(around(placed, scale)),
  });
  useInSight({
    scroller,
    selected,
    laid,
    heights,
    caption: isNarrow ? CAPTION : 0,
    axisHeight: AXIS_HEIGHT,
    scale,
    view,
  });
  const box = windowBox(axis, window, scale);
  const clear = (): void => onWindow({}, true);
  const days = box.isSet
    ? formatDayRange(window.from ?? -Infinity, (window.to ?? Infinity) + 1, lang)
    : formatDayRange(axis.start, axis.end, lang);
  return (
    <>
      <Toolbar
        {...props}
        days={days}
        isWide={size.width >= WIDE}
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
      <div ref={scroller} className="timeline-scroll" data-head={head} {...gestures}>
        <TimeAxis {...{ ticks, scale, view, window, box, brush, lang }} onClear={clear} />
        <div
          className="timeline-body"
          role="group"
          aria-label={t('events')}
          onKeyDown={roving.onKeyDown}
        >
          <div className="timeline-behind">
            <svg width={scale.width} height="100%" aria-hidden="true" focusable="false">
              {ticks.map(({ day, major }) => (
                <line
                  key={day}
                  x1={scale.xOf(day)}
                  x2={scale.xOf(day)}
                  y2="100%"
                  data-major={major}
                />
              ))}
            </svg>
            <WindowShade box={box} />
          </div>
          {events.length === 0 && <p className="timeline-note">{t('empty')}</p>}
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
        </div>
      </div>
    </>
  );
}
