import { useEffect, useLayoutEffect, useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { tellStory } from '@/domain/account/account.ts';
import { directionOf, resolveText } from '@/domain/dataset/localized.ts';
import { DatasetSelect } from '@/features/header/DatasetSelect.tsx';
import { Header } from '@/features/header/Header.tsx';
import { Cancelled } from '@/features/loading/Cancelled.tsx';
import { LoadAlert } from '@/features/loading/LoadAlert.tsx';
import { LoadProgress } from '@/features/loading/LoadProgress.tsx';
import type { ChangeView } from '@/view/use-view-state.ts';
import type { Language, ViewState } from '@/view/view-state.ts';
import { useDataset } from './use-dataset.ts';
import { Workspace } from './Workspace.tsx';

interface ExplorerProps {
  readonly lang: Language;
  readonly view: ViewState;
  readonly onChange: ChangeView;
}

/** How long ago, in words. */
function ageWords(locale: string, since: number): string {
  const minutes = Math.round((Date.now() - since) / 60_000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return minutes < 60
    ? words.format(-minutes, 'minute')
    : words.format(-Math.round(minutes / 60), 'hour');
}

export function Explorer({ lang, view, onChange }: ExplorerProps) {
  const t = useTranslations('app');
  const loading = useTranslations('loading');
  const locale = useLocale();
  const state = useDataset(view.dataset);
  const { loaded, catalogue } = state;
  const everyone = useMemo(
    () => (loaded === undefined ? undefined : tellStory(loaded.index)),
    [loaded],
  );
  const title =
    loaded === undefined
      ? undefined
      : resolveText(loaded.index.dataset.title, lang, loaded.index.dataset.languages).text;

  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = directionOf(lang);
  }, [lang]);
  useEffect(() => {
    document.title = title === undefined ? t('product') : t('documentTitle', { dataset: title });
  }, [lang, title, t]);

  const first = catalogue?.entries[0];
  const wayOut =
    first === undefined || first.id === view.dataset || view.dataset === ''
      ? undefined
      : {
          label: loading('openDefault', {
            name: resolveText(first.title, lang).text,
          }),
          onTake: () => onChange({ dataset: '' }),
        };

  const datasetSwitch = catalogue !== undefined && catalogue.entries.length > 1 && (
    <DatasetSelect
      catalogue={catalogue}
      current={loaded?.entry.id ?? ''}
      lang={lang}
      onChoose={(dataset) => onChange({ dataset, event: undefined, claim: undefined })}
    />
  );
  const notice =
    state.error === undefined ? (
      state.status === 'cancelled' && <Cancelled name={state.name} onRetry={state.retry} />
    ) : (
      <LoadAlert
        error={state.error}
        subject={state.name}
        onRetry={state.retry}
        wayOut={wayOut}
        kept={
          loaded === undefined || title === undefined
            ? undefined
            : loading('kept', { name: title, age: ageWords(locale, loaded.loadedAt) })
        }
      />
    );

  if (loaded !== undefined && everyone !== undefined) {
    return (
      <Workspace
        key={loaded.entry.id}
        loaded={loaded}
        everyone={everyone}
        lang={lang}
        view={view}
        onChange={onChange}
        datasetSwitch={datasetSwitch}
        notice={notice}
      />
    );
  }
  return (
    <div className="explorer">
      <Header head={undefined} lang={lang} view={view} onChange={onChange} />
      <main className="waiting">
        {notice}
        {(state.status === 'loading' || state.status === 'offline') && (
          <LoadProgress
            name={state.name}
            progress={state.progress}
            offline={state.status === 'offline'}
            onCancel={state.cancel}
          />
        )}
      </main>
    </div>
  );
}
