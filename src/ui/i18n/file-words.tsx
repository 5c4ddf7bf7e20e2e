import { createContext, use, useMemo, type ReactNode } from 'react';
import { WHOLE_ROW } from '@/formats/table/table-format.ts';
import { say, type Said } from '@/formats/words/said.ts';
import { inWords, type FileWords, type Sayables } from '@/formats/words/words.ts';
import type { Language } from '@/view/view-state.ts';
import { makeArrival, useArrival, type Arrival } from '../arrival.ts';
import { useLanguage } from '../text/use-words.ts';

const WORDS: Readonly<Record<Language, Arrival<FileWords>>> = {
  en: makeArrival(async () => (await import('@/formats/words/english.ts')).words),
  fr: makeArrival(async () => (await import('@/formats/words/fr/index.ts')).words),
  ar: makeArrival(async () => (await import('@/formats/words/ar/index.ts')).words),
};

/** Asks for the words before anything is said with them. */
export const fetchFileWords = async (lang: Language): Promise<unknown> => WORDS[lang].fetch();

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

const speechIn = (words: FileWords): FileSpeech => ({
  fields: words.fields,
  subject: (column) => subjectOf(words, column),
  say: (group, sayable) => inWords(words, group, sayable),
});

const SpeechContext = createContext<FileSpeech | undefined>(undefined);

/** What is said of somebody's own file, in the page's language. */
export function useFileWords(): FileSpeech {
  const speech = use(SpeechContext);
  if (speech === undefined) throw new Error('Nothing here gives the words for a file.');
  return speech;
}

/** Draws what speaks of somebody's own file once the words are there, which are fetched with the first file. */
export function WithFileWords({ children }: { readonly children: ReactNode }) {
  const words = useArrival(WORDS[useLanguage()]);
  const speech = useMemo(() => (words === undefined ? undefined : speechIn(words)), [words]);
  return speech !== undefined && <SpeechContext value={speech}>{children}</SpeechContext>;
}
