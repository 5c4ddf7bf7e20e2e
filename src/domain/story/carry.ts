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

/** Both lists in one: what only the second has follows what it follows there. */
function interleave(known: readonly string[], more: readonly string[]): string[] {
  const all = [...known];
  const seen = new Set(known);
  let next = 0;
  for (const id of more) {
    if (seen.has(id)) {
      next = all.indexOf(id) + 1;
    } else {
      seen.add(id);
      all.splice(next === 0 ? all.length : next, 0, id);
      next = next === 0 ? all.length : next + 1;
    }
  }
  return all;
}

/** The story of two parts of one dataset together: the steps of both, those of one id joined. */
export function joinStories(known: Told, more: Told): Told {
  if (known.story === undefined || more.story === undefined) {
    const story = known.story ?? more.story;
    return story === undefined ? {} : { story };
  }
  const [ours, theirs] = [known.story, more.story].map(
    (steps) => new Map(steps.map((step) => [step.id, step])),
  );
  const order = interleave([...(ours?.keys() ?? [])], [...(theirs?.keys() ?? [])]);
  const story = order.flatMap((id): GivenStep[] => {
    const [mine, other] = [ours?.get(id), theirs?.get(id)];
    const step = mine ?? other;
    if (step === undefined) return [];
    return [{ ...step, events: interleave(mine?.events ?? [], other?.events ?? []) }];
  });
  return { story };
}
