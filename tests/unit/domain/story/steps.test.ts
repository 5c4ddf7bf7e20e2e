import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellStory, type Story } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import type { GivenStep } from '@/domain/dataset/schema.ts';
import { stepsOf, storySteps } from '@/domain/story/steps.ts';
import { stories } from '../../engine/stories.ts';
import { makeClaim, makeDataset, makeEvent } from '../../support/make-dataset.ts';

/** Events by id and the dates that the claims of independent origins give them. */
function storyOf(
  events: Readonly<Record<string, readonly string[]>>,
  story?: readonly GivenStep[],
): Story {
  const speakers = ['monitor', 'wire', 'south-army'] as const;
  const claims = Object.entries(events).flatMap(([event, dates]) =>
    dates.map((edtf, at) =>
      makeClaim(`${event}-${at}`, {
        event,
        source: speakers[at] ?? 'monitor',
        occurred: { edtf, basis: 'stated' },
      }),
    ),
  );
  const made = Object.entries(events).map(([id, [when = '2020-05-02']]) =>
    makeEvent(
      id,
      claims.filter(({ event }) => event === id),
      { when },
    ),
  );
  const dataset = makeDataset(made, claims);
  return tellStory(indexDataset(story === undefined ? dataset : { ...dataset, story: [...story] }));
}

const shape = (story: Story): [string, string[], string[]][] =>
  storySteps(story).map(({ id, when, accounts }) => [
    id,
    when.map(({ edtf }) => edtf),
    accounts.map(({ event }) => event.id),
  ]);

describe('the steps of a story without given ones', () => {
  it('are its days and periods, in time; what accounts differ on is a heading of its own', () => {
    const story = storyOf({
      late: ['2020-05-03'],
      month: ['2020-05'],
      early: ['2020-05-02'],
      disputed: ['2020-05-02', '2020-05-03'],
      also: ['2020-05-02'],
    });
    expect(shape(story)).toEqual([
      ['2020-05', ['2020-05'], ['month']],
      ['2020-05-02', ['2020-05-02'], ['early', 'also']],
      ['2020-05-02_2020-05-03', ['2020-05-02', '2020-05-03'], ['disputed']],
      ['2020-05-03', ['2020-05-03'], ['late']],
    ]);
  });
});

describe('the steps that editors give', () => {
  const events = { a: ['2020-05-02'], b: ['2020-05-02'], c: ['2020-05-04'], d: ['2020-05-03'] };

  it('come in their order with their texts and frames, then the days of what they leave out', () => {
    const given: GivenStep[] = [
      { id: 'intro', events: [], text: { en: 'Before.' } },
      { id: 'end', events: ['c', 'b'], frame: [9, 49, 11, 51] },
    ];
    const story = storyOf(events, given);
    expect(shape(story)).toEqual([
      ['intro', [], []],
      ['end', ['2020-05-02/2020-05-04'], ['c', 'b']],
      ['2020-05-02', ['2020-05-02'], ['a']],
      ['2020-05-03', ['2020-05-03'], ['d']],
    ]);
    const [intro, end] = storySteps(story);
    expect(intro?.text).toEqual({ en: 'Before.' });
    expect(end?.frame).toEqual([9, 49, 11, 51]);
  });

  it('are headed by the day their events share, and by its versions where it is disputed', () => {
    const disputed = { x: ['2020-05-02', '2020-05-03'], y: ['2020-05-02', '2020-05-03'] };
    const [step] = shape(storyOf(disputed, [{ id: 's', events: ['x', 'y'] }]));
    expect(step?.[1]).toEqual(['2020-05-02', '2020-05-03']);
    expect(shape(storyOf(events, [{ id: 's', events: ['a', 'b'] }]))[0]?.[1]).toEqual([
      '2020-05-02',
    ]);
  });

  it('never lend their ids to days', () => {
    const given = ['2020-05-03', '2020-05-03.2'].map((id) => ({ id, events: ['a'] }));
    expect(storySteps(storyOf(events, given)).map(({ id }) => id)).toEqual([
      '2020-05-03',
      '2020-05-03.2',
      '2020-05-02',
      '2020-05-03.3',
      '2020-05-04',
    ]);
  });
});

const ids = fc.oneof(
  fc.integer({ min: 0, max: 15 }).map((at) => `e${at}`),
  fc.constant('nowhere'),
);
const givenSteps: fc.Arbitrary<GivenStep[] | undefined> = fc.option(
  fc.uniqueArray(
    fc.record(
      {
        id: fc.constantFrom('2020-05-02', '2020-05-03', '2020-05-03.2', 'one', 'two'),
        events: fc.array(ids, { maxLength: 4 }),
        text: fc.constant({ en: 'Text.' }),
      },
      { requiredKeys: ['id', 'events'] },
    ),
    { maxLength: 4, selector: ({ id }) => id },
  ),
  { nil: undefined },
);

describe('the steps of some events', () => {
  it("keep their ids and their editors' words, and leave out what is not told", () => {
    const story = storyOf({ ford: ['2020-05-02'], bridge: ['2020-05-03'], gate: ['2020-05-04'] }, [
      { id: 'before', events: [], text: { en: 'Two sides met.' } },
      { id: 'crossing', events: ['ford', 'bridge'], title: { en: 'The crossing' } },
    ]);
    const bridge = story.byEvent.get('bridge');
    const steps = stepsOf(story, bridge === undefined ? [] : [bridge]);
    expect(steps.map(({ id, title, accounts }) => [id, title?.['en'], accounts])).toEqual([
      ['before', undefined, []],
      ['crossing', 'The crossing', [bridge]],
    ]);
  });
});

describe('any story', () => {
  it('has every event once, but those its editors tell twice, under ids of their own, again and again', () => {
    fc.assert(
      fc.property(stories, givenSteps, (made, given) => {
        const dataset = { ...made.index.dataset, ...(given === undefined ? {} : { story: given }) };
        const story = tellStory(indexDataset(dataset), made.teller);
        const steps = storySteps(story);

        const stepIds = steps.map(({ id }) => id);
        expect(new Set(stepIds).size).toBe(stepIds.length);
        expect(stepIds.every((id) => /^[^\s,]{1,200}$/.test(id))).toBe(true);

        for (const { id } of dataset.events) {
          const told = steps.filter(({ accounts }) =>
            accounts.some(({ event }) => event.id === id),
          );
          const wanted = (given ?? []).filter(({ events }) => events.includes(id)).length;
          expect(told.length).toBe(Math.max(1, wanted));
        }
        const times = steps.flatMap(({ accounts }) => accounts.map(({ event }) => event.id));
        const pairs = steps.flatMap(({ id, accounts }) =>
          accounts.map(({ event }) => `${id} ${event.id}`),
        );
        expect(new Set(pairs).size).toBe(times.length);
        expect(steps.every(({ accounts, text }) => accounts.length > 0 || text !== undefined)).toBe(
          true,
        );

        expect(shape(tellStory(indexDataset(dataset), made.teller))).toEqual(shape(story));
        const heads = steps.filter(({ accounts }) => accounts.some(({ when }) => when.length > 0));
        for (const { when, accounts } of heads) {
          const [from, to] = [
            Math.min(...when.map(({ bounds }) => bounds.earliest)),
            Math.max(...when.map(({ bounds }) => bounds.latest)),
          ];
          const dated = accounts.filter((account) => account.when.length > 0);
          expect(dated.every(({ earliest, latest }) => from <= earliest && latest <= to)).toBe(
            true,
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
