import * as v from 'valibot';
import { parseEdtf } from '../edtf/parse.ts';
import { describeValue } from './problem.ts';
import { fields, oneOf } from './shape.ts';
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

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(20_000));
const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag'),
);

/** Ids are readable and stable. They may not hold blanks or commas: they stand in comma lists in URLs. */
const id = v.pipe(v.string(), v.regex(/^[^\s,]{1,200}$/, 'an id without blanks or commas'));
const ids = v.array(id);
const localized = v.pipe(
  v.record(languageTag, text),
  v.check((value) => Object.keys(value).length > 0, 'holds no text in any language'),
);

const edtf = v.pipe(
  v.string(),
  v.check(
    (value) => parseEdtf(value).ok,
    ({ input }) => {
      const parsed = parseEdtf(input);
      return parsed.ok ? 'not an EDTF date' : `not an EDTF date: ${parsed.message}`;
    },
  ),
);

const url = v.pipe(
  v.string(),
  v.check(
    (value) => URL.canParse(value) && /^https?:\/\//i.test(value),
    'not an http or https address',
  ),
);

const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const whole = v.pipe(v.number(), v.safeInteger());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const reportSchema = fields({
  id,
  title: localized,
  publisher: localized,
  agency: v.optional(text),
  byline: v.optional(text),
  lang: languageTag,
  published: edtf,
  publishedBasis: fields({
    basis: oneOf(['stated', 'inferred']),
    note: v.optional(localized),
  }),
  url: v.optional(url),
  archiveUrl: v.optional(url),
  retrieved: v.optional(edtf),
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'))),
  length: v.optional(count),
  textVisibility: oneOf(['none', 'excerpt', 'full']),
  text: v.optional(v.string()),
});

export const sourceSchema = fields({
  id,
  name: localized,
  shortName: v.optional(localized),
  kind: oneOf(SOURCE_KINDS),
  role: v.optional(localized),
  organisation: v.optional(id),
  affiliation: v.optional(id),
  partyToConflict: v.boolean(),
  anonymity: oneOf(ANONYMITIES),
  reliability: fields({ grade: oneOf(RELIABILITIES), rationale: localized }),
});

export const actorSchema = fields({
  id,
  name: localized,
  shortName: localized,
  kind: oneOf(ACTOR_KINDS),
  parent: v.optional(id),
});

export const placeSchema = v.pipe(
  fields({
    id,
    name: localized,
    kind: oneOf(PLACE_KINDS),
    point: v.strictTuple([longitude, latitude]),
    precision: oneOf(PLACE_PRECISIONS),
    radiusKm: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(5_000))),
    within: v.optional(id),
    geonames: v.optional(whole),
    wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9][0-9]*$/, 'a Wikidata id'))),
    note: v.optional(localized),
  }),
  v.forward(
    v.check(
      (place) => place.precision === 'exact' || place.radiusKm !== undefined,
      'is missing: a place that is not exact is an area, so it needs a radius in km',
    ),
    ['radiusKm'],
  ),
);

const range = v.pipe(
  fields({ low: count, best: v.optional(count), high: count }),
  v.check(
    ({ low, best, high }) => low <= high && (best === undefined || (low <= best && best <= high)),
    'low, best and high are not in rising order',
  ),
);

export const eventSchema = fields({
  id,
  title: localized,
  shortTitle: v.optional(localized),
  type: oneOf(EVENT_TYPES),
  /** Absent where no claim says by what means. */
  subType: v.optional(oneOf(EVENT_SUB_TYPES)),
  when: edtf,
  places: ids,
  actors: v.array(fields({ actor: id, role: oneOf(ACTOR_ROLES) })),
  casualties: v.optional(
    fields({
      killed: v.optional(range),
      injured: v.optional(range),
      captured: v.optional(range),
      displaced: v.optional(range),
    }),
  ),
  outcome: v.optional(localized),
  partOf: v.optional(id),
  evidence: fields({
    when: v.optional(ids),
    where: v.optional(ids),
    actors: v.optional(ids),
    outcome: v.optional(ids),
    casualties: v.optional(ids),
  }),
  sensitivity: v.optional(localized),
});

export const claimSchema = fields({
  id,
  event: id,
  report: id,
  source: id,
  chain: ids,
  medium: oneOf(MEDIA),
  directness: oneOf(DIRECTNESSES),
  act: oneOf(ACTS),
  hedged: v.boolean(),
  said: edtf,
  occurred: v.optional(
    fields({
      edtf,
      basis: oneOf(OCCURRED_BASES),
      anchor: v.optional(id),
      note: v.optional(localized),
    }),
  ),
  places: ids,
  quantities: v.array(
    v.pipe(
      fields({ kind: oneOf(QUANTITY_KINDS), min: count, max: count }),
      v.check(({ min, max }) => min <= max, 'min is greater than max'),
    ),
  ),
  concession: v.optional(localized),
  paraphrase: localized,
  quote: v.optional(fields({ text, lang: languageTag })),
  span: v.optional(
    v.pipe(
      fields({ start: count, end: count }),
      v.check(({ start, end }) => start < end, 'start is not before end'),
    ),
  ),
  relations: v.array(fields({ rel: oneOf(RELATIONS), claim: id })),
  assessments: v.array(
    fields({
      credibility: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(6)),
      rationale: localized,
      by: text,
      at: edtf,
    }),
  ),
});

/** A step of the story as its editors tell it: a title, events in their order, what the map shows, and a text before them. */
export const stepSchema = fields({
  id,
  events: ids,
  title: v.optional(localized),
  frame: v.optional(
    v.pipe(
      v.strictTuple([longitude, latitude, longitude, latitude]),
      v.check(
        ([west, south, east, north]) => west < east && south < north,
        'is not west, south, east, north: west must be less than east, south less than north',
      ),
    ),
  ),
  text: v.optional(localized),
});

export const envelopeSchema = fields({
  format: v.literal(
    FORMAT,
    ({ input }) => `expected one of ${FORMAT}, found ${describeValue(input)}`,
  ),
  $schema: v.optional(v.string()),
  id,
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  title: localized,
  summary: localized,
  languages: v.pipe(v.array(languageTag), v.minLength(1)),
  license: fields({ id: text, url, redistribution: oneOf(['allowed', 'none']) }),
  published: edtf,
  updated: edtf,
  credits: v.array(fields({ name: text, role: v.optional(localized), url: v.optional(url) })),
  changes: v.array(
    fields({
      kind: oneOf(['add', 'correct', 'retract']),
      target: id,
      reason: localized,
      date: edtf,
    }),
  ),
});

export const datasetSchema = fields({
  ...envelopeSchema.entries,
  reports: v.array(reportSchema),
  sources: v.array(sourceSchema),
  actors: v.array(actorSchema),
  places: v.array(placeSchema),
  events: v.array(eventSchema),
  claims: v.array(claimSchema),
  story: v.optional(v.array(stepSchema)),
});

/** Text by BCP 47 language tag. */
export type LocalizedText = Readonly<Record<string, string>>;
export type Dataset = v.InferOutput<typeof datasetSchema>;
export type Report = v.InferOutput<typeof reportSchema>;
export type NewsSource = v.InferOutput<typeof sourceSchema>;
export type Actor = v.InferOutput<typeof actorSchema>;
export type Place = v.InferOutput<typeof placeSchema>;
export type ConflictEvent = v.InferOutput<typeof eventSchema>;
export type Claim = v.InferOutput<typeof claimSchema>;
export type GivenStep = v.InferOutput<typeof stepSchema>;
