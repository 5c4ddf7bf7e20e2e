import { useMemo, type ReactNode } from 'react';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { stepsOf } from '@/domain/story/steps.ts';
import { frameOfStep } from '@/features/reader/frame.ts';
import type { MapOfStep } from '@/features/reader/Reader.tsx';
import { StoryList } from '@/features/widget/StoryList.tsx';
import type { Colouring } from '@/ui/theme/colouring.ts';

interface StoryBodyProps {
  readonly story: Story;
  readonly shown: readonly EventAccount[];
  readonly colouring: Colouring;
  /** Id of the step to tell; the first where it is none of the story's. */
  readonly step: string | undefined;
  readonly onStep: (step: string) => void;
  /** The event chosen on the map. */
  readonly selected: string | undefined;
  readonly onSelect: (event: string) => void;
  readonly map: (shown: MapOfStep) => ReactNode;
}

/** A story step by step, under a map that follows. */
export function StoryBody({ story, shown, colouring, step, onStep, ...rest }: StoryBodyProps) {
  const { selected, onSelect, map } = rest;
  const steps = useMemo(() => stepsOf(story, shown), [story, shown]);
  const current = steps.find(({ id }) => id === step) ?? steps[0];
  const bbox = useMemo(
    () => (current === undefined ? undefined : frameOfStep(story, current)),
    [story, current],
  );
  if (current === undefined) return null;
  const here = current.accounts.map(({ event }) => event.id);
  const placed = current.accounts.find(({ where }) => where.length > 0)?.event.id;
  return (
    <>
      {shown.some(({ where }) => where.length > 0) &&
        map({
          bbox,
          framing: 'clear',
          selected: selected !== undefined && here.includes(selected) ? selected : placed,
          onSelect: (event) => {
            onSelect(event);
            const told = steps.find(({ accounts }) =>
              accounts.some((each) => each.event.id === event),
            );
            if (told !== undefined) onStep(told.id);
          },
        })}
      <StoryList {...{ story, steps, current, colouring }} onStep={({ id }) => onStep(id)} />
    </>
  );
}
