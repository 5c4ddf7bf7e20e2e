import type { EventAccount, Story } from '../account/account.ts';
import { columnsOfStory } from '../columns/from-story.ts';
import { sketchOf, type Sketch } from './sketch.ts';

/** A sketch of a story's events, and the account each of its rows is of. */
export interface StorySketch {
  readonly sketch: Sketch;
  readonly accounts: readonly EventAccount[];
}

export function sketchOfStory(story: Story): StorySketch {
  const names = story.index.dataset.actors.map(({ id, name, shortName }): [string, string[]] => [
    id,
    [...Object.values(name), ...Object.values(shortName)],
  ]);
  const columns = columnsOfStory(story);
  return {
    sketch: sketchOf(columns, new Map(names)),
    accounts: [...columns.position].flatMap((at) => story.accounts[at] ?? []),
  };
}
