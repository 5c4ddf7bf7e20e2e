/**
 * Closed vocabularies of the dataset format. Event types and sub-types are the 6 and 25 codes of the
 * ACLED codebook; actor kinds are ACLED's `inter` classes; reliability and credibility are the two
 * halves of the Admiralty code (NATO AJP-2.1), never merged into one score.
 */
export const SUB_TYPES = {
  battles: ['armed_clash', 'government_regains_territory', 'non_state_actor_overtakes_territory'],
  explosions_remote_violence: [
    'chemical_weapon',
    'air_drone_strike',
    'suicide_bomb',
    'shelling_artillery_missile_attack',
    'remote_explosive_landmine_ied',
    'grenade',
  ],
  violence_against_civilians: ['sexual_violence', 'attack', 'abduction_forced_disappearance'],
  protests: ['peaceful_protest', 'protest_with_intervention', 'excessive_force_against_protesters'],
  riots: ['violent_demonstration', 'mob_violence'],
  strategic_developments: [
    'agreement',
    'arrests',
    'change_to_group_activity',
    'disrupted_weapons_use',
    'headquarters_or_base_established',
    'looting_property_destruction',
    'non_violent_transfer_of_territory',
    'other',
  ],
} as const;

export type EventType = keyof typeof SUB_TYPES;
export type EventSubType = (typeof SUB_TYPES)[EventType][number];

export const EVENT_TYPES = [
  'battles',
  'explosions_remote_violence',
  'violence_against_civilians',
  'protests',
  'riots',
  'strategic_developments',
] as const satisfies readonly EventType[];

export const EVENT_SUB_TYPES: readonly EventSubType[] = EVENT_TYPES.flatMap(
  (type): readonly EventSubType[] => SUB_TYPES[type],
);

export const ACTOR_KINDS = [
  'state_forces',
  'rebel_group',
  'political_militia',
  'identity_militia',
  'rioters',
  'protesters',
  'civilians',
  'external_forces',
] as const;

export const SOURCE_KINDS = [
  'named_person',
  'office_holder',
  'unnamed_official',
  'unnamed_person',
  'institution',
  'state_media',
  'news_agency',
  'monitor',
  'correspondent',
  'document',
] as const;

export const ANONYMITIES = ['none', 'on_condition', 'unexplained', 'withheld'] as const;
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

export const PLACE_KINDS = [
  'neighbourhood',
  'town',
  'city',
  'district',
  'governorate',
  'region',
  'line',
] as const;

/** From the surest to the vaguest; the order is used for sorting and for the precision filter. */
export const PLACE_PRECISIONS = ['exact', 'near', 'adm2', 'adm1', 'line', 'country'] as const;

export const ACTOR_ROLES = ['initiator', 'target', 'supporter', 'affected'] as const;
export const SLOTS = ['outcome', 'when', 'where', 'actors', 'casualties'] as const;

export const MEDIA = [
  'interview',
  'press_conference',
  'communique',
  'state_tv',
  'state_agency',
  'monitor',
  'social',
  'document',
  'field',
  'report',
] as const;

export const DIRECTNESSES = [
  'witnessed',
  'participant',
  'official',
  'secondhand',
  'unknown',
] as const;
export const ACTS = ['asserts', 'denies', 'estimates', 'intends', 'observes'] as const;
export const OCCURRED_BASES = ['stated', 'relative', 'inferred'] as const;

export const RELATIONS = [
  'supports',
  'contradicts',
  'denies',
  'refines',
  'supersedes',
  'retracts',
  'sameOriginAs',
] as const;

/** What a quantity counts; units stand in the name where there is one. */
export const QUANTITY_KINDS = [
  'killed',
  'injured',
  'captured',
  'displaced',
  'fighters',
  'population',
  'distance_km',
] as const;

export const CASUALTY_KINDS = ['killed', 'injured', 'captured', 'displaced'] as const;

export type Slot = (typeof SLOTS)[number];
