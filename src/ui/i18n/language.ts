import { LANGUAGES, type Language } from '@/view/view-state.ts';

/** The locale dates and numbers are written in: Levantine month names, Latin digits in all languages. */
export const LOCALES = {
  en: 'en-GB',
  fr: 'fr-FR',
  ar: 'ar-SY-u-nu-latn',
} as const satisfies Record<Language, string>;

/** Each language under its own name, for the switch. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  ar: 'العربية',
};

/** The first of the reader's languages that the interface speaks, else English. */
export function preferredLanguage(languages: readonly string[]): Language {
  for (const tag of languages) {
    const base = tag.toLowerCase().split('-')[0];
    const known = LANGUAGES.find((language) => language === base);
    if (known !== undefined) return known;
  }
  return 'en';
}
