import { createContext, use, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { LOCALES } from './language.ts';
import type { Speech } from './messages.ts';
import type { Wording } from './wording.ts';

const WordingContext = createContext<Wording | undefined>(undefined);

/** The grammar of the interface's language. */
export function useWording(): Wording {
  const wording = use(WordingContext);
  if (wording === undefined) throw new Error('Nothing here gives the interface its language.');
  return wording;
}

interface LanguageProviderProps {
  readonly speech: Speech;
  readonly children: ReactNode;
}

/** Gives the interface its language. */
export function LanguageProvider({ speech, children }: LanguageProviderProps) {
  const { lang, messages, wording } = speech;
  return (
    <WordingContext value={wording}>
      <IntlProvider locale={LOCALES[lang]} messages={messages} timeZone="UTC">
        {children}
      </IntlProvider>
    </WordingContext>
  );
}
