import { useTranslations } from 'use-intl';
import { formatDayRange } from '@/domain/edtf/format.ts';
import type { Language } from '@/view/view-state.ts';
import { handleDay, handleLimits, type DayWindow, type Handle, type KeyMove } from './brush.ts';
import { clamp, type TimeScale } from './scale.ts';
import type { AxisTick } from './ticks.ts';
import type { AxisView } from './use-axis-view.ts';
import type { Brush } from './use-brush.ts';
import type { WindowBox } from './WindowShade.tsx';

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
  const { scale, view, window, box, brush, lang, onClear } = props;
  const t = useTranslations('timeline');
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
      aria-valuetext={formatDayRange(day, day + 1, lang, 'weekday')}
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

/** The axis: labels of its lines, and the two handles of the window. */
export function TimeAxis(props: TimeAxisProps) {
  const { ticks, scale, view } = props;
  return (
    <div className="timeline-axis">
      <div className="timeline-track" data-zone="axis" data-zoomed={view.isZoomed}>
        {ticks.map(({ day, label, major }) =>
          label === '' ? null : (
            <span
              key={day}
              className="timeline-day"
              aria-hidden="true"
              data-major={major}
              style={{ insetInlineStart: scale.inlineOf(day) }}
            >
              {label}
            </span>
          ),
        )}
        <WindowHandle {...props} handle="start" />
        <WindowHandle {...props} handle="end" />
      </div>
    </div>
  );
}
