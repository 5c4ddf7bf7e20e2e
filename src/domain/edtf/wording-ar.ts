import type { DatePhrase, DateWording } from './wording.ts';

const PERHAPS = 'ربما';

/** As after a preposition, where a bare year needs its noun: "عام 2017". */
function definite({ text, unit }: DatePhrase): string {
  return unit === 'year' ? `عام ${text}` : text;
}

function about(phrase: DatePhrase): string {
  return (phrase.about ? 'نحو ' : '') + definite(phrase);
}

function alone(phrase: DatePhrase): string {
  if (phrase.doubt) {
    return `${PERHAPS} ${about(phrase)}`;
  }
  return phrase.about ? about(phrase) : phrase.text;
}

function some(unit: string, phrase: DatePhrase): string {
  return (
    (phrase.doubt ? `${PERHAPS} ` : '') +
    (phrase.about ? 'نحو ' : '') +
    `${unit} ${definite(phrase)}`
  );
}

/** No preposition goes before "ربما": in an interval it follows the date. */
function end(phrase: DatePhrase): string {
  return about(phrase) + (phrase.doubt ? ` (${PERHAPS})` : '');
}

/** As the Levant names them. */
const MONTHS = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
];

export const ARABIC: DateWording = {
  months: MONTHS,
  shortMonths: MONTHS,
  weekdays: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  dayOfMonth: String,
  seasons: ['ربيع', 'صيف', 'خريف', 'شتاء'],
  beforeChrist: 'ق.م',
  decade: (firstYear) => `عقد ${firstYear}`,
  years: (range) => `الأعوام ${range}`,
  clock: '، ',
  always: 'في أي وقت',
  alone,
  someDay: (month) => some('أحد أيام', month),
  someMonth: (year) => some('أحد أشهر', year),
  since: (start) => `منذ ${end(start)}`,
  until: (last) => `حتى ${end(last)}`,
  startUnknown: (last) => `البداية غير معروفة، حتى ${end(last)}`,
  endUnknown: (start) => `من ${end(start)}، النهاية غير معروفة`,
  fromTo: (start, last) => `من ${end(start)} إلى ${end(last)}`,
};
