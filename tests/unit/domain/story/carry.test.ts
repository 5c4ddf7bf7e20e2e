import { describe, expect, it } from 'vitest';
import { joinStories, storyWithin } from '@/domain/story/carry.ts';

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

describe('joinStories', () => {
  it('puts the stories of parts together again', () => {
    const parts = [['a', 'c'], ['d'], ['b', 'e']].map((events) =>
      storyWithin({ story: STORY }, new Set(events)),
    );
    const { story = [] } = parts.reduce(joinStories, {});
    expect(story.map(({ id }) => id)).toEqual(['one', 'two', 'three', 'four']);
    expect(story.map(({ events }) => [...events].toSorted())).toEqual(
      STORY.map(({ events }) => events),
    );
  });

  it('is the other where one has none', () => {
    expect(joinStories({}, { story: STORY })).toEqual({ story: STORY });
    expect(joinStories({ story: STORY }, {})).toEqual({ story: STORY });
    expect(joinStories({}, {})).toEqual({});
  });
});
