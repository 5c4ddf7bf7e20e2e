import { use, useMemo } from 'react';
import { WHOLE_ROW } from '@/formats/table/table-format.ts';
import { say, type Said } from '@/formats/words/said.ts';
import { inWords, type FileWords, type Sayables } from '@/formats/words/words.ts';
import type { Language } from '@/view/view-state.ts';
import { useLanguage } from '../text/use-words.ts';

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly words: FileWords }>>> = {
  en: () => import('@/formats/words/english.ts'),
  fr: () => import('@/formats/words/fr/index.ts'),
  ar: () => import('@/formats/words/ar/index.ts'),
};

const loaded = new Map<Language, Promise<FileWords>>();

const wordsOf = async (lang: Language): Promise<FileWords> => (await LOADERS[lang]()).words;

/** What is said of somebody's own file in a language; fetched once, when a first file is opened. */
export function loadFileWords(lang: Language): Promise<FileWords> {
  const known = loaded.get(lang);
  if (known !== undefined) return known;
  const loading = wordsOf(lang);
  loaded.set(lang, loading);
  // Whoever asks again may have better luck with the network.
  loading.catch(() => loaded.delete(lang));
  return loading;
}

function subjectOf({ subjects }: FileWords, column: string): Said {
  if (column === '') return [subjects.notChosen];
  return column === WHOLE_ROW ? [subjects.row] : say`${column}`;
}

interface FileSpeech {
  readonly fields: FileWords['fields'];
  /** What a fault is of: a column by its name, or what stands for one. */
  readonly subject: (column: string) => Said;
  readonly say: <G extends keyof Sayables>(group: G, sayable: Sayables[G]) => Said;
}

/** What is said of somebody's own file, in the page's language. Suspends until its words are there. */
export function useFileWords(): FileSpeech {
  const words = use(loadFileWords(useLanguage()));
  return useMemo(
    () => ({
      fields: words.fields,
      subject: (column) => subjectOf(words, column),
      say: (group, sayable) => inWords(words, group, sayable),
    }),
    [words],
  );
}
