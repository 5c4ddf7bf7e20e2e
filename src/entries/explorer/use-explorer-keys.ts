import { stepWindow } from '@/features/timeline/brush.ts';
import { useShortcuts } from '@/view/shortcuts.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import type { ViewState } from '@/view/view-state.ts';

interface ExplorerKeysOptions {
  /** Goes to the event after or before the selected one. */
  readonly step: (by: 1 | -1) => void;
  /** The days of all events, as the timeline's axis has them; absent where none has a date. */
  readonly axis: () => Parameters<typeof stepWindow>[0] | undefined;
  readonly view: ViewState;
  readonly onChange: ChangeView;
}

/** The explorer's single-key commands. */
export function useExplorerKeys({ step, axis, view, onChange }: ExplorerKeysOptions): void {
  const moveWindow = (days: 1 | -1): void => {
    const whole = axis();
    if (whole === undefined) return;
    const { from, to } = view;
    const window = {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
    const next = stepWindow(whole, window, days);
    onChange({ from: next.from, to: next.to });
  };
  useShortcuts({
    '/': () => document.getElementById('search')?.focus(),
    j: () => step(1),
    k: () => step(-1),
    e: () => document.getElementById('evidence')?.focus(),
    '[': () => moveWindow(-1),
    ']': () => moveWindow(1),
    '?': () => onChange({ pane: 'help' }),
    Escape: () => {
      if (view.event === undefined) return;
      onChange({ event: undefined, claim: undefined });
      document.getElementById(`event-${view.event}`)?.focus();
    },
  });
}
