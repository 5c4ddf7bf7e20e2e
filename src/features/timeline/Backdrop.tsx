import type { TimeScale } from './scale.ts';
import type { AxisTick } from './ticks.ts';
import { WindowShade, type WindowBox } from './WindowShade.tsx';

interface BackdropProps {
  readonly ticks: readonly AxisTick[];
  readonly scale: TimeScale;
  readonly box: WindowBox;
}

/** What lies behind all lanes: the lines of the axis and the shaded days of the window. */
export function Backdrop({ ticks, scale, box }: BackdropProps) {
  return (
    <div className="timeline-behind">
      <svg width={scale.width} height="100%" aria-hidden="true" focusable="false">
        {ticks.map(({ day, major }) => (
          <line key={day} x1={scale.xOf(day)} x2={scale.xOf(day)} y2="100%" data-major={major} />
        ))}
      </svg>
      <WindowShade box={box} />
    </div>
  );
}
