import { useMemo } from 'react';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import type { LaneKey } from '@/view/view-state.ts';
import { extentOf } from '@/domain/extent.ts';
import { countColumns, type DensityColumn } from './density.ts';
import { assignLanes, type Lane } from './lanes.ts';
import { layoutLane, type LaneLayout } from './layout.ts';
import type { Presence } from './presence.ts';
import { meets, type TimeScale } from './scale.ts';

/** A lane ready to be drawn. */
export interface LaidLane {
  readonly lane: Lane;
  readonly layout: LaneLayout;
  /** Counts instead of events, where these are too many. */
  readonly columns: readonly DensityColumn[];
}

interface LanesOptions {
  readonly story: Story;
  readonly events: readonly EventAccount[];
  readonly presence: ReadonlyMap<string, Presence>;
  readonly lanes: LaneKey;
  readonly colouring: Colouring;
  readonly scale: TimeScale;
  readonly selected?: string | undefined;
  readonly lit?: string | undefined;
}

interface Lanes {
  readonly laid: readonly LaidLane[];
  /** How many events are counted in columns; 0 when each has a mark of its own. */
  readonly counted: number;
  /** The greatest count of a column. */
  readonly tallest: number;
}

/** More events in sight than this are counted in columns: marks would only hide each other. */
const MOST_MARKS = 800;
const COLUMN_PX = 5;
const NO_COLUMNS: readonly DensityColumn[] = [];

/**
 * Events in lanes, each with a mark of its own as long as they are few enough. Of more, only those in sight are
 * laid out; where these are too many as well they are counted, and only the selected and the lit one stand out.
 */
export function useLanes(options: LanesOptions): Lanes {
  const { story, events, presence, lanes, colouring, scale, selected, lit } = options;
  const { pxPerDay, visible, width } = scale;
  const assigned = useMemo(() => assignLanes(story, events, lanes), [story, events, lanes]);
  const areMany = events.length > MOST_MARKS;

  const inSight = useMemo(() => {
    if (!areMany) return undefined;
    const sight = { start: visible.start, end: visible.end };
    return new Set(
      events.filter(({ earliest, latest }) => meets({ start: earliest, end: latest }, sight)),
    );
  }, [areMany, events, visible.start, visible.end]);
  const isDense = inSight !== undefined && inSight.size > MOST_MARKS;
  const singled = isDense ? `${selected ?? ''} ${lit ?? ''}` : '';

  const layouts = useMemo(() => {
    const ids = singled.split(' ');
    const isDrawn = (account: EventAccount): boolean =>
      isDense ? ids.includes(account.event.id) : (inSight?.has(account) ?? true);
    return assigned.map((lane) => ({
      lane,
      layout: layoutLane(lane.accounts.filter(isDrawn), pxPerDay),
    }));
  }, [assigned, inSight, isDense, singled, pxPerDay]);

  const columns = useMemo(() => {
    if (!isDense) return undefined;
    const colourOf = (account: EventAccount): string =>
      presence.get(account.event.id) === 'ghost'
        ? 'var(--control-edge)'
        : colouring.colourOf(account);
    const sight = { start: visible.start, end: visible.end };
    const count = Math.max(1, Math.floor(width / COLUMN_PX));
    return assigned.map((lane) => countColumns(lane.accounts, sight, count, colourOf));
  }, [isDense, assigned, presence, colouring, visible.start, visible.end, width]);

  const laid = useMemo(
    () => layouts.map((each, at) => ({ ...each, columns: columns?.[at] ?? NO_COLUMNS })),
    [layouts, columns],
  );
  return {
    laid,
    counted: isDense ? inSight.size : 0,
    tallest: extentOf((columns ?? []).flat().map(({ count }) => count))?.max ?? 1,
  };
}
