import { expect, it } from 'vitest';
import { columnsOfStory } from '@/domain/columns/from-story.ts';
import { tellStory } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { placesAt } from '@/entries/explorer/archive/places-at.ts';
import { makeClaim, makeDataset, makeEvent } from '../../support/make-dataset.ts';

const claims = [
  makeClaim('a', { places: ['ford', 'mill'] }),
  makeClaim('b', { source: 'wire', places: ['far-town'] }),
];
const dataset = makeDataset([makeEvent('capture', claims, { places: ['ford', 'mill'] })], claims);
const { places } = columnsOfStory(tellStory(indexDataset(dataset)));

it.each(['ford', 'mill', 'far-town'])('finds %s of an event of several places', (id) => {
  const at = places.ids.indexOf(id);
  expect(placesAt(dataset, places.x[at], places.y[at])).toEqual([id]);
});

it('takes all places of the event where none is there', () => {
  expect(placesAt(dataset, 0.5, 0.5)).toEqual(['ford', 'mill']);
  expect(placesAt(dataset, undefined, undefined)).toEqual(['ford', 'mill']);
});
