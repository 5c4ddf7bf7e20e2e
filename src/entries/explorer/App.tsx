import { Suspense } from 'react';
import { LanguageProvider } from '@/ui/i18n/LanguageProvider.tsx';
import { preferredLanguage } from '@/ui/i18n/language.ts';
import { useTheme } from '@/ui/theme/use-theme.ts';
import { useViewState } from '@/view/use-view-state.ts';
import { ErrorBoundary } from '@/features/loading/ErrorBoundary.tsx';
import { Explorer } from './Explorer.tsx';

export function App() {
  const [view, onChange] = useViewState();
  const lang = view.lang ?? preferredLanguage(navigator.languages);
  useTheme(view.theme);
  return (
    <Suspense>
      <LanguageProvider lang={lang}>
        <ErrorBoundary frame="main" name="Dateline">
          <Explorer lang={lang} view={view} onChange={onChange} />
        </ErrorBoundary>
      </LanguageProvider>
    </Suspense>
  );
}
