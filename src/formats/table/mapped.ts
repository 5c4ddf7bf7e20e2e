import { boundsOf } from '@/domain/edtf/bounds.ts';
import { dayToIso, toDayNumber } from '@/domain/edtf/days.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import { STORY_TEXTS } from '@/domain/columns/from-story.ts';
import type { LonLat } from '@/domain/place.ts';
import { FORMAT, type Dataset, type Report } from '@/domain/dataset/schema.ts';
import { isAcleds } from '../acled-columns.ts';
import { ACLED_LICENSE } from '../acled-dataset.ts';
import { slug } from '../slug.ts';
import { isUcdps } from '../ucdp-ged-columns.ts';
import { UCDP_CREDITS, UCDP_LICENSE } from '../ucdp-ged-dataset.ts';
import { checkMapping } from './mapped-check.ts';
import { MappedCoder } from './mapped-coder.ts';
import { MappedEntities } from './mapped-entities.ts';
import { mappedEvent, type MappedEvent } from './mapped-events.ts';
import { swapHint } from './mapped-point.ts';
import { MappedRowReader } from './mapped-row.ts';
import type { MappedRow } from './mapped-shape.ts';
import { cleanText } from './mapped-text.ts';
import type { TableMapping } from './mapping.ts';
import type { CellOf, ImportHead, RowFault, TableFormat, TableReader } from './table-format.ts';

/**
 * A table that states no licence is its owner's own work as far as can be known, who must be able to take it out
 * again: redistribution stays allowed, and the address explains what it means that nobody granted anything.
 */
const NOT_STATED: Dataset['license'] = {
  id: 'Not stated by the file',
  url: 'https://choosealicense.com/no-permission/',
  redistribution: 'allowed',
};

const MOST_TERMS = 20;

/** Licences and citations that rows carry, as our own exports do; what is ACLED's or UCDP's stays so however it is read. */
class Terms {
  private readonly licences = new Set<string>();
  private readonly citations = new Set<string>();
  private readonly isAcled: boolean;
  private readonly isUcdp: boolean;

  constructor(columns: readonly string[]) {
    this.isAcled = isAcleds(columns);
    this.isUcdp = isUcdps(columns);
  }

  note(cell: CellOf): void {
    for (const [column, terms] of [
      ['licence', this.licences],
      ['license', this.licences],
      ['citation', this.citations],
    ] as const) {
      const text = cleanText(cell(column)).slice(0, 500);
      if (text !== '' && terms.size < MOST_TERMS) terms.add(text);
    }
  }

  license(): Dataset['license'] {
    if (this.isAcled) return ACLED_LICENSE;
    if (this.isUcdp) return UCDP_LICENSE;
    const ids = [...this.licences];
    if (ids.length === 0) return NOT_STATED;
    const spdx = ids.length === 1 && /^[A-Za-z]+[A-Za-z0-9]*-[A-Za-z0-9.-]+$/.test(ids[0] ?? '');
    const url = spdx ? `https://spdx.org/licenses/${ids[0]}.html` : NOT_STATED.url;
    return { id: ids.join('; '), url, redistribution: 'allowed' };
  }

  credits(): Dataset['credits'] {
    const cited = [...this.citations].map((name) => ({ name, role: { en: 'Cited by the table' } }));
    return this.isUcdp ? [...UCDP_CREDITS, ...cited] : cited;
  }
}

const byId = <T extends { readonly id: string }>(entities: readonly T[]): T[] => [
  ...new Map(entities.map((entity) => [entity.id, entity])).values(),
];

const present = <T>(values: readonly (T | undefined)[]): T[] =>
  values.flatMap((value) => (value === undefined ? [] : [value]));

function datasetOf(
  rows: readonly MappedRow[],
  entities: MappedEntities,
  terms: Terms,
  { fileName, today }: ImportHead,
): Dataset {
  const made = rows.map((row) => mappedEvent(row, entities, today));
  const name = fileName.replace(/^.*[/\\]/, '').replace(/\.(?:csv|tsv|txt|xlsx|gz)$/i, '');
  const title = cleanText(name).slice(0, 200);
  const of = <T>(pick: (event: MappedEvent) => readonly T[]): T[] => made.flatMap(pick);
  return {
    format: FORMAT,
    id: `table-${slug(name)}`,
    revision: 1,
    title: { en: title === '' ? 'A table without a name' : title },
    summary: {
      en: 'Events of a table, read as its owner said: one event for each row, one claim for each source a row names. Which source said what of a row is not known. A row that names no source rests on whoever its owner said speaks.',
    },
    languages: ['en'],
    license: terms.license(),
    published: today,
    updated: today,
    credits: terms.credits(),
    changes: [],
    reports: byId<Report>(of(({ reports }) => reports)),
    sources: byId(rows.flatMap((row) => row.sources.map((source) => entities.source(source)))),
    actors: byId(rows.flatMap((row) => row.actors.map((actor) => entities.actor(actor.name)))),
    places: byId(present(rows.map((row) => entities.place(row)))),
    events: made.map(({ event }) => event),
    claims: of(({ claims }) => claims),
  };
}

const FIRST_DAY = toDayNumber(0);
const LAST_DAY = toDayNumber(9999, 12, 31);

/** A day as `YYYY-MM-DD` within the years 0–9999, so that days compare as texts. */
const clamped = (day: number): string =>
  dayToIso(Math.min(LAST_DAY, Math.max(FIRST_DAY, Math.floor(day))));

function daysOf(
  when: string | undefined,
): { readonly start: string; readonly end: string } | undefined {
  const parsed = when === undefined ? undefined : parseEdtf(when);
  if (parsed?.ok !== true) return undefined;
  const { earliest, latest } = boundsOf(parsed.value);
  return { start: clamped(earliest), end: clamped(Math.ceil(latest) - 1) };
}

function swapFault([lon, lat]: LonLat, { columns }: TableMapping): RowFault {
  const pair = columns.coordinates;
  return {
    column: pair ?? columns.latitude ?? '',
    value: pair === undefined ? String(lat) : `${lat}, ${lon}`,
    reason: { kind: 'swapped', near: 'table', pair: pair !== undefined },
    hint: swapHint([lon, lat]),
  };
}

/**
 * A table of no known format, read as its owner confirmed. Every row becomes an event, even without a place or a
 * source, unless a cell that was mapped would make the event wrong; then the row is rejected and the cell named.
 * Addresses and dates of sources that cannot be read are left out, and the claims say so.
 */
export function mappedTable(mapping: TableMapping): TableFormat {
  return {
    id: 'table',
    name: 'Table',
    recognise: (columns) => {
      const faults = checkMapping(mapping, columns);
      return faults.length === 0 ? { kind: 'yes' } : { kind: 'lacks', faults };
    },
    open: (columns, options = {}): TableReader<MappedRow> => {
      const reader = new MappedRowReader(mapping, options.deletedIds);
      const entities = new MappedEntities(options.joinedOffices);
      const terms = new Terms(columns);
      const idColumn = mapping.columns.id;
      const read: TableReader<MappedRow>['read'] = (cell, number) => {
        const done = reader.read(cell, number);
        if ('row' in done) terms.note(cell);
        return done;
      };
      const ofDegrees =
        mapping.columns.mgrs === undefined
          ? { swapped: (point: LonLat): RowFault => swapFault(point, mapping) }
          : {};
      return {
        read,
        coder: (builder) => new MappedCoder(builder, columns, { read, entities, ...ofDegrees }),
        textDictionaries: STORY_TEXTS,
        dataset: (rows, head) => datasetOf(rows, entities, terms, head),
        days: (cell) => daysOf(reader.when(cell)),
        ...(idColumn === undefined || idColumn === '' ? {} : { idColumn }),
      };
    },
  };
}
