import fc from 'fast-check';
import { tellStory, type Story } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { EVENT_TYPES, SUB_TYPES } from '@/domain/dataset/vocabulary.ts';
import { makeClaim, makeDataset, makeEvent, SOURCE_IDS } from '../support/make-dataset.ts';

const PLACES = ['ford', 'mill', 'far-town', 'valley'];
const ACTORS = ['north', 'north-forces', 'south'];
const TITLES = [
  { en: 'Shelling near the mill', ar: 'قصف على القائم' },
  { en: 'Advance', fr: 'Avancée à El-Qaïm' },
  { en: 'Truce', ar: 'هدنة' },
];

const dates = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 9 }).map((day) => `2020-05-0${day}`) },
  fc.constantFrom(
    '2020-05-02/2020-05-06',
    '2020-04-28/2020-05-03',
    '2020-05-04/..',
    '../2020-05-03',
    '/2020-05-07',
    '2020-05',
    '2020-05-03~',
    '2020-05-04T10:00:00',
  ),
);

const some = (values: readonly string[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
const one = (values: readonly string[]) => fc.constantFrom(...values).map((value) => [value]);

/** @param places of an event @param versions places of one of its claims, where it says others */
const draftsOf = (
  places: fc.Arbitrary<string[]>,
  versions: fc.Arbitrary<string[]>,
  actors: fc.Arbitrary<string[]>,
) =>
  fc.array(
    fc.record({
      type: fc.constantFrom(...EVENT_TYPES),
      title: fc.constantFrom(...TITLES),
      date: dates,
      places,
      actors,
      begun: fc.boolean(),
      claims: fc.array(
        fc.record({
          source: fc.constantFrom(...SOURCE_IDS),
          date: dates,
          places: versions,
          denies: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { maxLength: 14 },
  );

const tellers = fc.option(fc.constantFrom('monitor', 'north', 'wire', 'nobody'), {
  nil: undefined,
});

/** Small stories with what real ones hold: contested dates and places, open intervals, ghosts, nested places. */
export const stories = storiesOf(
  draftsOf(some(PLACES, 3), some(PLACES, 2), some(ACTORS, 2)),
  tellers,
);

/** Stories in which each event has one place and one actor, so that sets of them are the values themselves. */
export const simpleStories = storiesOf(
  draftsOf(one(PLACES), fc.constant([]), one(ACTORS)),
  tellers,
);

function storiesOf(
  drafts: ReturnType<typeof draftsOf>,
  heard: typeof tellers,
): fc.Arbitrary<Story> {
  return fc.tuple(drafts, heard).map(([events, teller]) => {
    const made = events.map((draft, at) => {
      const id = `e${at}`;
      const said = draft.claims.map(({ source, date, places, denies }, nth) =>
        makeClaim(`${id}-${nth}`, {
          event: id,
          source,
          places,
          act: denies ? 'denies' : 'asserts',
          occurred: { edtf: date, basis: 'stated' },
        }),
      );
      const event = makeEvent(id, said, {
        title: draft.title,
        type: draft.type,
        subType: SUB_TYPES[draft.type][0],
        when: draft.date,
        places: draft.places,
        actors: draft.actors.map((actor) => ({
          actor,
          role: draft.begun ? 'initiator' : 'target',
        })),
      });
      return { event, said };
    });
    const dataset = makeDataset(
      made.map(({ event }) => event),
      made.flatMap(({ said }) => said),
    );
    return tellStory(indexDataset(dataset), teller);
  });
}
