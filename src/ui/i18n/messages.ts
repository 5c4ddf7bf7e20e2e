import type { Language } from '@/view/view-state.ts';
import type { messages as en } from './en/index.ts';
import type { Translation } from './shape.ts';

export type Messages = typeof en;

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
  }
}

const LOADERS: Readonly<Record<Language, () => Promise<Translation<Messages>>>> = {
  en: async () => (await import('./en/index.ts')).messages,
  fr: async () => (await import('./fr/index.ts')).messages,
  ar: async () => (await import('./ar/index.ts')).messages,
};

const loaded = new Map<Language, Promise<Messages>>();

/** The interface's texts in a language; each language is fetched once, when first asked for. */
export function loadMessages(lang: Language): Promise<Messages> {
  const known = loaded.get(lang);
  if (known !== undefined) return known;
  // use-intl checks keys and arguments against the English literals; translations share all but those.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const loading = LOADERS[lang]() as Promise<Messages>;
  loaded.set(lang, loading);
  return loading;
}
