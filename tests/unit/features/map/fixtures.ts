import { tellStory, type Story } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import type { Claim, ConflictEvent, Dataset, Place } from '@/domain/dataset/schema.ts';
import { toldPlaces, type ToldPlaces } from '@/features/map/event-spots.ts';

/** Where one or several origins say an event was: place ids, an entry per origin. */
export interface EventPlaces {
  readonly id: string;
  readonly versions: readonly (readonly string[])[];
}

export const placeAt = (
  id: string,
  point: readonly [number, number],
  radiusKm?: number,
): Place => ({
  id,
  name: { en: id },
  kind: 'town',
  point: [point[0], point[1]],
  ...(radiusKm === undefined ? { precision: 'exact' } : { precision: 'near', radiusKm }),
});

const claimOf = (event: string, origin: number, places: readonly string[]): Claim => ({
  id: `${event}-claim-${origin}`,
  event,
  report: 'report',
  source: `source-${origin}`,
  chain: [],
  medium: 'report',
  directness: 'secondhand',
  act: 'asserts',
  hedged: false,
  said: '2017-11-03',
  places: [...places],
  quantities: [],
  paraphrase: { en: 'It happened.' },
  relations: [],
  assessments: [],
});

function eventOf({ id, versions }: EventPlaces): ConflictEvent {
  const claims = versions.map((_, origin) => `${id}-claim-${origin}`);
  return {
    id,
    title: { en: id },
    type: 'battles',
    subType: 'armed_clash',
    when: '2017-11-03',
    places: [...(versions[0] ?? [])],
    actors: [],
    evidence: { when: claims, where: claims },
  };
}

/** A story of events at places, told by as many origins as an event has versions. */
export function storyOf(places: readonly Place[], events: readonly EventPlaces[]): Story {
  const origins = Math.max(1, ...events.map(({ versions }) => versions.length));
  const dataset: Dataset = {
    format: 'dateline/1',
    id: 'test',
    revision: 1,
    title: { en: 'Test' },
    summary: { en: 'Test' },
    languages: ['en'],
    license: { id: 'CC0-1.0', url: 'https://example.org/', redistribution: 'allowed' },
    published: '2017-11-03',
    updated: '2017-11-03',
    credits: [],
    changes: [],
    reports: [],
    sources: Array.from({ length: origins }, (_, at) => ({
      id: `source-${at}`,
      name: { en: `Source ${at}` },
      kind: 'institution',
      partyToConflict: false,
      anonymity: 'none',
      reliability: { grade: 'F', rationale: { en: 'Unknown.' } },
    })),
    actors: [],
    places: [...places],
    events: events.map(eventOf),
    claims: events.flatMap(({ id, versions }) =>
      versions.map((version, origin) => claimOf(id, origin, version)),
    ),
  };
  return tellStory(indexDataset(dataset));
}

/** Everything of a story, drawn in full. */
export const toldOf = (story: Story): ToldPlaces[] =>
  story.accounts.flatMap((account) => toldPlaces(story.index, { account, ghost: false }));
