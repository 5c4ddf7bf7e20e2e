import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import { resolveText, type ResolvedText } from '@/domain/dataset/localized.ts';
import type { LocalizedText } from '@/domain/dataset/schema.ts';
import { formatDayOfYear, formatEdtf, type DateStyle } from '@/domain/edtf/format.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import { allOf } from '@/domain/lists.ts';
import { originName } from '@/domain/standing/origin.ts';
import { LANGUAGES, type Language } from '@/view/view-state.ts';
import { useWording } from '../i18n/LanguageProvider.tsx';
import type { Wording } from '../i18n/wording.ts';
import { numberFormat } from './number-format.ts';

/** Names and dates of a dataset in the reader's language. */
export interface Words {
  readonly lang: Language;
  readonly wording: Wording;
  readonly resolve: (text: LocalizedText) => ResolvedText;
  /** The text alone, for labels and attributes, where it cannot be marked with its language. */
  readonly plain: (text: LocalizedText) => string;
  readonly origin: (key: string) => string;
  readonly source: (id: string) => string;
  readonly actor: (id: string) => string;
  readonly place: (id: string) => string;
  readonly date: (edtf: string, style?: DateStyle) => string;
  /** `Friday 3 November`; absent for all but a whole day, said without doubt, of that year. */
  readonly dayOf: (year: number, edtf: string) => string | undefined;
  readonly list: (items: readonly string[]) => string;
  readonly number: (value: number) => string;
}

export function useLanguage(): Language {
  const locale = useLocale();
  return LANGUAGES.find((language) => locale.startsWith(language)) ?? 'en';
}

export function useWords(index: DatasetIndex): Words {
  const lang = useLanguage();
  const locale = useLocale();
  const wording = useWording();
  return useMemo(() => {
    const resolve = (text: LocalizedText): ResolvedText =>
      resolveText(text, lang, index.dataset.languages);
    const plain = (text: LocalizedText): string => resolve(text).text;
    const named = (text: LocalizedText | undefined, id: string): string =>
      text === undefined ? id : plain(text);
    return {
      lang,
      wording,
      resolve,
      plain,
      origin: (key) => plain(originName(index, key).shortName),
      source: (id) => {
        const source = index.sources.get(id);
        return named(source?.shortName ?? source?.name, id);
      },
      actor: (id) => named(index.actors.get(id)?.shortName, id),
      place: (id) => named(index.places.get(id)?.name, id),
      date: (edtf, style = 'long') => {
        const parsed = parseEdtf(edtf);
        return parsed.ok ? formatEdtf(parsed.value, wording.dates, style) : edtf;
      },
      dayOf: (year, edtf) => {
        const parsed = parseEdtf(edtf);
        const isPlain = parsed.ok && parsed.value.kind === 'day' && parsed.value.qualifier === null;
        return isPlain && parsed.value.year === year
          ? formatDayOfYear(parsed.value, wording.dates)
          : undefined;
      },
      list: (items) => allOf(items, locale),
      number: (value) => numberFormat(locale).format(value),
    };
  }, [index, lang, locale, wording]);
}

export const useVocab = () => useTranslations('vocab');
