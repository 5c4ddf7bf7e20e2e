import { expect, it } from 'vitest';
import type { ArchiveAnswer, ArchiveQuestion } from '@/archive/archive.ts';
import { LatestQuestion } from '@/data/archive-questions.ts';

const NO_COUNTS = {
  total: 0,
  shown: 0,
  outsideDays: 0,
  filteredOut: 0,
  untold: 0,
  withoutPlace: 0,
};
const NONE = { type: [], actor: [], origin: [], place: [], standing: [], precision: [] };
const SIZES = { type: 0, actor: 0, origin: 0, place: 0, standing: 0, precision: 0 };

const question = (text: string): ArchiveQuestion => ({
  filter: { text, facets: NONE },
  colour: 'type',
});

const answer = (text: string): ArchiveAnswer => ({
  counts: NO_COUNTS,
  facets: {},
  facetSizes: SIZES,
  ghosts: 0,
  revision: 1,
  entities: {
    actors: [{ id: text, name: { en: text }, shortName: { en: text }, kind: 'rebel_group' }],
    sources: [],
    places: [],
  },
});

it('asks only the newest of those that wait, and gives what an overtaken answer named with the next', async () => {
  const sent: { readonly text: string; readonly reply: () => void }[] = [];
  const questions = new LatestQuestion(
    async ({ filter: { text } }) =>
      new Promise((resolve) => {
        sent.push({ text, reply: () => resolve(answer(text)) });
      }),
  );
  const first = questions.ask(question('first'));
  const second = questions.ask(question('second'));
  const third = questions.ask(question('third'));
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  await expect(second).rejects.toMatchObject({ name: 'AbortError' });
  sent[0]?.reply();
  await expect.poll(() => sent.map(({ text }) => text)).toEqual(['first', 'third']);
  sent[1]?.reply();
  const { entities } = await third;
  expect(entities.actors.map(({ id }) => id)).toEqual(['first', 'third']);
});
