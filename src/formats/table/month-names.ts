import { foldForSearch } from '@/domain/filter/fold.ts';

/** Names of the months in English, French and Arabic: of Egypt, the Levant and the Maghreb. */
const NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'يناير', 'كانون الثاني', 'جانفي'],
  ['february', 'feb', 'février', 'févr', 'fév', 'فبراير', 'شباط', 'فيفري'],
  ['march', 'mar', 'mars', 'مارس', 'آذار'],
  ['april', 'apr', 'avril', 'avr', 'أبريل', 'إبريل', 'نيسان', 'أفريل'],
  ['may', 'mai', 'مايو', 'أيار', 'ماي'],
  ['june', 'jun', 'juin', 'يونيو', 'يونيه', 'حزيران', 'جوان'],
  ['july', 'jul', 'juillet', 'juil', 'يوليو', 'يوليه', 'تموز', 'جويلية'],
  ['august', 'aug', 'août', 'أغسطس', 'آب', 'أوت', 'غشت'],
  ['september', 'sept', 'sep', 'septembre', 'سبتمبر', 'أيلول', 'شتنبر'],
  ['october', 'oct', 'octobre', 'أكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'novembre', 'نوفمبر', 'تشرين الثاني', 'نونبر'],
  ['december', 'dec', 'décembre', 'déc', 'ديسمبر', 'كانون الأول', 'دجنبر'],
];

const MONTHS = new Map(
  NAMES.flatMap((names, at) => names.map((name) => [foldForSearch(name), at + 1] as const)),
);

/** Words that stand in dates and say nothing: weekdays and small words. */
const FILLERS = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim
  الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
  of the on de d le du في يوم من`
    .split(/\s+/)
    .map(foldForSearch),
);

/** The month (1–12) that words name, even twice as in تشرين الثاني/نوفمبر; undefined when they name none or two. */
export function monthOf(words: readonly string[]): number | undefined {
  const said = words.filter((word) => !FILLERS.has(word));
  let found: number | undefined;
  for (let at = 0; at < said.length; at += 1) {
    const double = MONTHS.get(`${said[at]} ${said[at + 1]}`);
    const month = double ?? MONTHS.get(said[at] ?? '');
    if (month === undefined || (found !== undefined && found !== month)) return undefined;
    if (double !== undefined) at += 1;
    found = month;
  }
  return found;
}
