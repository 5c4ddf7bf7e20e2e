import type { ReactNode } from 'react';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import type { ColourKey, LaneKey, Language } from '@/view/view-state.ts';
import type { OnWindow } from './use-brush.ts';

export interface TimelineProps {
  readonly story: Story;
  /** Events within the window. */
  readonly shown: readonly EventAccount[];
  /** Events that pass every other filter but lie outside the window: drawn dimmed. */
  readonly outside: readonly EventAccount[];
  /** Events the account in view leaves out: faint and dashed, but they can be selected. */
  readonly ghosts: readonly EventAccount[];
  /** First day of the window, in days since 1970-01-01; absent for no limit. */
  readonly from?: number | undefined;
  /** Last day of the window, included. */
  readonly to?: number | undefined;
  /**
   * Tells a change of the window, not settled while a drag or a held key goes on. At its end the window it
   * began from is told once more, not settled, and then the outcome, settled: the whole becomes one step back.
   */
  readonly onWindow: OnWindow;
  readonly selected?: string | undefined;
  /** The event under the pointer or the focus, here or in another view. */
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
