import { expect, test } from 'vitest';
import { facetValues, findValues } from '@/features/filters/facet-values.ts';

const COUNTS = [
  { value: 'a', count: 2 },
  { value: 'b', count: 9 },
];
const NAMES = new Map([
  ['a', 'Free Army'],
  ['b', 'Été du désert'],
]);
const nameOf = (value: string): string => NAMES.get(value) ?? value;
const found = (text: string): string[] =>
  findValues(COUNTS, text, nameOf).map(({ value }) => value);

test('the commonest values come first, and chosen ones stay though none count', () => {
  expect(facetValues(COUNTS, ['gone', 'a'])).toEqual([
    { value: 'b', count: 9 },
    { value: 'a', count: 2 },
    { value: 'gone', count: 0 },
  ]);
});

test('values are found by the beginnings of words, whatever their accents', () => {
  expect(found('ete DES')).toEqual(['b']);
  expect(found('army free')).toEqual(['a']);
  expect(found('rmy')).toEqual([]);
  expect(found(' ')).toEqual(['a', 'b']);
});
