import { createContext, use, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from '@/view/view-state.ts';
import { LOCALES } from './language.ts';
import { loadSpeech } from './messages.ts';
import type { Wording } from './wording.ts';

const WordingContext = createContext<Wording | undefined>(undefined);

/** The grammar of the interface's language. */
export function useWording(): Wording {
  const wording = use(WordingContext);
  if (wording === undefined) throw new Error('Nothing here gives the interface its language.');
  return wording;
}

interface LanguageProviderProps {
  readonly lang: Language;
  readonly children: ReactNode;
}

/** Gives the interface its language. Suspends until the language's texts are there. */
export function LanguageProvider({ lang, children }: LanguageProviderProps) {
  const { messages, wording } = use(loadSpeech(lang));
  return (
    <WordingContext value={wording}>
      <IntlProvider locale={LOCALES[lang]} messages={messages} timeZone="UTC">
        {children}
      </IntlProvider>
    </WordingContext>
  );
}
