import { indexDataset, type DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { Claim, ConflictEvent, Dataset, NewsSource, Place } from '@/domain/dataset/schema.ts';

const en = (text: string) => ({ en: text });

/** Sources and the actors behind them: three sides, one of them with an army, a television and an agency. */
export const ORIGIN_OF = {
  'north-army': 'north',
  'north-tv': 'north',
  'north-agency': 'north',
  'south-army': 'south',
  monitor: 'monitor',
  wire: 'wire',
  'wire-reporter': 'wire',
} as const;
export type SourceId = keyof typeof ORIGIN_OF;
export const SOURCE_IDS: readonly SourceId[] = [
  'north-army',
  'north-tv',
  'north-agency',
  'south-army',
  'monitor',
  'wire',
  'wire-reporter',
];

const AFFILIATION: Partial<Record<SourceId, string>> = {
  'north-army': 'north-forces',
  'north-tv': 'north',
  'north-agency': 'north',
  'south-army': 'south',
};

function source(id: SourceId): NewsSource {
  const affiliation = AFFILIATION[id];
  return {
    id,
    name: en(id),
    kind: 'institution',
    partyToConflict: affiliation !== undefined,
    anonymity: 'none',
    reliability: { grade: 'C', rationale: en('made up') },
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(id === 'wire-reporter' ? { organisation: 'wire' } : {}),
  };
}

function place(id: string, point: [number, number], more: Partial<Place> = {}): Place {
  return { id, name: en(id), kind: 'town', point, precision: 'exact', ...more };
}

/** A claim that asserts, on 2 May 2020, that something happened that day at the ford. */
export function makeClaim(id: string, more: Partial<Claim> = {}): Claim {
  return {
    id,
    event: 'capture',
    report: 'dispatch',
    source: 'monitor',
    chain: [],
    medium: 'communique',
    directness: 'official',
    act: 'asserts',
    hedged: false,
    said: '2020-05-02',
    occurred: { edtf: '2020-05-02', basis: 'stated' },
    places: ['ford'],
    quantities: [],
    paraphrase: en(`what ${id} says`),
    relations: [],
    assessments: [],
    ...more,
  };
}

/** An event that rests in its date, place and outcome on the given claims. */
export function makeEvent(
  id: string,
  claims: readonly Claim[],
  more: Partial<ConflictEvent> = {},
): ConflictEvent {
  const all = claims.map((claim) => claim.id);
  return {
    id,
    title: en(`title of ${id}`),
    type: 'battles',
    subType: 'armed_clash',
    when: '2020-05-02',
    places: ['ford'],
    actors: [],
    outcome: en('taken'),
    evidence: { when: all, where: all, outcome: all },
    ...more,
  };
}

export function makeDataset(events: readonly ConflictEvent[], claims: readonly Claim[]): Dataset {
  return {
    format: 'dateline/1',
    id: 'made-up',
    revision: 1,
    title: en('Made up'),
    summary: en('For tests'),
    languages: ['en'],
    license: { id: 'CC0-1.0', url: 'https://example.org/cc0', redistribution: 'allowed' },
    published: '2020-05-10',
    updated: '2020-05-10',
    credits: [],
    changes: [],
    reports: [
      {
        id: 'dispatch',
        title: en('A dispatch'),
        publisher: en('A publisher'),
        lang: 'en',
        published: '2020-05-09',
        publishedBasis: { basis: 'stated' },
        textVisibility: 'none',
      },
    ],
    sources: SOURCE_IDS.map(source),
    actors: [
      { id: 'north', name: en('North'), shortName: en('North'), kind: 'state_forces' },
      {
        id: 'north-forces',
        name: en('Northern forces'),
        shortName: en('Northern forces'),
        kind: 'state_forces',
        parent: 'north',
      },
      { id: 'south', name: en('South'), shortName: en('South'), kind: 'rebel_group' },
    ],
    places: [
      place('valley', [10, 50], { precision: 'adm1', radiusKm: 80, kind: 'region' }),
      place('ford', [10, 50], { within: 'valley' }),
      place('mill', [10.05, 50], { precision: 'near', radiusKm: 5 }),
      place('far-town', [30, 20]),
    ],
    events: [...events],
    claims: [...claims],
  };
}

/** A story of one event, `capture`, that rests on the given claims. */
export function captureIndex(
  claims: readonly Claim[],
  more: Partial<ConflictEvent> = {},
): DatasetIndex {
  return indexDataset(makeDataset([makeEvent('capture', claims, more)], claims));
}
