import { FORMAT, type Dataset } from '@/domain/dataset/schema.ts';
import { slug } from './slug.ts';
import type { ImportHead } from './table/table-format.ts';
import { UcdpEntities, type UcdpIds } from './ucdp-ged-entities.ts';
import { claimsOf, eventOf } from './ucdp-ged-events.ts';
import type { UcdpRow } from './ucdp-ged-row.ts';

const CITATION =
  'Sundberg, Ralph and Erik Melander (2013). Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4): 523–532.';

export const UCDP_LICENSE: Dataset['license'] = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  redistribution: 'allowed',
};

/** What UCDP asks whoever uses its data to name. */
export const UCDP_CREDITS: Dataset['credits'] = [
  {
    name: 'Uppsala Conflict Data Program (UCDP)',
    role: { en: 'Data' },
    url: 'https://ucdp.uu.se/',
  },
  {
    name: CITATION,
    role: { en: 'Citation required by UCDP, beside that of the release' },
    url: 'https://doi.org/10.1177/0022343313484347',
  },
];

/** Makes one event of every row and one claim of every article a row lists. Ids are those of UCDP. */
export function buildUcdpDataset(
  rows: readonly UcdpRow[],
  { fileName, today }: ImportHead,
  ids: UcdpIds,
): Dataset {
  const entities = new UcdpEntities(ids, today);
  const events: Dataset['events'] = [];
  const claims: Dataset['claims'] = [];
  for (const row of rows) {
    const told = claimsOf(row, entities);
    for (const claim of told) claims.push(claim);
    events.push(eventOf(row, entities, told));
  }
  const name = fileName.replace(/^.*[/\\]/, '').replace(/\.(?:csv|txt)$/i, '');
  return {
    format: FORMAT,
    id: `ucdp-${slug(name)}`,
    revision: 1,
    title: { en: `UCDP GED: ${name === '' ? 'without a name' : name.slice(0, 200)}` },
    summary: {
      en: 'Events of the UCDP Georeferenced Event Dataset with at least one direct death, one claim for each source article listed. What was coded was coded by UCDP from all articles of an event together: who said which number is not known.',
    },
    languages: ['en'],
    license: UCDP_LICENSE,
    published: today,
    updated: today,
    credits: UCDP_CREDITS,
    changes: [],
    reports: [...entities.reports.values()],
    sources: [...entities.sources.values()],
    actors: [...entities.actors.values()],
    places: [...entities.places.values()],
    events,
    claims,
  };
}
