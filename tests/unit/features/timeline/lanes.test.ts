import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, type Lane } from '@/features/timeline/lanes.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { LANE_KEYS } from '@/view/view-state.ts';
import { actorOf, placeOf, storyOf, type EventSketch } from './fixture.ts';

const summary = (lanes: readonly Lane[]): [string, string[]][] =>
  lanes.map(({ id, accounts }) => [id, accounts.map(({ event }) => event.id)]);

describe('lanes by front', () => {
  const story = storyOf([
    { id: 'west', when: '2017-10-20', partOf: 'whole' },
    { id: 'whole', when: '/2017-11-03' },
    { id: 'deep', when: '2017-11-02', partOf: 'village' },
    { id: 'east', when: '2017-10-10', partOf: 'whole' },
    { id: 'village', when: '2017-11-01', partOf: 'east' },
    { id: 'apart', when: '2017-01-01' },
  ]);

  it('are the events just below the topmost, by their earliest, the rest last', () => {
    expect(summary(assignLanes(story, story.accounts, 'front'))).toEqual([
      ['event whole', ['whole']],
      ['event east', ['deep', 'east', 'village']],
      ['event west', ['west']],
      ['rest', ['apart']],
    ]);
  });

  it('take the name of the front, the topmost marked as the whole', () => {
    const names = assignLanes(story, story.accounts, 'front').map(({ name }) => name);
    expect(names[0]).toEqual({ kind: 'whole', text: { en: 'whole' } });
    expect(names[1]).toEqual({ kind: 'text', text: { en: 'east' } });
    expect(names[3]).toEqual({ kind: 'rest', of: 'front' });
  });

  it('are named even when the front itself is filtered out', () => {
    const deep = story.accounts.filter(({ event }) => event.id === 'deep');
    expect(summary(assignLanes(story, deep, 'front'))).toEqual([['event east', ['deep']]]);
  });
});

describe('lanes by actor, type and place', () => {
  const story = storyOf(
    [
      { id: 'a', when: '2017-11-02', initiator: 'brigade', place: 'quarter', type: 'protests' },
      { id: 'b', when: '2017-11-01', initiator: 'rebels' },
      { id: 'c', when: '2017-11-03', initiator: 'army', place: 'province' },
      { id: 'd', when: '2017-10-01' },
    ],
    {
      actors: [
        actorOf('brigade', 'army'),
        actorOf('army', 'state'),
        actorOf('state'),
        actorOf('rebels'),
      ],
      places: [placeOf('quarter', 'city'), placeOf('city', 'province'), placeOf('province')],
    },
  );

  it('follow the first initiator to the top', () => {
    expect(summary(assignLanes(story, story.accounts, 'actor'))).toEqual([
      ['actor rebels', ['b']],
      ['actor state', ['a', 'c']],
      ['rest', ['d']],
    ]);
  });

  it('follow the type', () => {
    expect(summary(assignLanes(story, story.accounts, 'type'))).toEqual([
      ['type battles', ['b', 'c', 'd']],
      ['type protests', ['a']],
    ]);
  });

  it('follow the first place to the widest around it', () => {
    expect(summary(assignLanes(story, story.accounts, 'place'))).toEqual([
      ['place province', ['a', 'c']],
      ['rest', ['b', 'd']],
    ]);
  });
});

describe('lanes by any key', () => {
  const sketches = fc
    .array(
      fc.record({
        parent: fc.nat({ max: 20 }),
        day: fc.integer({ min: 1, max: 28 }),
        type: fc.constantFrom(...EVENT_TYPES),
        initiator: fc.constantFrom('army', 'rebels', undefined),
      }),
      { maxLength: 20 },
    )
    .map((list) =>
      list.map(({ parent, day, type, initiator }, at): EventSketch => ({
        id: `e${at}`,
        when: `2017-11-${String(day).padStart(2, '0')}`,
        type,
        ...(parent < at ? { partOf: `e${parent}` } : {}),
        ...(initiator === undefined ? {} : { initiator }),
      })),
    );

  it('hold every event once, so that their counts add up', () => {
    fc.assert(
      fc.property(sketches, fc.constantFrom(...LANE_KEYS), (list, key) => {
        const story = storyOf(list, { actors: [actorOf('army'), actorOf('rebels')] });
        const lanes = assignLanes(story, story.accounts, key);
        const held = lanes.flatMap(({ accounts }) => accounts.map(({ event }) => event.id));
        expect(held.toSorted()).toEqual(list.map(({ id }) => id).toSorted());
        expect(new Set(lanes.map(({ id }) => id)).size).toBe(lanes.length);
        expect(lanes.every(({ accounts }) => accounts.length > 0)).toBe(true);
      }),
    );
  });
});
