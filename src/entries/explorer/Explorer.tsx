import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { closeOpenedFile, isSoFar } from '@/data/opened-files.ts';
import { tellStory } from '@/domain/account/account.ts';
import { directionOf, resolveText } from '@/domain/dataset/localized.ts';
import { Header } from '@/features/header/Header.tsx';
import { DropZone } from '@/features/importer/DropZone.tsx';
import { LoadProgress } from '@/features/loading/LoadProgress.tsx';
import { fetchFileWords } from '@/ui/i18n/file-words.tsx';
import { latePart } from '@/ui/late-part.tsx';
import { changeView, useView } from '@/view/use-view-state.ts';
import type { Language } from '@/view/view-state.ts';
import { DatasetSwitch } from './DatasetSwitch.tsx';
import { Duplicates } from './Duplicates.tsx';
import { FileReport } from './FileReport.tsx';
import { ImportBar } from './ImportBar.tsx';
import { LoadNotice } from './LoadNotice.tsx';
import { useOnScreen } from './use-on-screen.ts';
import { ANEW, useShownImport } from './use-shown-import.ts';
import { Workspace } from './Workspace.tsx';

/** Only who opens a large file needs it. */
const ArchiveWorkspace = latePart(
  async () => (await import('./archive/ArchiveWorkspace.tsx')).ArchiveWorkspace,
);

interface ExplorerProps {
  readonly lang: Language;
}

/** Which dataset is on screen, and the page for it. What is seen of the dataset is no matter of its own. */
export function Explorer({ lang }: ExplorerProps) {
  const t = useTranslations('app');
  const client = useQueryClient();
  const wanted = useView(({ dataset }) => dataset);
  const isComparing = useView(({ pane }) => pane === 'duplicates');
  const theme = useView((view) => view.theme);
  const screen = useOnScreen(wanted);
  const { state, loaded, file, files } = screen;
  const importing = useShownImport(async () =>
    Promise.all([ArchiveWorkspace.prepare(), fetchFileWords(lang)]),
  );
  const archive = file?.opened.kind === 'archive' ? file.opened.archive : undefined;
  const shown = archive?.summary.head ?? loaded?.index.dataset;
  const title =
    shown === undefined ? undefined : resolveText(shown.title, lang, shown.languages).text;

  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = directionOf(lang);
  }, [lang]);
  useEffect(() => {
    document.title = title === undefined ? t('product') : t('documentTitle', { dataset: title });
  }, [lang, title, t]);

  const current = file?.id ?? loaded?.entry.id ?? '';
  const catalogued = useMemo(
    () =>
      state.loaded === undefined
        ? undefined
        : { id: state.loaded.entry.id, story: tellStory(state.loaded.index) },
    [state.loaded],
  );
  const own = useMemo(
    () => (loaded === undefined || loaded === state.loaded ? undefined : tellStory(loaded.index)),
    [loaded, state.loaded],
  );
  const everyone = loaded === state.loaded ? catalogued?.story : own;
  const whole = useMemo(() => files.filter((each) => !isSoFar(each)), [files]);
  const closeFile = (): void => {
    if (file !== undefined && isSoFar(file)) {
      importing.dismiss();
      return;
    }
    changeView({ ...ANEW, dataset: '' });
    if (file !== undefined) closeOpenedFile(client, file.id);
  };
  const datasetSwitch = (
    <DatasetSwitch
      catalogue={state.catalogue}
      files={files}
      current={current}
      lang={lang}
      onChoose={(dataset) => changeView({ ...ANEW, dataset })}
      onFiles={importing.open}
      onCloseFile={file === undefined ? undefined : closeFile}
      onCompare={
        whole.length === 0 || whole.length + (catalogued === undefined ? 0 : 1) < 2
          ? undefined
          : () => changeView({ pane: 'duplicates' })
      }
    />
  );
  const noticeOf = (shownRows?: number) => (
    <>
      <ImportBar importing={importing} shown={shownRows} />
      {file !== undefined && !isSoFar(file) && (
        <FileReport key={file.openedAt} opened={file} importing={importing} />
      )}
      <LoadNotice {...{ screen, title, lang, wanted }} onChange={changeView} />
    </>
  );
  const shared = { lang, datasetSwitch };

  return (
    <>
      <DropZone onFiles={importing.open} />
      {isComparing && (
        <Duplicates own={catalogued} files={whole} {...{ current, lang }} onChange={changeView} />
      )}
      {archive !== undefined && (
        <ArchiveWorkspace
          key={file?.openedAt}
          archive={archive}
          noticeOf={noticeOf}
          onFiles={importing.open}
          {...shared}
        />
      )}
      {archive === undefined && loaded !== undefined && everyone !== undefined && (
        <Workspace
          key={`${loaded.entry.id} ${loaded.loadedAt}`}
          loaded={loaded}
          everyone={everyone}
          notice={noticeOf()}
          {...shared}
        />
      )}
      {archive === undefined && loaded === undefined && (
        <div className="explorer">
          <Header head={undefined} {...{ lang, theme, datasetSwitch }} onChange={changeView} />
          <main className="waiting">
            {noticeOf()}
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
      )}
    </>
  );
}
