import { useMemo, type ReactNode } from 'react';
import { formatDayRange } from '@/domain/edtf/format.ts';
import { useWording } from '@/ui/i18n/LanguageProvider.tsx';
import type { ColourKey, LaneKey, Language } from '@/view/view-state.ts';
import { Backdrop } from './Backdrop.tsx';
import { stepWindow } from './brush.ts';
import type { TimeScale } from './scale.ts';
import { TimeAxis } from './TimeAxis.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { Plot } from './use-plot.ts';
import type { WindowBox } from './WindowShade.tsx';

interface PlotFrameProps {
  readonly plot: Plot;
  readonly isNarrow: boolean;
  readonly lang: Language;
  readonly lanes: LaneKey;
  readonly hasLanes: boolean;
  readonly onLanes: (key: LaneKey) => void;
  readonly colour: ColourKey;
  readonly onColour: (key: ColourKey) => void;
  readonly tools?: ReactNode;
  /** What is to be said of the whole, between the toolbar and the axis. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** What zooming keeps in place: the middle of the window where it is in sight, else that of the axis. */
function centreOf({ start, end, isSet }: WindowBox, scale: TimeScale): number {
  const isInSight = isSet && start < scale.width && end > 0;
  const middle = isInSight ? (start + end) / 2 : scale.width / 2;
  return scale.dayAt(scale.rtl ? scale.width - middle : middle);
}

/** The toolbar, the axis, and the window behind whatever is drawn over time. */
export function PlotFrame({ plot, children, note, ...props }: PlotFrameProps) {
  const { lang } = props;
  const { scroller, axis, frame, window, box, brush, gestures, onWindow } = plot;
  const { view, scale, ticks } = frame;
  const start = box.isSet ? (window.from ?? -Infinity) : axis.start;
  const end = box.isSet ? (window.to ?? Infinity) + 1 : axis.end;
  const { dates } = useWording();
  const days = useMemo(() => formatDayRange(start, end, dates), [start, end, dates]);
  const clear = (): void => onWindow({}, true);
  return (
    <>
      <Toolbar
        {...props}
        days={days}
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
      {note}
      <div ref={scroller} className="timeline-scroll" data-head={frame.head} {...gestures}>
        <TimeAxis {...{ ticks, scale, view, window, box, brush, lang }} onClear={clear} />
        <div className="timeline-body">
          <Backdrop {...{ ticks, scale, box }} />
          {children}
        </div>
      </div>
    </>
  );
}
