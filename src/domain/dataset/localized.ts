import type { LocalizedText } from './schema.ts';

/** A text resolved to one language, to be marked in the page with its own `lang` and `dir`. */
export interface ResolvedText {
  readonly text: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const RTL_LANGUAGES: ReadonlySet<string> = new Set([
  'ar',
  'ckb',
  'dv',
  'fa',
  'he',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

export function directionOf(lang: string): 'ltr' | 'rtl' {
  const base = lang.split('-')[0] ?? lang;
  return RTL_LANGUAGES.has(base) ? 'rtl' : 'ltr';
}

/**
 * The text in the wanted language, else in the first of `fallbacks` (the dataset's languages, in its
 * order) that has it, else in whichever language it has.
 */
export function resolveText(
  localized: LocalizedText,
  lang: string,
  fallbacks: readonly string[] = [],
): ResolvedText {
  for (const candidate of [lang, ...fallbacks, ...Object.keys(localized)]) {
    const text = Object.hasOwn(localized, candidate) ? localized[candidate] : undefined;
    if (text !== undefined) return { text, lang: candidate, dir: directionOf(candidate) };
  }
  return { text: '', lang, dir: directionOf(lang) };
}
