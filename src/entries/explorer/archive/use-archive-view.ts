import { useCallback, useMemo, useState } from 'react';
import type { Archive } from '@/archive/archive.ts';
import type { Bins, Frame } from '@/engine/engine.ts';
import { makeColouring } from '@/ui/theme/colouring.ts';
import { useWords } from '@/ui/text/use-words.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import type { ViewState } from '@/view/view-state.ts';
import { extentBox } from './extent-box.ts';
import { storyOfRows, useFirstRows, useMapStory, useSelectedRow } from './use-stories.ts';
import { useAnswer } from './use-answer.ts';
import { useCalm } from './use-calm.ts';
import { useColourNames } from './use-colour-names.ts';
import { useFoundValues } from './use-found-values.ts';
import { useNames } from './use-names.ts';
import { usePicking } from './use-picking.ts';
import { useQuestion } from './use-question.ts';
import { useRank } from './use-rank.ts';
import { useStepping } from './use-stepping.ts';
import { useWatchedFacet } from './use-watched-facet.ts';

/** Milliseconds between two drawings of the list, each of which reads events from the file again. */
const LIST_EVERY_MS = 120;

/**
 * What the view makes of an archive: its answers, accounts of what is looked at, and the ways to act on it.
 * @param latest may take the place of another of the same file; all is of that one until it has answered
 */
export function useArchiveView(latest: Archive, view: ViewState, onChange: ChangeView) {
  const teller = view.toldBy;
  const [frame, setFrame] = useState<Frame>();
  const [bins, setBins] = useState<Bins>();
  const [onScreen, watch] = useWatchedFacet();
  const [failure, setFailure] = useState<Error>();
  const [dismissed, setDismissed] = useState<Error>();
  const { archive, answer, listRevision, entities, error } = useAnswer(
    latest,
    useQuestion(view, frame, bins, onScreen),
  );
  const { facts, head } = archive.summary;
  const finding = useFoundValues(archive, setFailure);
  const index = useNames(head, entities, finding.entities);
  const words = useWords(index);
  const colouring = useMemo(
    () => makeColouring(view.color, index, facts.colours.actor),
    [view.color, index, facts],
  );
  const colours = useColourNames(facts.colours[view.color], colouring, words);
  const fieldColours = useMemo(() => colours.map(({ css }) => css), [colours]);
  const selected = useSelectedRow(archive, view.event, teller);
  const row = selected.value?.row;
  const map = useMapStory(archive, answer, row, teller, index);
  const first = useFirstRows(archive, answer, listRevision, teller, view.pane === 'matrix');
  const [shown, ghosts] = [answer?.counts.shown, answer?.ghosts ?? 0];
  const lists = useCalm(
    useMemo(() => ({ shown, ghosts, revision: listRevision }), [shown, ghosts, listRevision]),
    LIST_EVERY_MS,
  );
  const rank = useRank(archive, row, lists.revision);
  const extent = useMemo(() => extentBox(facts.extent), [facts]);
  const select = useCallback(
    (event: string): void => onChange({ event, claim: undefined }),
    [onChange],
  );
  const load = useCallback(
    async (list: 'shown' | 'ghosts', from: number, to: number) => {
      const rows = await archive.rows(list, from, to);
      const story = await storyOfRows(archive, [...rows], teller);
      return { story, accounts: story.accounts };
    },
    [archive, teller],
  );
  const { step } = useStepping({ archive, answer, row, view, onChange, onError: setFailure });
  const picking = usePicking({ archive, answer, onChange, onError: setFailure });
  const trouble = failure ?? error ?? selected.error;
  return {
    archive,
    answer,
    lists,
    words,
    colouring,
    colours,
    fieldColours,
    selected,
    map,
    first,
    rank,
    extent,
    finding,
    picking,
    watch,
    setFrame,
    setBins,
    select,
    step,
    load,
    trouble: trouble === dismissed ? undefined : trouble,
    dismissTrouble: () => {
      setFailure(undefined);
      setDismissed(trouble);
    },
  };
}
