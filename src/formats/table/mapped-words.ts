import type { Actor, Place } from '@/domain/dataset/schema.ts';
import { EVENT_SUB_TYPES, type EventSubType } from '@/domain/dataset/vocabulary.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { fromAcledGeoPrecision, fromUcdpWherePrec } from '@/domain/place.ts';

type Precision = Place['precision'];

const dictionary = <T>(entries: readonly (readonly [T, string])[]): Map<string, T> =>
  new Map(
    entries.flatMap(([value, words]) =>
      words.split(',').map((word) => [foldForSearch(word), value]),
    ),
  );

const PRECISION_WORDS = dictionary<Precision>([
  ['exact', 'exact,exacte,precise,précis,précise,point,address,adresse,gps,site,دقيق,مضبوط'],
  [
    'near',
    'near,nearby,approximate,approx,approximative,approximatif,around,town,city,village,ville,neighbourhood,neighborhood,quartier,environs,proche,près,قرب,تقريبي,مدينة,قرية,حي',
  ],
  [
    'adm2',
    'adm2,adm 2,admin2,admin 2,district,subdistrict,sub district,county,canton,قضاء,منطقة,ناحية',
  ],
  [
    'adm1',
    'adm1,adm 1,admin1,admin 1,governorate,province,region,state,gouvernorat,région,محافظة,ولاية,إقليم',
  ],
  [
    'line',
    'line,road,border,river,front,front line,ligne,route,frontière,fleuve,rivière,طريق,حدود,نهر,خط',
  ],
  ['country', 'country,national,nation,nationwide,pays,بلد,دولة,البلاد'],
]);

/** What kind of codes a column of precision holds, by the names UCDP and ACLED give it; else words. */
export function precisionCodes(column: string): 'ucdp' | 'acled' | 'words' {
  if (/where_prec/i.test(column)) return 'ucdp';
  return /geo_precision/i.test(column) ? 'acled' : 'words';
}

/** The precision a cell names; undefined when it names none. Numbers are read only under a name that says whose they are. */
export function readPrecision(text: string, column: string): Precision | undefined {
  const codes = precisionCodes(column);
  if (codes !== 'words' && /^\d(?:\.0+)?$/.test(text)) {
    const code = Number(text);
    return codes === 'ucdp' ? fromUcdpWherePrec(code) : fromAcledGeoPrecision(code);
  }
  return PRECISION_WORDS.get(foldForSearch(text)) ?? widestIn(text);
}

/** From the widest: of "district or province" only the province is sure. */
const WIDTHS = ['country', 'adm1', 'line', 'adm2', 'near'] as const;

/**
 * The widest precision that several words name, as in "(4) Province, State, Governorate". A phrase never makes a place
 * exact: "not exact" and "exact location censored" hold the word too.
 */
function widestIn(text: string): Precision | undefined {
  const folded = foldForSearch(text);
  const named = new Set(folded.split(' ').flatMap((word) => PRECISION_WORDS.get(word) ?? []));
  const km = Number(/\b(\d{1,4}) ?km\b/.exec(folded)?.[1] ?? Number.NaN);
  const around = km <= 25 ? 'near' : km <= 100 ? 'adm1' : km > 100 ? 'country' : undefined;
  return WIDTHS.find((width) => width === around || named.has(width));
}

const SUB_TYPE_WORDS = dictionary<EventSubType>([
  ...EVENT_SUB_TYPES.map((code): [EventSubType, string] => [code, code]),
  [
    'armed_clash',
    'battle,battles,clash,clashes,fighting,combat,combats,firefight,ground attack,offensive,ambush,affrontement,affrontements,bataille,accrochage,embuscade,اشتباك,اشتباكات,معركة,معارك,قتال,هجوم بري,كمين',
  ],
  [
    'government_regains_territory',
    'government recapture,government regains territory,army recaptures,retaken,reprise,استعادة',
  ],
  ['non_state_actor_overtakes_territory', 'rebel capture,captured,capture,prise,سيطرة'],
  [
    'chemical_weapon',
    'chemical,chemical attack,gas attack,attaque chimique,arme chimique,هجوم كيميائي,كيماوي,كيميائي',
  ],
  [
    'air_drone_strike',
    'air strike,airstrike,air strikes,airstrikes,air/drone strike,drone,drone strike,air raid,bombing raid,frappe aérienne,frappes aériennes,frappe,raid aérien,frappe de drone,غارة,غارات,غارة جوية,غارات جوية,قصف جوي,طائرة مسيرة,مسيرة',
  ],
  [
    'suicide_bomb',
    'suicide bomb,suicide bombing,suicide attack,attentat suicide,attentat kamikaze,تفجير انتحاري,هجوم انتحاري',
  ],
  [
    'shelling_artillery_missile_attack',
    'shelling,artillery,missile,missile attack,missile strike,rocket,rockets,mortar,shelling/artillery/missile attack,bombardement,bombardements,artillerie,tir de roquette,obus,قصف,قصف مدفعي,قصف صاروخي,صاروخ,قذائف',
  ],
  [
    'remote_explosive_landmine_ied',
    'explosions/remote violence,explosion,explosions,bomb,bombing,car bomb,ied,landmine,mine,remote explosive/landmine/ied,explosif,engin explosif,voiture piégée,mine terrestre,bombing/explosion,انفجار,تفجير,لغم,عبوة ناسفة,سيارة مفخخة',
  ],
  ['grenade', 'grenades,قنبلة يدوية'],
  ['sexual_violence', 'rape,viol,violence sexuelle,violences sexuelles,اغتصاب,عنف جنسي'],
  [
    'attack',
    'violence against civilians,assault,killing,massacre,execution,shooting,assassination,attaque,massacre,exécution,assassinat,violence contre les civils,هجوم,مجزرة,إعدام,اغتيال,إطلاق نار',
  ],
  [
    'abduction_forced_disappearance',
    'abduction,kidnapping,kidnap,hostage,hostage taking (kidnapping),disappearance,abduction/forced disappearance,enlèvement,disparition,prise d otages,خطف,اختطاف,إخفاء قسري',
  ],
  [
    'peaceful_protest',
    'protest,protests,demonstration,sit in,march,manifestation,sit-in,rassemblement,احتجاج,تظاهرة,مظاهرة,مظاهرات,اعتصام,وقفة احتجاجية',
  ],
  ['excessive_force_against_protesters', 'repression of protest,قمع مظاهرة'],
  ['violent_demonstration', 'riot,riots,émeute,émeutes,شغب,أعمال شغب'],
  ['mob_violence', 'mob,lynching,lynchage'],
  [
    'agreement',
    'ceasefire,truce,peace agreement,deal,accord,cessez le feu,trêve,هدنة,اتفاق,وقف إطلاق النار',
  ],
  ['arrests', 'arrest,detention,raid,arrestation,arrestations,اعتقال,اعتقالات,توقيف'],
  [
    'looting_property_destruction',
    'looting,destruction,looting/property destruction,arson,pillage,incendie,نهب,تدمير,حرق',
  ],
  ['change_to_group_activity', 'change to group/activity'],
  [
    'non_violent_transfer_of_territory',
    'non violent transfer of territory,withdrawal,retrait,انسحاب',
  ],
  ['disrupted_weapons_use', 'interception,intercepted,défused,اعتراض'],
  ['other', 'strategic developments,autre,divers,أخرى,غير ذلك'],
]);

/** The sub-type a word of a table stands for, in English, French or Arabic; undefined when the word is not known. */
export const subTypeOf = (word: string): EventSubType | undefined =>
  SUB_TYPE_WORDS.get(foldForSearch(word));

/** Whether the word is one of the format's own codes, such as `armed_clash`. */
export const isSubTypeCode = (word: string): boolean =>
  EVENT_SUB_TYPES.some((code) => code === word);

const ACTOR_KIND_WORDS: readonly (readonly [RegExp, Actor['kind']])[] = [
  [/\bcivil(?:ians?|s)?\b|مدني/, 'civilians'],
  [/\bprotest|\bmanifestant|متظاهر|محتج/, 'protesters'],
  [/\briot|\bemeutier|مشاغب/, 'rioters'],
  [
    /\bgovernment|\barmy\b|\bpolice\b|\bmilitary forces\b|\barmee\b|\bgouvernement|\bregime\b|جيش|حكوم|شرطه|نظام/,
    'state_forces',
  ],
  [/\bcoalition\b|\bunited nations\b|\bnations unies\b|تحالف|الامم المتحده/, 'external_forces'],
  [/\bmilitia|\bmilice|ميليشيا/, 'political_militia'],
];

/** The class of an actor by words in its name; a table says no more, and the rest is taken as an armed group. */
export function actorKindOf(name: string): Actor['kind'] {
  const folded = foldForSearch(name);
  return ACTOR_KIND_WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'rebel_group';
}
