import { useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { NO_FILTER } from '@/domain/filter/filter.ts';
import { ColumnEngine } from '@/engine/column-engine.ts';
import type { Histogram } from '@/engine/engine.ts';
import { HistogramPlot } from '@/features/timeline/HistogramPlot.tsx';
import { binsFor } from '@/features/timeline/histogram-bins.ts';
import { makeScale, type DayRange } from '@/features/timeline/scale.ts';
import { countTicks, measureSight, stackHistogram } from '@/features/timeline/stack.ts';
import '@/ui/theme/tokens.css';
import { DAYS, FIRST_DAY, makeEvents } from '../../data/events.ts';
import { columnsOf } from '../columns.ts';
import { COLOURS } from '../drawing/map.ts';
import type { TimelineUnderTest } from './run.ts';

const WIDTH = 1_100;
const HEIGHT = 160;
const WHOLE: DayRange = { start: FIRST_DAY, end: FIRST_DAY + DAYS };

function Plot({ histogram, range }: { readonly histogram: Histogram; readonly range: DayRange }) {
  const scale = makeScale(range, WIDTH, false);
  const stack = useMemo(
    () => stackHistogram(histogram, (code) => COLOURS[code] ?? 'grey'),
    [histogram],
  );
  const { tallest } = measureSight(stack, histogram.bins, scale.visible);
  return (
    <HistogramPlot
      {...{ histogram, stack, scale }}
      window={{}}
      height={HEIGHT}
      ticks={countTicks(tallest)}
      reading={undefined}
      lang="en"
    />
  );
}

/** Dateline's histogram: counted by the engine for the bins in sight, drawn by the app's own component. */
export function datelineTimeline(stage: HTMLElement, rows: number): TimelineUnderTest {
  const engine = new ColumnEngine(columnsOf(makeEvents(rows)));
  const root = createRoot(stage);
  const show = (range: DayRange): void => {
    const scale = makeScale(range, WIDTH, false);
    const { histogram } = engine.ask({
      filter: NO_FILTER,
      colour: 'type',
      bins: binsFor(scale.visible, WHOLE, scale.pxPerDay),
      listed: [],
    });
    if (histogram !== undefined) flushSync(() => root.render(<Plot {...{ histogram, range }} />));
  };
  return {
    draw: () => show(WHOLE),
    pan: (step) => {
      const start = FIRST_DAY + DAYS / 2 + step * 20;
      show({ start, end: start + DAYS / 6 });
    },
  };
}
