import {
  FORMAT,
  type Actor,
  type Claim,
  type ConflictEvent,
  type Dataset,
  type NewsSource,
  type Place,
} from '@/domain/dataset/schema.ts';
import { partsOf, reportOf, type AcledEntities } from './acled-entities.ts';
import type { AcledRow } from './acled-row.ts';
import { slug } from './slug.ts';
import type { ImportHead } from './table/table-format.ts';

const LONGEST_NOTE = 10_000;

/** ACLED's terms forbid passing its rows on. */
export const ACLED_LICENSE: Dataset['license'] = {
  id: 'ACLED Terms and Conditions',
  url: 'https://acleddata.com/terms-and-conditions',
  redistribution: 'none',
};

function titleOf({ kind, sides, site }: AcledRow): string {
  const names = sides.flatMap(({ name }) => (name === '' ? [] : [name]));
  const who = names.length === 0 ? '' : `: ${names.join(' – ')}`;
  return `${kind.label}${who}, ${site.name}`;
}

/** A sentence on the dead, after a blank; none where the table does not speak of them. */
function deathsOf({ killed }: AcledRow): string {
  if (killed === undefined) return '';
  return killed === 0
    ? ' ACLED counts no deaths, which may also mean that none were reported.'
    : ` Deaths: ${killed}, ACLED's own conservative figure from all its sources together.`;
}

/**
 * What ACLED wrote of the event. Its number of deaths is its own, the most conservative it found in all of its
 * sources together, so no source is said to have given it.
 */
function paraphraseOf(row: AcledRow): string {
  const deaths = deathsOf(row);
  const note = row.notes.length > LONGEST_NOTE ? `${row.notes.slice(0, LONGEST_NOTE)}…` : row.notes;
  return note === ''
    ? `Coded by ACLED: ${titleOf(row)}.${deaths}`
    : `ACLED's note: ${note}${deaths}`;
}

function claimsOf(row: AcledRow, sources: readonly NewsSource[], place: Place, today: string) {
  const paraphrase = { en: paraphraseOf(row) };
  const { killed = 0 } = row;
  return sources.map((source, at): Claim => ({
    id: `acled-${row.id}-claim-${at + 1}`,
    event: `acled-${row.id}`,
    report: reportOf(source, today).id,
    source: source.id,
    chain: [],
    medium: 'report',
    directness: 'unknown',
    act: 'asserts',
    hedged: false,
    said: `/${today}`,
    occurred: { edtf: row.when.edtf, basis: 'inferred' },
    places: [place.id],
    quantities: killed === 0 ? [] : [{ kind: 'killed', min: killed, max: killed }],
    paraphrase,
    relations: [],
    assessments: [],
  }));
}

/**
 * The event of a row. ACLED writes 0 deaths also where nobody reported on deaths, so 0 leaves the slot
 * open: it is no claim that nobody died.
 */
function eventOf(
  row: AcledRow,
  actors: ConflictEvent['actors'],
  place: Place,
  claims: readonly Claim[],
): ConflictEvent {
  const ids = claims.map(({ id }) => id);
  const { killed = 0 } = row;
  const { type, subType } = row.kind.code;
  return {
    id: `acled-${row.id}`,
    title: { en: titleOf(row) },
    type,
    ...(subType === undefined ? {} : { subType }),
    when: row.when.edtf,
    places: [place.id],
    actors,
    ...(killed === 0
      ? {}
      : { casualties: { killed: { low: killed, best: killed, high: killed } } }),
    evidence: {
      when: ids,
      where: ids,
      ...(actors.length === 0 ? {} : { actors: ids }),
      ...(killed === 0 ? {} : { casualties: ids }),
    },
  };
}

/** Makes one event of every row and one claim of every source a row lists. Ids are those of ACLED. */
export function buildAcledDataset(
  rows: readonly AcledRow[],
  entities: AcledEntities,
  { fileName, today }: ImportHead,
): Dataset {
  const places = new Map<string, Place>();
  const actors = new Map<string, () => Actor>();
  const sources = new Map<string, NewsSource>();
  const events: ConflictEvent[] = [];
  const claims: Claim[] = [];
  for (const row of rows) {
    const parts = partsOf(row.kind, row.sides).map((part) => {
      const id = entities.actorId(part);
      // A later row may code the kind of an actor that this row only associates.
      actors.set(id, () => entities.actor({ ...part, coded: false }));
      return { actor: id, role: part.role };
    });
    const place = entities.place(row.site);
    places.set(place.id, place);
    const listed = row.sources.map((name) => entities.source(name));
    for (const source of listed) sources.set(source.id, source);
    const told = claimsOf(row, listed, place, today);
    for (const claim of told) claims.push(claim);
    events.push(eventOf(row, parts, place, told));
  }
  const name = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.gz$/i, '')
    .replace(/\.[a-z]{2,7}$/i, '');
  return {
    format: FORMAT,
    id: `acled-${slug(name)}`,
    revision: 1,
    title: { en: `ACLED: ${name === '' ? 'without a name' : name.slice(0, 200)}` },
    summary: {
      en: 'Events coded by ACLED (Armed Conflict Location & Event Data), one claim for each source a row lists. ACLED codes an event from all its sources together: who said what is not known, and the number of deaths is its own conservative figure.',
    },
    languages: ['en'],
    license: ACLED_LICENSE,
    published: today,
    updated: today,
    credits: [
      {
        name: `Armed Conflict Location & Event Data (ACLED), file imported on ${today}`,
        role: {
          en: 'Data. Name ACLED with a link beside every use, the day the data were fetched, what was selected and what was changed',
        },
        url: 'https://acleddata.com/',
      },
    ],
    changes: [],
    reports: [...sources.values()].map((source) => reportOf(source, today)),
    sources: [...sources.values()],
    actors: [...actors.values()].map((actor) => actor()),
    places: [...places.values()],
    events,
    claims,
  };
}
