import { tellStory, type EventAccount, type Story } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import type { Actor, Claim, ConflictEvent, Dataset, Place } from '@/domain/dataset/schema.ts';

export interface EventSketch {
  readonly id: string;
  readonly when: string;
  /** When each claim was said; by default once, on 3 November 2017. */
  readonly said?: readonly string[];
  /** The date each claim gives, where it is not the event's. */
  readonly occurred?: readonly string[];
  readonly partOf?: string;
  readonly type?: ConflictEvent['type'];
  readonly initiator?: string;
  readonly place?: string;
}

const NAMELESS = { en: 'x' };

const sourceOf = (id: string): Dataset['sources'][number] => ({
  id,
  name: { en: id },
  kind: 'monitor',
  partyToConflict: false,
  anonymity: 'none',
  reliability: { grade: 'B', rationale: NAMELESS },
});

function claimsOf({ id, when, said = ['2017-11-03'], occurred = [] }: EventSketch): Claim[] {
  return said.map((moment, at) => ({
    id: `${id}-${at}`,
    event: id,
    report: 'report',
    source: `source-${at}`,
    chain: [],
    medium: 'report',
    directness: 'unknown',
    act: 'asserts',
    hedged: false,
    said: moment,
    occurred: { edtf: occurred[at] ?? when, basis: 'stated' },
    places: [],
    quantities: [],
    paraphrase: NAMELESS,
    relations: [],
    assessments: [],
  }));
}

function eventOf(sketch: EventSketch): ConflictEvent {
  const { id, when, partOf, type = 'battles', initiator, place } = sketch;
  const evidence = claimsOf(sketch).map((claim) => claim.id);
  return {
    id,
    title: { en: `Title of ${id}` },
    shortTitle: { en: id },
    type,
    subType: type === 'protests' ? 'peaceful_protest' : 'armed_clash',
    when,
    places: place === undefined ? [] : [place],
    actors: initiator === undefined ? [] : [{ actor: initiator, role: 'initiator' }],
    ...(partOf === undefined ? {} : { partOf }),
    evidence: { when: evidence, where: evidence },
  };
}

/** A story of sketched events; actors and places as child → parent. */
export function storyOf(
  sketches: readonly EventSketch[],
  parents: Readonly<{ actors?: Actor[]; places?: Place[] }> = {},
): Story {
  const claims = sketches.flatMap(claimsOf);
  const sources = new Set(claims.map(({ source }) => source));
  return tellStory(
    indexDataset({
      format: 'dateline/1',
      id: 'sketch',
      revision: 1,
      title: NAMELESS,
      summary: NAMELESS,
      languages: ['en'],
      license: { id: 'x', url: 'https://example.org', redistribution: 'allowed' },
      published: '2017-11-03',
      updated: '2017-11-03',
      credits: [],
      changes: [],
      reports: [],
      sources: [...sources].map(sourceOf),
      actors: parents.actors ?? [],
      places: parents.places ?? [],
      events: sketches.map(eventOf),
      claims,
    }),
  );
}

export const accountsOf = (...sketches: readonly EventSketch[]): readonly EventAccount[] =>
  storyOf(sketches).accounts;

export const actorOf = (id: string, parent?: string): Actor => ({
  id,
  name: { en: id },
  shortName: { en: id },
  kind: 'state_forces',
  ...(parent === undefined ? {} : { parent }),
});

export const placeOf = (id: string, within?: string): Place => ({
  id,
  name: { en: id },
  kind: 'town',
  point: [40, 35],
  precision: 'exact',
  ...(within === undefined ? {} : { within }),
});
