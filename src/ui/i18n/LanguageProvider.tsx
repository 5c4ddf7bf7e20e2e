import { use, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from '@/view/view-state.ts';
import { LOCALES } from './language.ts';
import { loadMessages } from './messages.ts';

interface LanguageProviderProps {
  readonly lang: Language;
  readonly children: ReactNode;
}

/** Gives the interface its language. Suspends until the language's texts are there. */
export function LanguageProvider({ lang, children }: LanguageProviderProps) {
  const messages = use(loadMessages(lang));
  return (
    <IntlProvider locale={LOCALES[lang]} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
