import type { EventAccount } from '@/domain/account/account.ts';
import type { DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import { actorWords } from '@/domain/match/actor-words.ts';

/** The actors of an event whose names hold one of the words, by their ids. */
export function actorsWithWords(
  index: DatasetIndex,
  { event }: EventAccount,
  words: readonly string[],
): string[] {
  const ids = [...new Set(event.actors.map(({ actor }) => actor))];
  return ids.filter((id) => {
    const actor = index.actors.get(id);
    if (actor === undefined) return false;
    const own = actorWords([...Object.values(actor.name), ...Object.values(actor.shortName)]);
    return own.some((word) => words.includes(word));
  });
}
