import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DocumentParts } from '@/archive/document-parts.ts';
import { subsetOf } from '@/archive/subset.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { readDatelineText } from '@/formats/dateline-v1.ts';

const text = readFileSync(
  new URL('../../fixtures/dateline-v1/good/story-of-steps.json', import.meta.url),
  'utf8',
);

it('a document written in parts tells the story of the whole', async () => {
  const { dataset } = readDatelineText(text);
  if (dataset === undefined) throw new Error('the fixture cannot be read');
  const index = indexDataset(dataset);
  const parts = new DocumentParts();
  for (const event of dataset.events) parts.add(subsetOf(index, [event]));
  const { dataset: again, problems } = readDatelineText(await parts.end().text());
  expect(problems).toEqual([]);
  const steps = again?.story?.map((step) => ({ ...step, events: step.events.toSorted() }));
  expect(steps).toEqual(
    dataset.story?.map((step) => ({ ...step, events: step.events.toSorted() })),
  );
});
