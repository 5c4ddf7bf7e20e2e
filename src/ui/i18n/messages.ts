import type { Language } from '@/view/view-state.ts';
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
interface Speech {
  readonly messages: Messages;
  readonly wording: Wording;
}

interface Translated {
  readonly messages: Translation<Messages>;
  readonly wording: Wording;
}

const LOADERS: Readonly<Record<Language, () => Promise<Translated>>> = {
  en: () => import('./en/index.ts'),
  fr: () => import('./fr/index.ts'),
  ar: () => import('./ar/index.ts'),
};

const loaded = new Map<Language, Promise<Speech>>();

/** The interface's texts and grammar in a language; each language is fetched once, when first asked for. */
export function loadSpeech(lang: Language): Promise<Speech> {
  const known = loaded.get(lang);
  if (known !== undefined) return known;
  // use-intl checks keys and arguments against the English literals; translations share all but those.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const loading = LOADERS[lang]() as Promise<Speech>;
  loaded.set(lang, loading);
  return loading;
}
