import type { Dataset, GivenStep } from '../dataset/schema.ts';

type Told = Pick<Dataset, 'story'>;

/**
 * The story of a part of a dataset: its steps with the events of the part; a step that has neither an event
 * nor a text left goes. Holds no `story` where nothing is left of it.
 * @param events ids of the events of the part
 */
export function storyWithin({ story = [] }: Told, events: ReadonlySet<string>): Told {
  const steps = story.flatMap((step): GivenStep[] => {
    const own = step.events.filter((id) => events.has(id));
    return own.length > 0 || step.text !== undefined ? [{ ...step, events: own }] : [];
  });
  return steps.length === 0 ? {} : { story: steps };
}
