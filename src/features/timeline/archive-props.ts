import type { ReactNode } from 'react';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import type { Bins, Histogram } from '@/engine/engine.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import type { ColourKey, LaneKey, Language } from '@/view/view-state.ts';
import type { OnWindow } from './use-brush.ts';

/** Few enough events to have a mark each; those of the part of the axis in sight. */
export interface TimelineRows {
  /** A story of these events alone, so that their names resolve. */
  readonly story: Story;
  readonly shown: readonly EventAccount[];
  /** Events that pass every other filter but lie outside the window: drawn dimmed. */
  readonly outside: readonly EventAccount[];
  readonly ghosts: readonly EventAccount[];
}

export interface ArchiveTimelineProps {
  /** First and last day of all events, in days since 1970-01-01; undefined where none has a date. */
  readonly span: { readonly first: number; readonly last: number } | undefined;
  /** The latest that was answered; it may be of other bins than were last asked for. */
  readonly histogram: Histogram | undefined;
  /** Present: lanes of marks are drawn in place of the histogram. */
  readonly rows?: TimelineRows | undefined;
  /** Told which bins to count, first when the timeline is laid out and then when zoom, pan or width ask for others. */
  readonly onBins: (bins: Bins) => void;
  /** Told the whole days in sight, both included, to find out whether few enough events are there for `rows`. */
  readonly onSight?: (days: { readonly first: number; readonly last: number }) => void;
  /** The colour of each code of the histogram. Codes may share one. */
  readonly colours: readonly { readonly name: string; readonly css: string }[];
  /** First day of the window, in days since 1970-01-01; absent for no limit. */
  readonly from?: number | undefined;
  /** Last day of the window, included. */
  readonly to?: number | undefined;
  /** As `TimelineProps` has it. */
  readonly onWindow: OnWindow;
  readonly selected?: string | undefined;
  readonly lit?: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onLight: (id: string | undefined) => void;
  readonly colouring: Colouring;
  readonly lanes: LaneKey;
  readonly onLanes: (key: LaneKey) => void;
  readonly colour: ColourKey;
  readonly onColour: (key: ColourKey) => void;
  readonly lang: Language;
  /** Further controls at the end of the toolbar. */
  readonly tools?: ReactNode;
}
