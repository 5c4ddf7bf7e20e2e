import { describe, expect, it } from 'vitest';
import { storyWithin } from '@/domain/story/carry.ts';

const text = { en: 'Text.' };
const STORY = [
  { id: 'one', events: ['a', 'b', 'c'] },
  { id: 'two', events: ['d'], text },
  { id: 'three', events: ['e'] },
  { id: 'four', events: ['b', 'e'] },
];

describe('storyWithin', () => {
  it('keeps the events of the part, and the steps that have one or a text', () => {
    expect(storyWithin({ story: STORY }, new Set(['c', 'a']))).toEqual({
      story: [
        { id: 'one', events: ['a', 'c'] },
        { id: 'two', events: [], text },
      ],
    });
  });

  it('has no story where none is left', () => {
    expect(storyWithin({}, new Set(['a']))).toEqual({});
    expect(storyWithin({ story: [{ id: 'one', events: ['a'] }] }, new Set())).toEqual({});
  });
});
