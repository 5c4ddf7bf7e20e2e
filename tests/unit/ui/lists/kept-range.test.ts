import { expect, test } from 'vitest';
import { itemOfKey, keptRange } from '@/ui/lists/kept-range.ts';

const RANGE = { startIndex: 10, endIndex: 12, overscan: 1, count: 20 };

test('what is in sight is kept with its overscan', () => {
  expect(keptRange(RANGE, [undefined])).toEqual([9, 10, 11, 12, 13]);
});

test('what has the focus stays with its neighbours, in order', () => {
  expect(keptRange(RANGE, [2, 19])).toEqual([1, 2, 3, 9, 10, 11, 12, 13, 18, 19]);
  expect(keptRange(RANGE, [13])).toEqual([9, 10, 11, 12, 13, 14]);
  expect(keptRange(RANGE, [0])).toEqual([0, 1, 9, 10, 11, 12, 13]);
});

test('keys lead to the neighbours and the ends', () => {
  const lead = (key: string, from: number) => itemOfKey(key, from, 5);
  expect([lead('ArrowDown', 1), lead('ArrowDown', 4), lead('ArrowUp', 0)]).toEqual([2, 4, 0]);
  expect([lead('Home', 3), lead('End', 3), lead('x', 3)]).toEqual([0, 4, undefined]);
});
