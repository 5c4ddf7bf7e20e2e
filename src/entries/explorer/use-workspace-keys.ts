import type { Story } from '@/domain/account/account.ts';
import type { FilterResult } from '@/domain/filter/filter.ts';
import { axisSpan } from '@/features/timeline/span.ts';
import { useStable } from '@/ui/controls/use-stable.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import type { ViewState } from '@/view/view-state.ts';
import { useExplorerKeys } from './use-explorer-keys.ts';

interface WorkspaceKeysOptions {
  readonly story: Story;
  readonly result: FilterResult;
  readonly view: ViewState;
  readonly onChange: ChangeView;
}

/** The explorer's single-key commands, and stepping from event to event. */
export function useWorkspaceKeys({ story, result, view, onChange }: WorkspaceKeysOptions): {
  readonly step: (step: 1 | -1) => void;
} {
  const step = useStable((by: 1 | -1): void => {
    const ids = [...result.shown, ...result.ghosts].map(({ event }) => event.id);
    const at = view.event === undefined ? -1 : ids.indexOf(view.event);
    const next = at === -1 ? (by === 1 ? 0 : ids.length - 1) : at + by;
    const event = ids[Math.max(0, Math.min(ids.length - 1, next))];
    if (event !== undefined) {
      onChange({ event, claim: undefined }, view.event === undefined ? 'push' : 'replace');
    }
  });
  useExplorerKeys({ step, axis: () => axisSpan(story.accounts), view, onChange });
  return { step };
}
