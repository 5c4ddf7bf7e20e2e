import { useLayoutEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PublishedDataset } from '@/data/published-dataset.ts';
import { directionOf } from '@/domain/dataset/localized.ts';
import { usePublished } from '@/data/use-published.ts';
import { LanguageProvider } from '@/ui/i18n/LanguageProvider.tsx';
import { preferredLanguage } from '@/ui/i18n/language.ts';
import { useSpeech } from '@/ui/i18n/messages.ts';
import { latePart } from '@/ui/late-part.tsx';
import { useTheme } from '@/ui/theme/use-theme.ts';
import type { EmbedState } from '@/view/embed-state.ts';
import { useTellHeight } from './use-tell-height.ts';
import { Widget } from './Widget.tsx';

/** Only a widget that fails needs it. */
const LoadAlert = latePart(
  async () => (await import('@/features/loading/LoadAlert.tsx')).LoadAlert,
);

/** Says what is on its way; the first thing painted. */
function Waiting({ dataset }: { readonly dataset: string }) {
  const t = useTranslations('loading');
  return (
    <main className="embed-waiting" aria-busy="true">
      <p role="status" className="quiet">
        {t('loading', { name: dataset === '' ? t('catalogue') : dataset })}
      </p>
    </main>
  );
}

interface AppProps {
  readonly embed: EmbedState;
  /** The dataset, asked for before this code was there. */
  readonly first: Promise<PublishedDataset>;
}

export function App({ embed, first }: AppProps) {
  const { view, revision, height } = embed;
  const lang = view.lang ?? preferredLanguage(navigator.languages);
  const { dataset, error, retry } = usePublished({ dataset: view.dataset, revision }, first);
  const [step, onStep] = useState<string>();
  const speech = useSpeech(lang);
  const box = useTellHeight(step);
  useTheme(view.theme);
  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = directionOf(lang);
  }, [lang]);
  return (
    <div ref={box} className="embed" style={height === undefined ? {} : { minBlockSize: height }}>
      {speech !== undefined && (
        <LanguageProvider speech={speech}>
          {error !== undefined ? (
            <main>
              <LoadAlert error={error} subject={view.dataset} onRetry={retry} />
            </main>
          ) : dataset === undefined ? (
            <Waiting dataset={view.dataset} />
          ) : (
            <Widget {...{ embed, lang, step, onStep }} published={dataset} />
          )}
        </LanguageProvider>
      )}
    </div>
  );
}
