import { useEffect, useLayoutEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { tellStory } from '@/domain/account/account.ts';
import { directionOf, resolveText } from '@/domain/dataset/localized.ts';
import { LoadAlert } from '@/features/loading/LoadAlert.tsx';
import { PartialNotice } from '@/features/loading/PartialNotice.tsx';
import type { ReaderState } from '@/view/reader-state.ts';
import type { ChangeReader } from '@/view/use-reader-state.ts';
import type { Language } from '@/view/view-state.ts';
import { Head } from './Head.tsx';
import { Settings } from './Settings.tsx';
import { StoryPage } from './StoryPage.tsx';
import { usePublished } from '@/data/use-published.ts';
import './timeline.css';

interface PageProps {
  readonly lang: Language;
  readonly state: ReaderState;
  readonly onChange: ChangeReader;
}

/** The readers' page: the story the address names, or why it is not there. */
export function Page({ lang, state, onChange }: PageProps) {
  const t = useTranslations('app');
  const loading = useTranslations('loading');
  const { dataset: published, error, retry } = usePublished(state);
  const loaded = published?.loaded;
  const story = useMemo(
    () => (loaded === undefined ? undefined : tellStory(loaded.index)),
    [loaded],
  );
  const shown = loaded?.index.dataset;
  const title =
    shown === undefined ? undefined : resolveText(shown.title, lang, shown.languages).text;

  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = directionOf(lang);
  }, [lang]);
  useEffect(() => {
    document.title = title === undefined ? t('product') : t('documentTitle', { dataset: title });
  }, [title, t]);

  const settings = { lang, theme: state.theme, onChange };
  if (story !== undefined && published !== undefined) {
    const { problems, rejected } = published.loaded;
    return (
      <StoryPage
        key={`${story.index.dataset.id} ${published.loaded.loadedAt}`}
        story={story}
        lang={lang}
        onChange={onChange}
        // Called to draw the head, never mounted as a component.
        // oxlint-disable-next-line react/no-unstable-nested-components
        head={(print) => (
          <Head
            story={story}
            published={published}
            settings={<Settings {...settings}>{print}</Settings>}
          >
            <PartialNotice problems={problems} events={rejected.events} />
          </Head>
        )}
      />
    );
  }
  const name = state.dataset === '' ? loading('catalogue') : state.dataset;
  return (
    <div className="reader">
      <header className="reader-head">
        <div className="reader-top">
          <p className="reader-facts">{t('product')}</p>
          <Settings {...settings} />
        </div>
        <h1>{t('tagline')}</h1>
      </header>
      <main className="reader-main">
        {error === undefined ? (
          <div className="reader-skeleton">
            <p role="status" className="quiet">
              {loading('loading', { name })}
            </p>
            <div aria-hidden="true">
              <i />
              <i />
              <i />
              <i />
            </div>
          </div>
        ) : (
          <LoadAlert error={error} subject={name} onRetry={retry} />
        )}
      </main>
    </div>
  );
}
