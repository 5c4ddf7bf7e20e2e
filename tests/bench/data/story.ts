import type { Claim, ConflictEvent, Dataset } from '@/domain/dataset/schema.ts';
import { EVENT_TYPES, SUB_TYPES } from '@/domain/dataset/vocabulary.ts';
import { seeded } from './random.ts';

const DAY_MS = 86_400_000;
/** 2017-09-01. */
const FIRST_DAY = 17_410;
const DAYS = 120;
const PLACES = 40;
const ACTORS = 12;
const SOURCES = 8;

const en = (text: string) => ({ en: text });
const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

interface Told {
  readonly event: ConflictEvent;
  readonly claims: readonly Claim[];
}

function tell(at: number, day: number, random: () => number): Told {
  const pick = (count: number): number => Math.floor(random() * count);
  const type = EVENT_TYPES[pick(EVENT_TYPES.length)] ?? 'battles';
  const subTypes = SUB_TYPES[type];
  const when = random() < 0.2 ? `${dayText(day)}/${dayText(day + 1 + pick(4))}` : dayText(day);
  const place = `place-${pick(PLACES)}`;
  const first = pick(SOURCES);
  const sources = [first, (first + 1 + pick(SOURCES - 1)) % SOURCES].slice(0, 1 + pick(2));
  const id = `event-${at}`;
  const claims = sources.map((source, rank): Claim => ({
    id: `claim-${at}-${rank}`,
    event: id,
    report: 'report',
    source: `source-${source}`,
    chain: [],
    medium: 'communique',
    directness: 'official',
    act: rank === 1 && random() < 0.2 ? 'denies' : 'asserts',
    hedged: random() < 0.2,
    said: dayText(day + 1),
    occurred: { edtf: when, basis: 'stated' },
    places: [place],
    quantities: [],
    paraphrase: en(`Account ${rank + 1} of what happened, number ${at + 1}, as a source gives it.`),
    relations: [],
    assessments: [],
  }));
  const all = claims.map((claim) => claim.id);
  const event: ConflictEvent = {
    id,
    title: en(`Event number ${at + 1} near town ${place.slice('place-'.length)}`),
    type,
    subType: subTypes[pick(subTypes.length)] ?? 'armed_clash',
    when,
    places: [place],
    actors: [
      { actor: `actor-${pick(ACTORS)}`, role: 'initiator' },
      { actor: `actor-${pick(ACTORS)}`, role: 'target' },
    ],
    outcome: en(`What came of event number ${at + 1}, in one sentence.`),
    evidence: { when: all, where: all, actors: all, outcome: all },
  };
  return { event, claims };
}

/** A made-up story of so many events, in the order of their days; the same for the same number. */
export function makeStory(length: number): Dataset {
  const random = seeded(length);
  const days = Array.from({ length }, () => FIRST_DAY + Math.floor(random() * DAYS));
  const told = days.toSorted((a, b) => a - b).map((day, at) => tell(at, day, random));
  const date = dayText(FIRST_DAY + DAYS + 10);
  return {
    format: 'dateline/1',
    id: `story-${length}`,
    revision: 1,
    title: en(`A story of ${length} events`),
    summary: en('Made up to measure how fast it can be read.'),
    languages: ['en'],
    license: {
      id: 'CC0-1.0',
      url: 'https://creativecommons.org/publicdomain/zero/1.0/',
      redistribution: 'allowed',
    },
    published: date,
    updated: date,
    credits: [],
    changes: [],
    reports: [
      {
        id: 'report',
        title: en('A report'),
        publisher: en('A publisher'),
        lang: 'en',
        published: date,
        publishedBasis: { basis: 'stated' },
        textVisibility: 'none',
      },
    ],
    sources: Array.from({ length: SOURCES }, (_, at) => ({
      id: `source-${at}`,
      name: en(`Source ${at}`),
      kind: 'institution',
      partyToConflict: false,
      anonymity: 'none',
      reliability: { grade: 'C', rationale: en('made up') },
    })),
    actors: Array.from({ length: ACTORS }, (_, at) => ({
      id: `actor-${at}`,
      name: en(`Armed group ${at}`),
      shortName: en(`Group ${at}`),
      kind: 'rebel_group',
    })),
    places: Array.from({ length: PLACES }, (_, at) => ({
      id: `place-${at}`,
      name: en(`Town ${at}`),
      kind: 'town',
      point: [40 + (at % 8) / 5, 34 + Math.floor(at / 8) / 5],
      precision: 'exact',
    })),
    events: told.map(({ event }) => event),
    claims: told.flatMap(({ claims }) => claims),
  };
}

/** The catalogue by which the site finds the stories. */
export const catalogueOf = (stories: readonly Dataset[]) => ({
  format: 'dateline-catalogue/1',
  datasets: stories.map(({ id, revision, title, summary }) => ({
    id,
    revision,
    title,
    summary,
    url: `${id}.json`,
  })),
});

const dateOf = (day: string | undefined) => {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  return { year, month, day: date };
};

/** The same story as TimelineJS reads it: a slide for each event, with what the sources say of it. */
export function timelineJsOf({ title, summary, events, claims, sources }: Dataset) {
  const names = new Map(sources.map(({ id, name }) => [id, name['en'] ?? id]));
  return {
    title: { text: { headline: title['en'], text: summary['en'] } },
    events: events.map((event) => {
      const [start, end] = event.when.split('/');
      const said = claims
        .filter((claim) => claim.event === event.id)
        .map(({ source, paraphrase }) => `<li>${names.get(source)}: ${paraphrase['en']}</li>`);
      return {
        unique_id: event.id,
        group: event.type,
        start_date: dateOf(start),
        ...(end === undefined ? {} : { end_date: dateOf(end) }),
        text: {
          headline: event.title['en'],
          text: `<p>${event.outcome?.['en']}</p><ul>${said.join('')}</ul>`,
        },
      };
    }),
  };
}
