import type { Archive, ArchiveAnswer } from '@/archive/archive.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import type { ViewState } from '@/view/view-state.ts';
import { useStable } from '@/ui/controls/use-stable.ts';
import { useExplorerKeys } from '../use-explorer-keys.ts';
import { settle } from './settle.ts';

interface SteppingOptions {
  readonly archive: Archive;
  readonly answer: ArchiveAnswer | undefined;
  /** The row of the selected event. */
  readonly row: number | undefined;
  readonly view: ViewState;
  readonly onChange: ChangeView;
  readonly onError: (error: Error) => void;
}

/** The event before or after the selected one in the list of those shown, as its id. */
async function neighbour(
  archive: Archive,
  shown: number,
  row: number | undefined,
  by: 1 | -1,
): Promise<string | undefined> {
  const rank = row === undefined ? -1 : await archive.rank(row);
  const wanted = rank === -1 ? (by === 1 ? 0 : shown - 1) : rank + by;
  const at = Math.max(0, Math.min(shown - 1, wanted));
  const [found] = await archive.rows('shown', at, at + 1);
  if (found === undefined) return undefined;
  return (await archive.details([found])).events[0]?.id;
}

/** The single-key commands over an archive, and stepping from event to event. */
export function useStepping(options: SteppingOptions): { readonly step: (by: 1 | -1) => void } {
  const { archive, answer, row, view, onChange, onError } = options;
  const step = useStable((by: 1 | -1): void => {
    if (answer === undefined || answer.counts.shown === 0) return;
    settle(
      neighbour(archive, answer.counts.shown, row, by),
      (event) => {
        if (event === undefined) return;
        onChange({ event, claim: undefined }, view.event === undefined ? 'push' : 'replace');
      },
      onError,
    );
  });
  const axis = () => {
    const { span } = archive.summary.facts;
    return span === undefined ? undefined : { start: span.first, end: span.last + 1 };
  };
  useExplorerKeys({ step, axis, view, onChange });
  return { step };
}
