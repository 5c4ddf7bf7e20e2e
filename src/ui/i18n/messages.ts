import type { Language } from '@/view/view-state.ts';
import { makeArrival, useArrival, type Arrival } from '../arrival.ts';
import type { messages as en } from './en/index.ts';
import type { Translation } from './shape.ts';
import type { Wording } from './wording.ts';

export type Messages = typeof en;

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
  }
}

/** What the interface says in a language. */
export interface Speech {
  readonly lang: Language;
  readonly messages: Messages;
  readonly wording: Wording;
}

interface Translated {
  readonly messages: Translation<Messages>;
  readonly wording: Wording;
}

const speech = (lang: Language, load: () => Promise<Translated>): Arrival<Speech> =>
  // use-intl checks keys and arguments against the English literals; translations share all but those.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  makeArrival(async () => ({ lang, ...((await load()) as Omit<Speech, 'lang'>) }));

const SPEECHES: Readonly<Record<Language, Arrival<Speech>>> = {
  en: speech('en', () => import('./en/index.ts')),
  fr: speech('fr', () => import('./fr/index.ts')),
  ar: speech('ar', () => import('./ar/index.ts')),
};

/**
 * The interface's texts and grammar in a language, which are fetched once, when first asked for. Until they have come
 * it is what there was before: another language, or nothing.
 */
export const useSpeech = (lang: Language): Speech | undefined => useArrival(SPEECHES[lang]);
