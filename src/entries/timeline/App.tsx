import { Suspense } from 'react';
import { ErrorBoundary } from '@/features/loading/ErrorBoundary.tsx';
import { LanguageProvider } from '@/ui/i18n/LanguageProvider.tsx';
import { preferredLanguage } from '@/ui/i18n/language.ts';
import { useTheme } from '@/ui/theme/use-theme.ts';
import { useReaderState } from '@/view/use-reader-state.ts';
import { Page } from './Page.tsx';

export function App() {
  const [state, onChange] = useReaderState();
  const lang = state.lang ?? preferredLanguage(navigator.languages);
  useTheme(state.theme);
  return (
    <Suspense>
      <LanguageProvider lang={lang}>
        <ErrorBoundary frame="main" name="Dateline">
          <Page lang={lang} state={state} onChange={onChange} />
        </ErrorBoundary>
      </LanguageProvider>
    </Suspense>
  );
}
