import { numberWord, type StandingWording } from './wording.ts';

/** Arabic counts: a dual, then the plural with the numeral in the feminine for a masculine noun. */
const AR_NUMBERS = ['', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];

export const ARABIC_STANDING: StandingWording = {
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
