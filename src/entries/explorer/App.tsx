import { LanguageProvider } from '@/ui/i18n/LanguageProvider.tsx';
import { preferredLanguage } from '@/ui/i18n/language.ts';
import { useSpeech } from '@/ui/i18n/messages.ts';
import { useTheme } from '@/ui/theme/use-theme.ts';
import { useView } from '@/view/use-view-state.ts';
import { ErrorBoundary } from '@/features/loading/ErrorBoundary.tsx';
import { Explorer } from './Explorer.tsx';

export function App() {
  const chosen = useView(({ lang }) => lang);
  const speech = useSpeech(chosen ?? preferredLanguage(navigator.languages));
  useTheme(useView(({ theme }) => theme));
  if (speech === undefined) return null;
  return (
    <LanguageProvider speech={speech}>
      <ErrorBoundary frame="main" name="Dateline">
        <Explorer lang={speech.lang} />
      </ErrorBoundary>
    </LanguageProvider>
  );
}
