import type { EventAccount, Story } from '@/domain/account/account.ts';
import { resolveText } from '@/domain/dataset/localized.ts';
import type { LocalizedText } from '@/domain/dataset/schema.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import { datePrecision } from '@/domain/edtf/precision.ts';
import { toAcledGeoPrecision, toUcdpWherePrec } from '@/domain/place.ts';
import { originName } from '@/domain/standing/origin.ts';
import { writeCsv, type Cell } from './csv-writer.ts';

/** A table ready to be saved. */
export interface CsvTable {
  readonly text: string;
  readonly rows: number;
}

const SEPARATOR = '; ';

/** Every row ends with what a copy of it must carry. */
const PROVENANCE = ['dataset', 'revision', 'licence', 'citation'] as const;

function provenance(story: Story, text: (localized: LocalizedText) => string): Cell[] {
  const { id, revision, license, title } = story.index.dataset;
  return [id, revision, license.id, `${text(title)}, revision ${revision}, Dateline`];
}

const plainText =
  (story: Story, lang: string) =>
  (localized: LocalizedText | undefined): string =>
    localized === undefined ? '' : resolveText(localized, lang, story.index.dataset.languages).text;

/** What an event's row holds, by the column's name; how well days and places are known in the codes of UCDP GED and of ACLED. */
export const EVENT_COLUMNS = [
  'event_id',
  'title',
  'event_type',
  'sub_event_type',
  'when_edtf',
  'when_by_origin',
  'ucdp_date_prec',
  'acled_time_precision',
  'standing',
  'independent_origins',
  'origins',
  'place_ids',
  'places',
  'longitude',
  'latitude',
  'radius_km',
  'ucdp_where_prec',
  'acled_geo_precision',
  'actors',
  'outcome',
  'killed_low',
  'killed_best',
  'killed_high',
  'part_of',
  'claim_ids',
  ...PROVENANCE,
] as const;

/** Writes events as rows of `EVENT_COLUMNS`, as the account in view tells them. */
export function eventRowOf(story: Story, lang: string): (account: EventAccount) => Cell[] {
  const text = plainText(story, lang);
  const name = (key: string): string => text(originName(story.index, key).shortName);
  const from = provenance(story, text);
  return ({ event, assessment, when, where, claims }) => {
    const placeIds = [...new Set(where.flatMap(({ places }) => places))];
    const places = placeIds.flatMap((id) => story.index.places.get(id) ?? []);
    const [first] = places;
    const told = when.length === 1 ? when[0]?.edtf : event.when;
    const days = told === undefined ? undefined : parseEdtf(told);
    const known = days?.ok === true ? datePrecision(days.value) : undefined;
    return [
      event.id,
      text(event.title),
      event.type,
      event.subType,
      told,
      when.map(({ edtf, origins }) => `${edtf} (${origins.map(name).join(', ')})`).join(SEPARATOR),
      known?.ucdp,
      known?.acled,
      assessment.standing,
      assessment.origins.length,
      assessment.origins.map(({ key }) => name(key)).join(SEPARATOR),
      placeIds.join(SEPARATOR),
      places.map((place) => text(place.name)).join(SEPARATOR),
      first?.point[0],
      first?.point[1],
      first?.radiusKm,
      first && toUcdpWherePrec(first.precision),
      first && toAcledGeoPrecision(first.precision),
      event.actors
        .map(({ actor, role }) => `${text(story.index.actors.get(actor)?.name)} (${role})`)
        .join(SEPARATOR),
      text(event.outcome),
      event.casualties?.killed?.low,
      event.casualties?.killed?.best,
      event.casualties?.killed?.high,
      event.partOf,
      claims.map(({ id }) => id).join(SEPARATOR),
      ...from,
    ];
  };
}

/**
 * The events as a table, one row each, as the account in view tells them. Coordinates are WGS 84 degrees
 * of the first place; with several places all are named.
 */
export function eventsCsv(story: Story, accounts: readonly EventAccount[], lang: string): CsvTable {
  const rows = accounts.map(eventRowOf(story, lang));
  return { text: writeCsv(EVENT_COLUMNS, rows), rows: rows.length };
}

const CLAIM_COLUMNS = [
  'claim_id',
  'event_id',
  'source_id',
  'source',
  'origin',
  'chain',
  'act',
  'hedged',
  'said_edtf',
  'occurred_edtf',
  'occurred_basis',
  'medium',
  'directness',
  'anonymity',
  'reliability',
  'quantities',
  'paraphrase',
  'report_id',
  'span_start',
  'span_end',
  ...PROVENANCE,
];

/** The claims the account in view makes about the events, one row each. Spans are UTF-16 offsets. */
export function claimsCsv(story: Story, accounts: readonly EventAccount[], lang: string): CsvTable {
  const text = plainText(story, lang);
  const rows = accounts.flatMap(({ claims }) =>
    claims.map((claim): Cell[] => {
      const source = story.index.sources.get(claim.source);
      return [
        claim.id,
        claim.event,
        claim.source,
        text(source?.name),
        text(originName(story.index, story.origins.keyOf(claim)).name),
        claim.chain.join(SEPARATOR),
        claim.act,
        String(claim.hedged),
        claim.said,
        claim.occurred?.edtf,
        claim.occurred?.basis,
        claim.medium,
        claim.directness,
        source?.anonymity,
        source?.reliability.grade,
        claim.quantities.map(({ kind, min, max }) => `${kind} ${min}–${max}`).join(SEPARATOR),
        text(claim.paraphrase),
        claim.report,
        claim.span?.start,
        claim.span?.end,
        ...provenance(story, text),
      ];
    }),
  );
  return { text: writeCsv(CLAIM_COLUMNS, rows), rows: rows.length };
}
