import { describe, expect, it } from 'vitest';
import { placeAt, storyOf, toldOf } from './fixtures.ts';

const a = placeAt('a', [40, 35]);
const b = placeAt('b', [41, 34]);
const c = placeAt('c', [43, 33]);

describe('toldPlaces', () => {
  it('is one entry where the origins agree', () => {
    const told = toldOf(
      storyOf(
        [a, b],
        [
          {
            id: 'clash',
            versions: [
              ['a', 'b'],
              ['a', 'b'],
            ],
          },
        ],
      ),
    );
    expect(told.map(({ places }) => places.map(({ id }) => id))).toEqual([['a', 'b']]);
  });

  it('is an entry per account where they do not, a shared place with the first', () => {
    const told = toldOf(
      storyOf([a, b, c], [{ id: 'clash', versions: [['a'], ['a', 'b'], ['c']] }]),
    );
    expect(told.map(({ places }) => places.map(({ id }) => id))).toEqual([['a'], ['b'], ['c']]);
    expect(new Set(told.map(({ key }) => key)).size).toBe(3);
  });

  it('is nothing for an event without a place', () => {
    expect(toldOf(storyOf([a], [{ id: 'clash', versions: [[]] }]))).toEqual([]);
  });
});
