import { expect, it } from 'vitest';
import { findTop } from '@/formats/table/table-top.ts';

const topOf = (...rows: readonly (readonly string[])[]) =>
  findTop(rows.map((cells, at) => ({ cells, number: at + 1, offset: at * 10, length: 10 })));

it('takes the row below for the names where the first only groups them', () => {
  const top = topOf(
    ['Incident', '', 'Dead', ''],
    ['Date', 'Type', 'Killed', 'Missing'],
    ['2031-05-04', 'Raid', '1', '2'],
  );
  expect(top?.names.number).toBe(2);
  expect(top?.title.map(({ number }) => number)).toEqual([1]);
});

it.each([
  [
    ['Date', '', 'Killed'],
    ['2031-05-04', 'Raid', '1'],
  ],
  [
    ['What', '', 'Killed'],
    ['A date', 'Raid', '1'],
  ],
  [
    ['What', 'Where', 'Killed'],
    ['Date', 'Raid', 'one'],
  ],
])('takes the first of %o and %o for the names', (first, second) => {
  expect(topOf(first, second)?.names.number).toBe(1);
});

it('adds a name for a first column of names of rows, and none for one of days', () => {
  const names = ['date', 'place'];
  expect(topOf(names, ['a1', '2031-05-04', 'A'], ['b7', '2031-05-05', 'B'])?.mended).toEqual({
    names: ['', 'date', 'place'],
    side: 'first',
  });
  expect(topOf(names, ['2031-05-04', 'A', 'x'], ['2031-05-05', 'B', 'y'])?.mended).toBeUndefined();
});
