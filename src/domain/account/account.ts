import { affirms } from '../dataset/evidence-rules.ts';
import type { DatasetIndex } from '../dataset/index-dataset.ts';
import type { Claim, ConflictEvent } from '../dataset/schema.ts';
import { boundsOf, type EdtfBounds } from '../edtf/bounds.ts';
import { hull } from '../edtf/hull.ts';
import { parseEdtf } from '../edtf/parse.ts';
import { serializeEdtf } from '../edtf/serialize.ts';
import type { Edtf } from '../edtf/types.ts';
import { extentOf } from '../extent.ts';
import {
  assessEvent,
  withdrawnClaims,
  type EventAssessment,
  type SlotAssessment,
} from '../standing/assess.ts';
import { computeOrigins, type Origins } from '../standing/origin.ts';

/** A date that some origins give an event. An uncontested event has one; a contested one a version each. */
export interface DateVersion {
  readonly edtf: string;
  readonly value: Edtf;
  readonly bounds: EdtfBounds;
  readonly origins: readonly string[];
}

/** Places that some origins give an event, as place ids. */
export interface PlaceVersion {
  readonly places: readonly string[];
  readonly origins: readonly string[];
}

/** One event as an account tells it. */
export interface EventAccount {
  readonly event: ConflictEvent;
  /** Whether the account mentions the event at all; what it leaves out stays as a ghost. */
  readonly told: boolean;
  readonly assessment: EventAssessment;
  /** The claims the account makes of the event, in document order. */
  readonly claims: readonly Claim[];
  /** At least one. */
  readonly when: readonly DateVersion[];
  readonly where: readonly PlaceVersion[];
  /** From the earliest to the latest moment of any version, in days since 1970-01-01. */
  readonly earliest: number;
  readonly latest: number;
}

/** A dataset as all its origins together tell it, or as one of them does. */
export interface Story {
  readonly index: DatasetIndex;
  readonly origins: Origins;
  /** The origin or source whose account this is; absent for all. */
  readonly teller?: string;
  /** Every event of the dataset, in document order. */
  readonly accounts: readonly EventAccount[];
  readonly byEvent: ReadonlyMap<string, EventAccount>;
}

const slotOf = (assessment: EventAssessment, slot: string): SlotAssessment | undefined =>
  assessment.slots.find((each) => each.slot === slot);

const parsedDates = (claims: readonly Claim[]): Edtf[] =>
  claims.flatMap(({ occurred }) => {
    const parsed = occurred === undefined ? undefined : parseEdtf(occurred.edtf);
    return parsed?.ok ? [parsed.value] : [];
  });

const dateVersion = (value: Edtf, origins: readonly string[]): DateVersion => ({
  edtf: serializeEdtf(value),
  value,
  bounds: boundsOf(value),
  origins,
});

function ownDate(event: ConflictEvent, origins: readonly string[]): DateVersion[] {
  const parsed = parseEdtf(event.when);
  return parsed.ok ? [dateVersion(parsed.value, origins)] : [];
}

function merge<T extends { readonly origins: readonly string[] }>(
  versions: readonly T[],
  same: (version: T) => string,
): T[] {
  const merged = new Map<string, T>();
  for (const version of versions) {
    const known = merged.get(same(version));
    merged.set(
      same(version),
      known === undefined ? version : { ...known, origins: [...known.origins, ...version.origins] },
    );
  }
  return [...merged.values()];
}

function datesByOrigin(slot: SlotAssessment): DateVersion[] {
  const versions = slot.origins.flatMap(({ key, claims }) => {
    const value = hull(parsedDates(claims));
    return value === undefined ? [] : [dateVersion(value, [key])];
  });
  return merge(versions, ({ edtf }) => edtf).toSorted(
    (a, b) => a.bounds.earliest - b.bounds.earliest || a.bounds.latest - b.bounds.latest,
  );
}

function placesByOrigin(slot: SlotAssessment): PlaceVersion[] {
  const versions = slot.origins.flatMap(({ key, claims }) => {
    const places = [...new Set(claims.flatMap((claim) => claim.places))];
    return places.length === 0 ? [] : [{ places, origins: [key] }];
  });
  return merge(versions, ({ places }) => places.toSorted().join(' '));
}

/** The dates to draw: the event's own where all agree or all are heard, else each origin's. */
function whenOf(assessment: EventAssessment, teller: string | undefined): DateVersion[] {
  const slot = slotOf(assessment, 'when');
  const keys = slot?.origins.map(({ key }) => key) ?? [];
  if (slot !== undefined && (teller !== undefined || slot.standing === 'contested')) {
    const versions = datesByOrigin(slot);
    if (versions.length > 0) return versions;
  }
  return ownDate(assessment.event, keys);
}

function whereOf(assessment: EventAssessment, teller: string | undefined): PlaceVersion[] {
  const slot = slotOf(assessment, 'where');
  const { places } = assessment.event;
  if (slot === undefined || places.length === 0) return [];
  if (teller !== undefined || slot.standing === 'contested') {
    const versions = placesByOrigin(slot);
    if (versions.length > 0) return versions;
  }
  return [{ places, origins: slot.origins.map(({ key }) => key) }];
}

/** The events a claim places in time, space or deed count as told; a bare denial tells of it too. */
const tells = (assessment: EventAssessment, claims: readonly Claim[]): boolean =>
  claims.some((claim) => affirms(claim) || claim.act === 'denies') &&
  assessment.slots.some(({ claims: heard }) => heard.length > 0);

/**
 * Tells the story of a dataset.
 * @param teller an origin's key, or the id of a source, to hear alone. An id the dataset does not have
 * tells nothing: every event is a ghost.
 */
export function tellStory(index: DatasetIndex, teller?: string): Story {
  const origins = computeOrigins(index);
  const withdrawn = withdrawnClaims(index);
  const isHeard = (claim: Claim): boolean =>
    teller === undefined || claim.source === teller || origins.keyOf(claim) === teller;

  const accounts = index.dataset.events.map((event): EventAccount => {
    const evidence = { index, origins };
    const heard = assessEvent(evidence, withdrawn, event, isHeard);
    const claims = (index.claimsByEvent.get(event.id) ?? []).filter(isHeard);
    const told = teller === undefined || tells(heard, claims);
    const drawn = told ? heard : assessEvent(evidence, withdrawn, event);
    const drawnTeller = told ? teller : undefined;
    const when = whenOf(drawn, drawnTeller);
    const span = extentOf(when.flatMap(({ bounds }) => [bounds.earliest, bounds.latest]));
    return {
      event,
      told,
      assessment: drawn,
      claims,
      when,
      where: whereOf(drawn, drawnTeller),
      earliest: span?.min ?? -Infinity,
      latest: span?.max ?? Infinity,
    };
  });
  return {
    index,
    origins,
    ...(teller === undefined ? {} : { teller }),
    accounts,
    byEvent: new Map(accounts.map((account) => [account.event.id, account])),
  };
}
