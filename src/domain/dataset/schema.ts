import * as z from 'zod/mini';
import { parseEdtf } from '../edtf/parse.ts';
import {
  ACTOR_KINDS,
  ACTOR_ROLES,
  ACTS,
  ANONYMITIES,
  DIRECTNESSES,
  EVENT_SUB_TYPES,
  EVENT_TYPES,
  MEDIA,
  OCCURRED_BASES,
  PLACE_KINDS,
  PLACE_PRECISIONS,
  QUANTITY_KINDS,
  RELATIONS,
  RELIABILITIES,
  SOURCE_KINDS,
} from './vocabulary.ts';

export const FORMAT = 'dateline/1';

const text = z.string().check(z.minLength(1), z.maxLength(20_000));
const languageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag'));

/** Ids are readable and stable. They may not hold blanks or commas: they stand in comma lists in URLs. */
const id = z.string().check(z.regex(/^[^\s,]{1,200}$/, 'an id without blanks or commas'));
const ids = z.array(id);
const localized = z.record(languageTag, text).check(
  z.refine((value) => Object.keys(value).length > 0, {
    error: 'holds no text in any language',
  }),
);

const edtf = z.string().check(
  z.refine((value) => parseEdtf(value).ok, {
    error: (issue) => {
      const parsed = parseEdtf(String(issue.input));
      return parsed.ok ? 'not an EDTF date' : `not an EDTF date: ${parsed.message}`;
    },
  }),
);

const url = z.string().check(
  z.refine((value) => URL.canParse(value) && /^https?:\/\//i.test(value), {
    error: 'not an http or https address',
  }),
);

const longitude = z.number().check(z.minimum(-180), z.maximum(180));
const latitude = z.number().check(z.minimum(-90), z.maximum(90));
const count = z.int().check(z.minimum(0));

export const reportSchema = z.strictObject({
  id,
  title: localized,
  publisher: localized,
  agency: z.optional(text),
  byline: z.optional(text),
  lang: languageTag,
  published: edtf,
  publishedBasis: z.strictObject({
    basis: z.enum(['stated', 'inferred']),
    note: z.optional(localized),
  }),
  url: z.optional(url),
  archiveUrl: z.optional(url),
  retrieved: z.optional(edtf),
  sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'))),
  length: z.optional(count),
  textVisibility: z.enum(['none', 'excerpt', 'full']),
  text: z.optional(z.string()),
});

export const sourceSchema = z.strictObject({
  id,
  name: localized,
  shortName: z.optional(localized),
  kind: z.enum(SOURCE_KINDS),
  role: z.optional(localized),
  organisation: z.optional(id),
  affiliation: z.optional(id),
  partyToConflict: z.boolean(),
  anonymity: z.enum(ANONYMITIES),
  reliability: z.strictObject({ grade: z.enum(RELIABILITIES), rationale: localized }),
});

export const actorSchema = z.strictObject({
  id,
  name: localized,
  shortName: localized,
  kind: z.enum(ACTOR_KINDS),
  parent: z.optional(id),
});

export const placeSchema = z
  .strictObject({
    id,
    name: localized,
    kind: z.enum(PLACE_KINDS),
    point: z.tuple([longitude, latitude]),
    precision: z.enum(PLACE_PRECISIONS),
    radiusKm: z.optional(z.number().check(z.positive(), z.maximum(5_000))),
    within: z.optional(id),
    geonames: z.optional(z.int()),
    wikidata: z.optional(z.string().check(z.regex(/^Q[1-9][0-9]*$/, 'a Wikidata id'))),
    note: z.optional(localized),
  })
  .check(
    z.refine((place) => place.precision === 'exact' || place.radiusKm !== undefined, {
      path: ['radiusKm'],
      error: 'is missing: a place that is not exact is an area, so it needs a radius in km',
    }),
  );

const range = z
  .strictObject({ low: count, best: z.optional(count), high: count })
  .check(
    z.refine(
      ({ low, best, high }) => low <= high && (best === undefined || (low <= best && best <= high)),
      { error: 'low, best and high are not in rising order' },
    ),
  );

export const eventSchema = z.strictObject({
  id,
  title: localized,
  shortTitle: z.optional(localized),
  type: z.enum(EVENT_TYPES),
  subType: z.enum(EVENT_SUB_TYPES),
  when: edtf,
  places: ids,
  actors: z.array(z.strictObject({ actor: id, role: z.enum(ACTOR_ROLES) })),
  casualties: z.optional(
    z.strictObject({
      killed: z.optional(range),
      injured: z.optional(range),
      captured: z.optional(range),
      displaced: z.optional(range),
    }),
  ),
  outcome: z.optional(localized),
  partOf: z.optional(id),
  evidence: z.strictObject({
    when: z.optional(ids),
    where: z.optional(ids),
    actors: z.optional(ids),
    outcome: z.optional(ids),
    casualties: z.optional(ids),
  }),
  sensitivity: z.optional(localized),
});

export const claimSchema = z.strictObject({
  id,
  event: id,
  report: id,
  source: id,
  chain: ids,
  medium: z.enum(MEDIA),
  directness: z.enum(DIRECTNESSES),
  act: z.enum(ACTS),
  hedged: z.boolean(),
  said: edtf,
  occurred: z.optional(
    z.strictObject({
      edtf,
      basis: z.enum(OCCURRED_BASES),
      anchor: z.optional(id),
      note: z.optional(localized),
    }),
  ),
  places: ids,
  quantities: z.array(
    z
      .strictObject({ kind: z.enum(QUANTITY_KINDS), min: count, max: count })
      .check(z.refine(({ min, max }) => min <= max, { error: 'min is greater than max' })),
  ),
  concession: z.optional(localized),
  paraphrase: localized,
  quote: z.optional(z.strictObject({ text, lang: languageTag })),
  span: z.optional(
    z
      .strictObject({ start: count, end: count })
      .check(z.refine(({ start, end }) => start < end, { error: 'start is not before end' })),
  ),
  relations: z.array(z.strictObject({ rel: z.enum(RELATIONS), claim: id })),
  assessments: z.array(
    z.strictObject({
      credibility: z.int().check(z.minimum(1), z.maximum(6)),
      rationale: localized,
      by: text,
      at: edtf,
    }),
  ),
});

/** A step of the story as its editors tell it: a title, events in their order, what the map shows, and a text before them. */
export const stepSchema = z.strictObject({
  id,
  events: ids,
  title: z.optional(localized),
  frame: z.optional(
    z.tuple([longitude, latitude, longitude, latitude]).check(
      z.refine(([west, south, east, north]) => west < east && south < north, {
        error:
          'is not west, south, east, north: west must be less than east, south less than north',
      }),
    ),
  ),
  text: z.optional(localized),
});

export const envelopeSchema = z.strictObject({
  format: z.literal(FORMAT),
  $schema: z.optional(z.string()),
  id,
  revision: z.int().check(z.minimum(1)),
  title: localized,
  summary: localized,
  languages: z.array(languageTag).check(z.minLength(1)),
  license: z.strictObject({ id: text, url, redistribution: z.enum(['allowed', 'none']) }),
  published: edtf,
  updated: edtf,
  credits: z.array(
    z.strictObject({ name: text, role: z.optional(localized), url: z.optional(url) }),
  ),
  changes: z.array(
    z.strictObject({
      kind: z.enum(['add', 'correct', 'retract']),
      target: id,
      reason: localized,
      date: edtf,
    }),
  ),
});

export const datasetSchema = z.strictObject({
  ...envelopeSchema.shape,
  reports: z.array(reportSchema),
  sources: z.array(sourceSchema),
  actors: z.array(actorSchema),
  places: z.array(placeSchema),
  events: z.array(eventSchema),
  claims: z.array(claimSchema),
  story: z.optional(z.array(stepSchema)),
});

/** Text by BCP 47 language tag. */
export type LocalizedText = Readonly<Record<string, string>>;
export type Dataset = z.infer<typeof datasetSchema>;
export type Report = z.infer<typeof reportSchema>;
export type NewsSource = z.infer<typeof sourceSchema>;
export type Actor = z.infer<typeof actorSchema>;
export type Place = z.infer<typeof placeSchema>;
export type ConflictEvent = z.infer<typeof eventSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type GivenStep = z.infer<typeof stepSchema>;
