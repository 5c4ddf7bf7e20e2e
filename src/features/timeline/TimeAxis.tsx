import { useTranslations } from 'use-intl';
import { formatDayRange } from '@/domain/edtf/format.ts';
import { useWording } from '@/ui/i18n/LanguageProvider.tsx';
import type { Language } from '@/view/view-state.ts';
import { handleDay, handleLimits, type DayWindow, type Handle, type KeyMove } from './brush.ts';
import { clamp, type TimeScale } from './scale.ts';
import { labelWidth, type AxisTick } from './ticks.ts';
import type { AxisView } from './use-axis-view.ts';
import type { Brush } from './use-brush.ts';
import { HALF_GRIP, type WindowBox } from './WindowShade.tsx';

interface TimeAxisProps {
  readonly ticks: readonly AxisTick[];
  readonly scale: TimeScale;
  readonly view: AxisView;
  readonly window: DayWindow;
  readonly box: WindowBox;
  readonly brush: Brush;
  readonly lang: Language;
  readonly onClear: () => void;
}

const WEEK = 7;

/** What a key does to a handle; the arrows that point along the axis follow the reading direction. */
function moveOfKey(key: string, rtl: boolean): KeyMove | undefined {
  switch (key) {
    case 'ArrowRight':
      return rtl ? -1 : 1;
    case 'ArrowLeft':
      return rtl ? 1 : -1;
    case 'ArrowUp':
      return 1;
    case 'ArrowDown':
      return -1;
    case 'PageUp':
      return WEEK;
    case 'PageDown':
      return -WEEK;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return undefined;
  }
}

function WindowHandle({ handle, ...props }: TimeAxisProps & { readonly handle: Handle }) {
  const { scale, view, window, box, brush, onClear } = props;
  const t = useTranslations('timeline');
  const { dates } = useWording();
  const limits = handleLimits(view.whole, window, handle);
  const day = handleDay(view.whole, window, handle);
  const place = handle === 'start' ? box.start : box.end;
  return (
    <div
      className="timeline-handle"
      data-zone={handle}
      data-set={(handle === 'start' ? window.from : window.to) !== undefined}
      data-apart={box.end - box.start > 32}
      role="slider"
      tabIndex={0}
      aria-label={t(handle === 'start' ? 'startHandle' : 'endHandle')}
      aria-orientation="horizontal"
      aria-valuemin={limits.first}
      aria-valuemax={limits.last}
      aria-valuenow={clamp(day, limits.first, limits.last)}
      aria-valuetext={formatDayRange(day, day + 1, dates, 'weekday')}
      style={{ insetInlineStart: place }}
      onKeyDown={(pressed) => {
        if (pressed.key === 'Escape') {
          pressed.stopPropagation();
          if (brush.isActive()) brush.act({ type: 'cancel' });
          else onClear();
          return;
        }
        const move = moveOfKey(pressed.key, scale.rtl);
        if (move === undefined || pressed.altKey || pressed.ctrlKey || pressed.metaKey) return;
        pressed.preventDefault();
        brush.act({ type: 'key', handle, move });
      }}
      onKeyUp={() => brush.act({ type: 'settle' })}
      onBlur={() => brush.act({ type: 'settle' })}
    >
      <span />
    </div>
  );
}

/** Pixels from a line to its label. */
const LABEL_INSET = 6;

/** Whether a label fits the plot and is under neither handle. */
function isClear({ day, label }: AxisTick, scale: TimeScale, box: WindowBox): boolean {
  const start = scale.inlineOf(day) + LABEL_INSET;
  const end = start + labelWidth(label);
  const isUnder = (grip: number): boolean => grip + HALF_GRIP > start && grip - HALF_GRIP < end;
  return end <= scale.width && !isUnder(box.start) && !isUnder(box.end);
}

/** The axis: labels of its lines, and the two handles of the window. */
export function TimeAxis(props: TimeAxisProps) {
  const { ticks, scale, view, box } = props;
  return (
    <div className="timeline-axis">
      <div className="timeline-track" data-zone="axis" data-zoomed={view.isZoomed}>
        {ticks.map((tick) => (
          <span
            key={tick.day}
            className="timeline-day"
            aria-hidden="true"
            data-major={tick.major}
            style={{ insetInlineStart: scale.inlineOf(tick.day) }}
          >
            {isClear(tick, scale, box) && tick.label}
          </span>
        ))}
        <WindowHandle {...props} handle="start" />
        <WindowHandle {...props} handle="end" />
      </div>
    </div>
  );
}
