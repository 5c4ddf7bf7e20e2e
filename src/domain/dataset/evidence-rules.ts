import { boundsOf } from '../edtf/bounds.ts';
import { parseEdtf } from '../edtf/parse.ts';
import { extentOf } from '../extent.ts';
import { placeAncestry } from '../place.ts';
import type { DatasetIndex } from './index-dataset.ts';
import type { Claim, ConflictEvent } from './schema.ts';
import { CASUALTY_KINDS, SLOTS, SUB_TYPES, type Slot } from './vocabulary.ts';

/** A fault of one event, at a path below it. */
export interface EventFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The span of days a date may lie in, `[earliest, latest)` in days since 1970-01-01. */
export function possibleDays(edtf: string): { earliest: number; latest: number } | undefined {
  const parsed = parseEdtf(edtf);
  return parsed.ok ? boundsOf(parsed.value) : undefined;
}

/** Whether the event states a value for the slot. */
export function hasValue(event: ConflictEvent, slot: Slot): boolean {
  switch (slot) {
    case 'when':
      return true;
    case 'where':
      return event.places.length > 0;
    case 'actors':
      return event.actors.length > 0;
    case 'outcome':
      return event.outcome !== undefined;
    case 'casualties':
      return CASUALTY_KINDS.some((kind) => event.casualties?.[kind] !== undefined);
  }
}

/** A claim that something is so; a denial or an intention supports no fact. */
export const affirms = (claim: Claim): boolean => claim.act !== 'denies' && claim.act !== 'intends';

/** Whether the claim says anything of the slot that could be compared with another claim. */
function speaksOf(claim: Claim, slot: Slot, event: ConflictEvent): boolean {
  if (claim.act === 'denies') return true;
  switch (slot) {
    case 'when':
      return claim.occurred !== undefined;
    case 'where':
      return claim.places.length > 0;
    case 'casualties':
      return claim.quantities.some(
        ({ kind }) =>
          CASUALTY_KINDS.some((casualty) => casualty === kind) &&
          Reflect.get(event.casualties ?? {}, kind) !== undefined,
      );
    default:
      return true;
  }
}

function unsupportedWhen(event: ConflictEvent, claims: readonly Claim[]): EventFault[] {
  const days = possibleDays(event.when);
  const spans = claims.flatMap(({ occurred }) => {
    const span = occurred === undefined ? undefined : possibleDays(occurred.edtf);
    return span === undefined ? [] : [span];
  });
  if (days === undefined || spans.length === 0) return [];
  const earliest = extentOf(spans.map((span) => span.earliest))?.min ?? Infinity;
  const latest = extentOf(spans.map((span) => span.latest))?.max ?? -Infinity;
  if (days.earliest >= earliest && days.latest <= latest) return [];
  return [
    {
      path: ['when'],
      message: `${event.when} reaches beyond every date its claims give; name the claim that supports it or narrow it`,
    },
  ];
}

function unsupportedPlaces(
  event: ConflictEvent,
  claims: readonly Claim[],
  index: DatasetIndex,
): EventFault[] {
  const claimed = new Set(
    claims.flatMap((claim) => claim.places.flatMap((id) => placeAncestry(index, id))),
  );
  return event.places.flatMap((id, at) =>
    claimed.has(id)
      ? []
      : [{ path: ['places', at], message: `no claim in evidence.where puts the event at "${id}"` }],
  );
}

function unsupportedCasualties(event: ConflictEvent, claims: readonly Claim[]): EventFault[] {
  return CASUALTY_KINDS.flatMap((kind): EventFault[] => {
    const range = event.casualties?.[kind];
    if (range === undefined) return [];
    const said = claims.flatMap((claim) => claim.quantities.filter((q) => q.kind === kind));
    const low = extentOf(said.map(({ min }) => min))?.min ?? Infinity;
    const high = extentOf(said.map(({ max }) => max))?.max ?? -Infinity;
    const faults: EventFault[] = [];
    if (range.low < low || range.high > high) {
      faults.push({
        path: ['casualties', kind],
        message: `${range.low}–${range.high} reaches beyond every number its claims give`,
      });
    }
    const { best } = range;
    if (best !== undefined && !said.some(({ min, max }) => min === best && max === best)) {
      faults.push({
        path: ['casualties', kind, 'best'],
        message: `no claim says ${best}; a best number needs a claim that gives it`,
      });
    }
    return faults;
  });
}

function slotFaults(event: ConflictEvent, slot: Slot, index: DatasetIndex): EventFault[] {
  const named = event.evidence[slot] ?? [];
  const at = ['evidence', slot];
  if (!hasValue(event, slot)) {
    return named.length === 0
      ? []
      : [{ path: at, message: `names claims, but the event states no ${slot}` }];
  }
  if (named.length === 0) {
    return [{ path: at, message: `is empty: name the claims the event's ${slot} rests on` }];
  }
  const claims = named.flatMap((id) => index.claims.get(id) ?? []);
  const faults: EventFault[] = claims.flatMap((claim, position) => {
    const path = [...at, position];
    if (claim.event !== event.id) {
      return [{ path, message: `claim "${claim.id}" is about "${claim.event}", not this event` }];
    }
    return speaksOf(claim, slot, event)
      ? []
      : [{ path, message: `claim "${claim.id}" says nothing of the event's ${slot}` }];
  });
  const affirming = claims.filter(affirms);
  if (affirming.length === 0) {
    faults.push({
      path: at,
      message: `only denials and intentions are named; no claim says the event's ${slot} is so`,
    });
  }
  if (faults.length > 0) return faults;
  if (slot === 'when') return unsupportedWhen(event, affirming);
  if (slot === 'where') return unsupportedPlaces(event, affirming, index);
  return slot === 'casualties' ? unsupportedCasualties(event, affirming) : [];
}

/** What is wrong with an event whose references all resolve: invariants 1 and 2 of the data model. */
export function eventFaults(event: ConflictEvent, index: DatasetIndex): EventFault[] {
  const faults: EventFault[] = [];
  const subTypes: readonly string[] = SUB_TYPES[event.type];
  if (event.subType !== undefined && !subTypes.includes(event.subType)) {
    faults.push({
      path: ['subType'],
      message: `"${event.subType}" is not a sub-type of ${event.type}; expected one of ${subTypes.join(', ')}`,
    });
  }
  if ((index.claimsByEvent.get(event.id) ?? []).length === 0) {
    return [...faults, { path: [], message: 'has no claim: no event without a claim' }];
  }
  return [...faults, ...SLOTS.flatMap((slot) => slotFaults(event, slot, index))];
}
