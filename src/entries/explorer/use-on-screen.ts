import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LoadedDataset } from '@/data/loaded-dataset.ts';
import { isFileId, openedFilesQuery, type OpenedFile } from '@/data/opened-files.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { useDataset, type DatasetState } from './use-dataset.ts';

/** What the page shows: a dataset of the catalogue, or a file opened on this machine. */
export interface OnScreen {
  /** The catalogue's side, which stays on its last good dataset while a file is on screen. */
  readonly state: DatasetState;
  readonly files: readonly OpenedFile[];
  /** The file on screen. */
  readonly file: OpenedFile | undefined;
  /** The address names a file that is not open: it was, on another visit. */
  readonly isFileGone: boolean;
  /** The dataset to show whole: the file's where one is on screen. */
  readonly loaded: LoadedDataset | undefined;
}

const NONE: readonly OpenedFile[] = [];

function loadedFile(file: OpenedFile): LoadedDataset | undefined {
  const { opened, openedAt, id } = file;
  if (opened.kind !== 'dataset') return undefined;
  const { dataset, problems, rejected, report } = opened;
  const { revision, title, summary } = dataset;
  return {
    entry: { id, revision, title, summary, url: file.file.name },
    index: indexDataset(dataset),
    // The account of a table's rows names them already.
    problems: report === undefined ? problems : [],
    rejected,
    loadedAt: openedAt,
  };
}

export function useOnScreen(wanted: string): OnScreen {
  const isFile = isFileId(wanted);
  const state = useDataset(isFile ? '' : wanted);
  const { data: files = NONE } = useQuery(openedFilesQuery);
  const file = files.find(({ id }) => id === wanted);
  const own = useMemo(() => (file === undefined ? undefined : loadedFile(file)), [file]);
  return {
    state,
    files,
    file,
    isFileGone: isFile && file === undefined,
    loaded: file === undefined ? state.loaded : own,
  };
}
