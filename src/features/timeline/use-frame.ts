import { useMemo, type RefObject } from 'react';
import { directionOf } from '@/domain/dataset/localized.ts';
import { useWording } from '@/ui/i18n/LanguageProvider.tsx';
import type { Language } from '@/view/view-state.ts';
import { makeScale, type DayRange, type TimeScale } from './scale.ts';
import { axisTicks, type AxisTick } from './ticks.ts';
import { useAxisView, type AxisView } from './use-axis-view.ts';
import { useSize } from './use-size.ts';

/** Heights and widths in pixels; `timeline.css` has the same. */
const HEAD = 200;
const SMALL_HEAD = 160;
/** For the numbers of a histogram that has no heads. */
const GUTTER = 44;
const WIDE = 960;
const CAPTION = 18;
export const AXIS_HEIGHT = 20;
const LEAST_LANE = 28;
const LEAST_NARROW_LANE = 24;
const LEAST_PLOT = 80;

/** The closest view of the axis, in days. */
const LEAST_DAYS = 2;
const LEAST_TIMED_DAYS = 0.25;

interface FrameOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly axis: DayRange;
  /** Whether any event has a time of day: without one, hours on the axis would mean nothing. */
  readonly isTimed: boolean;
  readonly isNarrow: boolean;
  /** Whether numbers of events stand beside the plot. */
  readonly isCounted?: boolean | undefined;
  /** Of the timeline, in pixels. */
  readonly width: number;
  readonly lang: Language;
}

/** The axis as it stands on the screen, and the room around it. Pixels throughout. */
export interface Frame {
  readonly view: AxisView;
  readonly scale: TimeScale;
  readonly ticks: readonly AxisTick[];
  readonly isWide: boolean;
  /** Width of the lanes' heads; where lanes have captions, that of the numbers beside the plot. */
  readonly head: number;
  /** Height of the lanes' captions; 0 where lanes have heads. */
  readonly caption: number;
  readonly leastLane: number;
  /** Height that lanes may fill. */
  readonly room: number;
}

/** Measures the place the timeline has, and lays the axis into it. */
export function useFrame({
  scroller,
  axis,
  isTimed,
  isNarrow,
  isCounted = false,
  lang,
  ...place
}: FrameOptions): Frame {
  const { dates } = useWording();
  const size = useSize(scroller) ?? { width: place.width, height: 0 };
  const isWide = size.width >= WIDE;
  const narrowHead = isCounted ? GUTTER : 0;
  const head = isNarrow ? narrowHead : isWide ? HEAD : SMALL_HEAD;
  const rtl = directionOf(lang) === 'rtl';
  const view = useAxisView(axis, isTimed ? LEAST_TIMED_DAYS : LEAST_DAYS);
  const width = Math.max(size.width - head, LEAST_PLOT);
  const scale = useMemo(() => makeScale(view.range, width, rtl), [view.range, width, rtl]);
  const ticks = useMemo(
    () => axisTicks(scale.visible, scale.pxPerDay, dates, isTimed ? 'hour' : 'day'),
    [scale, dates, isTimed],
  );
  return {
    view,
    scale,
    ticks,
    isWide,
    head,
    caption: isNarrow ? CAPTION : 0,
    leastLane: isNarrow ? LEAST_NARROW_LANE : LEAST_LANE,
    room: isNarrow ? 0 : size.height - AXIS_HEIGHT,
  };
}
