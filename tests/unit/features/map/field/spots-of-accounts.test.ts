import { describe, expect, it } from 'vitest';
import { mercator } from '@/domain/mercator.ts';
import { spotsOfAccounts } from '@/features/map/field/spots-of-accounts.ts';
import { toldPlaces } from '@/features/map/event-spots.ts';
import { placeAt, storyOf, toldOf } from '../fixtures.ts';

const a = placeAt('a', [40, 35]);
const b = placeAt('b', [41, 34], 25);
const story = storyOf(
  [a, b],
  [
    { id: 'one', versions: [['a']] },
    { id: 'two', versions: [['a', 'b']] },
    { id: 'three', versions: [['a']] },
  ],
);
const CODES = new Map([
  ['one', 2],
  ['two', 1],
  ['three', 2],
]);
const codeOf = ({ event }: { readonly event: { readonly id: string } }): number =>
  CODES.get(event.id) ?? 0;

describe('spotsOfAccounts', () => {
  it('counts the events of each place, in the order of the story', () => {
    const { field, places, events } = spotsOfAccounts(toldOf(story), codeOf);
    expect(places.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([...field.count]).toEqual([3, 1]);
    expect([...field.row].map((row) => events[row])).toEqual(['one', 'two']);
    expect([...field.radiusKm]).toEqual([0, 25]);
    expect(field.x[0]).toBeCloseTo(mercator([40, 35])[0], 6);
  });

  it('takes the commonest colour of a place, of two the lower', () => {
    expect([...spotsOfAccounts(toldOf(story), codeOf).field.colour]).toEqual([2, 1]);
    const two = toldOf(story).slice(0, 2);
    expect([...spotsOfAccounts(two, codeOf).field.colour]).toEqual([1, 1]);
  });

  it('counts ghosts only where nothing else is', () => {
    const told = story.accounts.flatMap((account) =>
      toldPlaces(story.index, { account, ghost: account.event.id !== 'three' }),
    );
    const { field, events } = spotsOfAccounts(told, codeOf);
    expect([...field.count]).toEqual([1, 1]);
    expect([...field.ghost]).toEqual([0, 1]);
    expect(events[field.row[0] ?? 0]).toBe('three');
  });
});
