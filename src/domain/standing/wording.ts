import type { Slot } from '../dataset/vocabulary.ts';

/** The words of the standing sentence in one language. Names stand after a colon, so they need no article. */
export interface StandingWording {
  readonly slots: Readonly<Record<Slot | 'day', string>>;
  readonly one: (name: string) => string;
  readonly several: (names: readonly string[]) => string;
  readonly sameOrigin: (sources: number) => string;
  readonly anonymous: (sources: number) => string;
  readonly conceded: string;
  readonly differ: (slots: string) => string;
  readonly deny: (names: string, count: number) => string;
  readonly retracted: string;
  readonly unsupported: string;
}

const numberWord = (words: readonly string[], value: number): string =>
  words[value - 2] ?? String(value);

const EN_NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const FR_NUMBERS = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const en: StandingWording = {
  slots: {
    day: 'the day',
    when: 'the date',
    where: 'the place',
    actors: 'who took part',
    outcome: 'the outcome',
    casualties: 'the toll',
  },
  one: (name) => `A single origin reports it: ${name}.`,
  several: (names) =>
    `${capital(numberWord(EN_NUMBERS, names.length))} independent origins report it: ${names.join(', ')}.`,
  sameOrigin: (sources) =>
    `Its ${numberWord(EN_NUMBERS, sources)} sources count once, because they speak for the same side.`,
  anonymous: (sources) =>
    sources === 1 ? 'The source is not named.' : 'None of the sources is named.',
  conceded: 'A party to the conflict concedes it, against its own interest.',
  differ: (slots) => `They differ on ${slots}.`,
  deny: (names, count) =>
    `It is denied by ${count === 1 ? 'one origin' : `${count} origins`}: ${names}.`,
  retracted: 'The claim it rested on has been withdrawn.',
  unsupported: 'No claim in this account says that it happened.',
};

const fr: StandingWording = {
  slots: {
    day: 'le jour',
    when: 'la date',
    where: 'le lieu',
    actors: 'les acteurs',
    outcome: 'l’issue',
    casualties: 'le bilan',
  },
  one: (name) => `Une seule origine en fait état : ${name}.`,
  several: (names) =>
    `${capital(numberWord(FR_NUMBERS, names.length))} origines indépendantes en font état : ${names.join(', ')}.`,
  sameOrigin: (sources) =>
    `Ses ${numberWord(FR_NUMBERS, sources)} sources ne comptent qu’une fois : elles parlent pour le même camp.`,
  anonymous: (sources) =>
    sources === 1 ? 'La source n’est pas nommée.' : 'Aucune des sources n’est nommée.',
  conceded: 'Une partie au conflit le reconnaît, contre son propre intérêt.',
  differ: (slots) => `Elles divergent sur ${slots}.`,
  deny: (names, count) =>
    `${count === 1 ? 'Une origine le dément' : `${count} origines le démentent`} : ${names}.`,
  retracted: 'L’affirmation sur laquelle il reposait a été retirée.',
  unsupported: 'Aucune affirmation de ce récit ne dit qu’il a eu lieu.',
};

/** Arabic counts: a dual, then the plural with the numeral in the feminine for a masculine noun. */
const AR_NUMBERS = ['', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];

const ar: StandingWording = {
  slots: {
    day: 'اليوم',
    when: 'التاريخ',
    where: 'المكان',
    actors: 'الأطراف المشاركة',
    outcome: 'النتيجة',
    casualties: 'الحصيلة',
  },
  one: (name) => `يورده طرف واحد فقط: ${name}.`,
  several: (names) =>
    names.length === 2
      ? `يورده طرفان مستقلان: ${names.join('، ')}.`
      : names.length <= 10
        ? `تورده ${numberWord(AR_NUMBERS, names.length)} أطراف مستقلة: ${names.join('، ')}.`
        : `يورده ${names.length} طرفًا مستقلًا: ${names.join('، ')}.`,
  sameOrigin: () => 'تُحسب مصادره مرة واحدة لأنها تتحدث باسم الطرف نفسه.',
  anonymous: (sources) => (sources === 1 ? 'المصدر لم يُذكر اسمه.' : 'لم يُذكر اسم أي من المصادر.'),
  conceded: 'يقرّ به طرف في النزاع خلافًا لمصلحته.',
  differ: (slots) => `وتختلف الروايات في: ${slots}.`,
  deny: (names, count) => `${count === 1 ? 'وينفيه' : 'وتنفيه أطراف'}: ${names}.`,
  retracted: 'سُحب الادعاء الذي كان يستند إليه.',
  unsupported: 'لا يقول أي ادعاء في هذه الرواية إنه وقع.',
};

const WORDINGS = { en, fr, ar } as const;

export const wordingOf = (lang: 'en' | 'fr' | 'ar'): StandingWording => WORDINGS[lang];
