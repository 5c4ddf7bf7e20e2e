import { check, describeValue, formatPath, type Problem } from './problem.ts';
import type { Roster } from './roster.ts';
import { stepSchema, type GivenStep } from './schema.ts';

/** The steps of a document's story that can be told, and what was wrong with the others. */
interface StoryReading {
  /** Absent when the document has no list of steps. */
  readonly story?: GivenStep[];
  readonly problems: readonly Problem[];
}

/** How many steps have each id. */
function countIds(steps: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of steps) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The step with the events there are; absent when nothing of it is left to tell. */
function settle(
  step: GivenStep,
  at: number,
  roster: Roster,
  problems: Problem[],
): GivenStep | undefined {
  const events = step.events.filter((id, place) => {
    if (roster.has('events', id)) return true;
    const message = `${roster.whyMissing(id, ['events'])}; the step is kept without it`;
    problems.push({ path: formatPath(['story', at, 'events', place]), message });
    return false;
  });
  if (events.length > 0 || step.text !== undefined) return { ...step, events };
  const message = 'left out: the step has neither an event nor a text';
  problems.push({ path: formatPath(['story', at]), message });
  return undefined;
}

/**
 * Reads the optional `story` of a document once its entries are settled. Steps carry no evidence: whatever is
 * wrong with them, the entries stay, so that of a step and an entry with one id only the step is left out.
 */
export function readStory(input: unknown, roster: Roster): StoryReading {
  if (input === undefined) return { problems: [] };
  if (!Array.isArray(input)) {
    const message = `expected a list, found ${describeValue(input)}; it is ignored`;
    return { problems: [{ path: 'story', message }] };
  }
  const problems: Problem[] = [];
  const checked = input.flatMap((value: unknown, at) => {
    const result = check(stepSchema, value, ['story', at]);
    if (result.ok) return [{ at, id: result.data.id, step: result.data }];
    for (const problem of result.problems) problems.push(problem);
    return [];
  });
  const counts = countIds(checked);
  const story = checked.flatMap(({ at, id, step }) => {
    const times = (counts.get(id) ?? 0) + (roster.wasDeclared(id) ? 1 : 0);
    if (times === 1) return settle(step, at, roster, problems) ?? [];
    problems.push({
      path: formatPath(['story', at, 'id']),
      message: `"${id}" is the id of ${times} entries; an id names one thing in the whole document`,
    });
    return [];
  });
  return { story, problems };
}
