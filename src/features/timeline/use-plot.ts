import { useRef, type RefObject } from 'react';
import type { Language } from '@/view/view-state.ts';
import type { DayWindow } from './brush.ts';
import type { DayRange } from './scale.ts';
import { useBrush, type Brush, type OnWindow } from './use-brush.ts';
import { useFrame, type Frame } from './use-frame.ts';
import { usePlotGestures } from './use-plot-gestures.ts';
import { windowBox, type WindowBox } from './WindowShade.tsx';

interface PlotOptions {
  readonly axis: DayRange;
  readonly isTimed: boolean;
  readonly isNarrow: boolean;
  /** Whether numbers of events stand beside the plot. */
  readonly isCounted?: boolean;
  /** Of the timeline, in pixels: what the plot takes for its own until it is laid out. */
  readonly width: number;
  readonly lang: Language;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly onWindow: OnWindow;
}

/** The axis, the window and the hands on them: what every kind of timeline shares. */
export interface Plot {
  /** The scrolling element that holds axis and lanes. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly axis: DayRange;
  readonly frame: Frame;
  readonly window: DayWindow;
  readonly box: WindowBox;
  readonly brush: Brush;
  readonly gestures: ReturnType<typeof usePlotGestures>;
  readonly onWindow: OnWindow;
}

export function usePlot({ axis, isTimed, onWindow, from, to, ...place }: PlotOptions): Plot {
  const scroller = useRef<HTMLDivElement>(null);
  const window = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  const frame = useFrame({ scroller, axis, isTimed, ...place });
  const { scale, view } = frame;
  const brush = useBrush(axis, window, onWindow);
  const gestures = usePlotGestures({
    element: scroller,
    plotLeft: scale.rtl ? 0 : frame.head,
    scale,
    view,
    window,
    brush,
  });
  const box = windowBox(axis, window, scale);
  return { scroller, axis, frame, window, box, brush, gestures, onWindow };
}
