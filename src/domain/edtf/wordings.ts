import { ARABIC } from './wording-ar.ts';
import { ENGLISH } from './wording-en.ts';
import { FRENCH } from './wording-fr.ts';
import type { DateWording } from './wording.ts';

export type DateLang = 'en' | 'fr' | 'ar';

/** Every language there is, for whoever speaks several at once. */
export const DATE_WORDINGS: Readonly<Record<DateLang, DateWording>> = {
  en: ENGLISH,
  fr: FRENCH,
  ar: ARABIC,
};
