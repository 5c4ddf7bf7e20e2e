import { Suspense } from 'react';
import { LanguageProvider } from '@/ui/i18n/LanguageProvider.tsx';
import { preferredLanguage } from '@/ui/i18n/language.ts';
import { useTheme } from '@/ui/theme/use-theme.ts';
import { useView } from '@/view/use-view-state.ts';
import { ErrorBoundary } from '@/features/loading/ErrorBoundary.tsx';
import { Explorer } from './Explorer.tsx';

export function App() {
  const chosen = useView(({ lang }) => lang);
  const lang = chosen ?? preferredLanguage(navigator.languages);
  useTheme(useView(({ theme }) => theme));
  return (
    <Suspense>
      <LanguageProvider lang={lang}>
        <ErrorBoundary frame="main" name="Dateline">
          <Explorer lang={lang} />
        </ErrorBoundary>
      </LanguageProvider>
    </Suspense>
  );
}
