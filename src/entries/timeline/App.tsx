import { ErrorBoundary } from '@/features/loading/ErrorBoundary.tsx';
import { LanguageProvider } from '@/ui/i18n/LanguageProvider.tsx';
import { preferredLanguage } from '@/ui/i18n/language.ts';
import { useSpeech } from '@/ui/i18n/messages.ts';
import { useTheme } from '@/ui/theme/use-theme.ts';
import { useReaderState } from '@/view/use-reader-state.ts';
import { Page } from './Page.tsx';

export function App() {
  const [state, onChange] = useReaderState();
  const speech = useSpeech(state.lang ?? preferredLanguage(navigator.languages));
  useTheme(state.theme);
  if (speech === undefined) return null;
  return (
    <LanguageProvider speech={speech}>
      <ErrorBoundary frame="main" name="Dateline">
        <Page lang={speech.lang} state={state} onChange={onChange} />
      </ErrorBoundary>
    </LanguageProvider>
  );
}
