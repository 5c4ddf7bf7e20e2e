import type { Actor } from '@/domain/dataset/schema.ts';
import {
  ACTOR_KINDS,
  EVENT_SUB_TYPES,
  EVENT_TYPES,
  SUB_TYPES,
  type EventSubType,
  type EventType,
} from '@/domain/dataset/vocabulary.ts';

export type ActorKind = Actor['kind'];

const codeOf = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '_')
    .replaceAll(/^_|_$/g, '');

const TYPES = new Map<string, EventType>([
  ...EVENT_TYPES.map((type): [string, EventType] => [type, type]),
  ['explosion_remote_violence', 'explosions_remote_violence'],
  ['strategic_development', 'strategic_developments'],
]);

const SUBS = new Map<string, EventSubType>([
  ...EVENT_SUB_TYPES.map((sub): [string, EventSubType] => [sub, sub]),
  ['excessive_force_against_protestors', 'excessive_force_against_protesters'],
  ['looting_and_property_destruction', 'looting_property_destruction'],
]);

/** Event types of releases before 2019, which had no sub-types, that mean one sub-type. */
const OLD_TYPES = new Map<string, EventSubType>([
  ['battle', 'armed_clash'],
  ['battle_no_change_of_territory', 'armed_clash'],
  ['battle_government_regains_territory', 'government_regains_territory'],
  ['battle_non_state_actor_overtakes_territory', 'non_state_actor_overtakes_territory'],
  ['battle_non_state_actors_overtake_territory', 'non_state_actor_overtakes_territory'],
  ['headquarters_or_base_established', 'headquarters_or_base_established'],
  ['non_violent_transfer_of_territory', 'non_violent_transfer_of_territory'],
  ['non_violent_activity_by_a_conflict_actor', 'other'],
  ['strategic_development', 'other'],
  ['strategic_developments', 'other'],
  ['violence_against_civilians', 'attack'],
]);

const TYPE_OF = new Map<EventSubType, EventType>(
  EVENT_TYPES.flatMap((type) =>
    SUB_TYPES[type].map((sub): [EventSubType, EventType] => [sub, type]),
  ),
);

export type EventCode =
  | { readonly type: EventType; readonly subType?: EventSubType }
  | { readonly fault: 'type' | 'subType' | 'mismatch' | 'means' };

const coded = (subType: EventSubType): EventCode => {
  const type = TYPE_OF.get(subType);
  return type === undefined ? { fault: 'subType' } : { type, subType };
};

type Sides = readonly (ActorKind | undefined)[];

/**
 * Old releases have one type for both; who takes part tells them apart. Where demonstrators come second, somebody acted
 * against them, which the row does not say how.
 */
function demonstration([first, second]: Sides): EventCode {
  if (first === 'protesters') return coded('peaceful_protest');
  if (first === 'rioters') return coded('violent_demonstration');
  if (second === 'protesters') return { type: 'protests' };
  return second === 'rioters' ? { type: 'riots' } : { fault: 'means' };
}

/** What a row without a sub-type says. */
function codeOfType(typeCode: string, sides: Sides): EventCode {
  const old = OLD_TYPES.get(typeCode);
  if (old !== undefined) return coded(old);
  if (typeCode === 'remote_violence') return { type: 'explosions_remote_violence' };
  const type = TYPES.get(typeCode);
  if (typeCode === 'riots_protests' || type === 'riots' || type === 'protests') {
    const code = demonstration(sides);
    if ('type' in code || type === undefined) return code;
  }
  return type === undefined ? { fault: 'type' } : { type };
}

/**
 * The event type and sub-type of a row, by ACLED's codebook. Where a release has no sub-types, an old type
 * stands for the one it became in 2019, and violence against civilians for an attack; an event of another type
 * has no sub-type: remote violence does not say by what means.
 * @param sides the kinds of the row's actors, where they are coded
 */
export function readEventCode(typeWords: string, subWords: string, sides: Sides): EventCode {
  const typeCode = codeOf(typeWords);
  const type = TYPES.get(typeCode);
  if (subWords === '') return codeOfType(typeCode, sides);
  const subType = SUBS.get(codeOf(subWords));
  const old = OLD_TYPES.has(typeCode) || ['riots_protests', 'remote_violence'].includes(typeCode);
  if (type === undefined && !old) return { fault: 'type' };
  if (subType === undefined) return { fault: 'subType' };
  const found = coded(subType);
  return type === undefined || ('type' in found && found.type === type)
    ? found
    : { fault: 'mismatch' };
}

const KIND_WORDS = new Map<string, ActorKind>([
  ['state_force', 'state_forces'],
  ['rebel_group', 'rebel_group'],
  ['rebel_force', 'rebel_group'],
  ['rebel', 'rebel_group'],
  ['political_militia', 'political_militia'],
  ['identity_militia', 'identity_militia'],
  ['communal_militia', 'identity_militia'],
  ['ethnic_militia', 'identity_militia'],
  ['rioter', 'rioters'],
  ['protester', 'protesters'],
  ['protestor', 'protesters'],
  ['civilian', 'civilians'],
  ['external_other_force', 'external_forces'],
  ['external_force', 'external_forces'],
  ['other_force', 'external_forces'],
  ['other', 'external_forces'],
]);

/** A kind of actor, from the numbers 1 to 8 of older releases or the words of newer ones; 0 is nobody. */
export function readInter(text: string): ActorKind | undefined {
  if (/^\d(?:\.0+)?$/.test(text)) return ACTOR_KINDS[Number(text) - 1];
  return KIND_WORDS.get(codeOf(text).replace(/s$/, ''));
}

/**
 * The kinds of an `interaction`: 10 to 88, or words joined by a hyphen. It holds the lesser kind first,
 * so it does not say which side is which. One kind stands alone as 10, 20 … or as `Sole …`, `… only`.
 */
export function readInteraction(text: string): readonly ActorKind[] {
  const digits = /^(?<one>[1-8])(?<two>[0-8])(?:\.0+)?$/.exec(text)?.groups;
  const words = text.split('-').map((part) => part.trim().replace(/^sole\s+/i, ''));
  return (digits === undefined ? words : [digits['one'] ?? '', digits['two'] ?? '']).flatMap(
    (part) => readInter(part) ?? [],
  );
}

/**
 * The kind of an actor that no code classes, from how ACLED names actors. Anybody else counts as a political
 * militia, as ACLED has it with the armed groups it cannot identify.
 */
export function kindByName(name: string): ActorKind {
  if (/^(?:civilians|protesters|rioters)\b/i.test(name)) {
    return readInter(/^\w+/.exec(name)?.[0] ?? '') ?? 'civilians';
  }
  if (/^(?:military|police) forces of\b|^government of\b/i.test(name)) return 'state_forces';
  return /\b(?:ethnic|communal|clan|tribal)\b.*\bmilitia\b/i.test(name)
    ? 'identity_militia'
    : 'political_militia';
}
