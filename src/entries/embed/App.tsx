import { Suspense, useLayoutEffect } from 'react';
import type { PublishedDataset } from '@/data/published-dataset.ts';
import { directionOf } from '@/domain/dataset/localized.ts';
import { LoadAlert } from '@/features/loading/LoadAlert.tsx';
import { LanguageProvider } from '@/ui/i18n/LanguageProvider.tsx';
import { preferredLanguage } from '@/ui/i18n/language.ts';
import { useTheme } from '@/ui/theme/use-theme.ts';
import type { EmbedState } from '@/view/embed-state.ts';
import { useTellHeight } from './use-tell-height.ts';
import { usePublished } from './use-published.ts';
import { Widget } from './Widget.tsx';

interface AppProps {
  readonly embed: EmbedState;
  /** The dataset, asked for before this code was there. */
  readonly first: Promise<PublishedDataset>;
}

export function App({ embed, first }: AppProps) {
  const { view, revision, height } = embed;
  const lang = view.lang ?? preferredLanguage(navigator.languages);
  const state = usePublished({ dataset: view.dataset, revision }, first);
  const box = useTellHeight();
  useTheme(view.theme);
  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = directionOf(lang);
  }, [lang]);
  return (
    <div ref={box} className="embed" style={height === undefined ? {} : { minBlockSize: height }}>
      <Suspense>
        <LanguageProvider lang={lang}>
          {state.status === 'loading' && <main className="embed-waiting" aria-busy="true" />}
          {state.status === 'failed' && (
            <main>
              <LoadAlert error={state.error} subject={view.dataset} onRetry={state.retry} />
            </main>
          )}
          {state.status === 'ready' && (
            <Widget embed={embed} lang={lang} published={state.published} />
          )}
        </LanguageProvider>
      </Suspense>
    </div>
  );
}
