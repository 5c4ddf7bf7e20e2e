import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Archive, ArchiveProgress, RejectionGroup } from '@/archive/archive.ts';
import type { OpenOptions } from '@/archive/open.ts';
import type { Reading } from '@/archive/readings.ts';
import {
  closeOpenedFile,
  fileId,
  keepOpenedFile,
  openedFilesQuery,
  type OpenedFile,
} from '@/data/opened-files.ts';
import type { Problem } from '@/domain/dataset/problem.ts';
import { withMoment, type Moment } from '@/features/importer/rate.ts';
import { looksDeleted } from '@/formats/acled-deleted.ts';
import type { FileFault } from '@/formats/file-faults.ts';
import type { TablePreview } from '@/formats/table/mapping.ts';

/** Where the opening of a file stands. */
export type ImportState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'opening';
      readonly file: File;
      readonly progress?: ArchiveProgress;
      readonly moments: readonly Moment[];
    }
  | { readonly kind: 'unmapped'; readonly file: File; readonly preview: TablePreview }
  | {
      readonly kind: 'failed';
      readonly file: File;
      /** A text: what kept it from being opened at all, in English, as the platform said it. */
      readonly why: FileFault | string;
      readonly problems: readonly Problem[];
      readonly rejections?: readonly RejectionGroup[];
      readonly readings?: readonly Reading[];
    };

type Choices = Pick<OpenOptions, 'mapping' | 'joinedOffices' | 'deletedRows' | 'encoding'>;

export interface Importing {
  readonly state: ImportState;
  /** Whether the way to cancel has the focus; it keeps it when the page around it changes. */
  readonly hasFocus: RefObject<boolean>;
  /** Opens files one after the other; the last stays on screen. */
  readonly open: (files: readonly File[]) => void;
  /** Opens a file with what its owner said of it. */
  readonly openWith: (file: File, choices: Choices) => void;
  /** Stops what is running, and puts away a question or a failure. */
  readonly dismiss: () => void;
}

const HEAD_BYTES = 4096;

/** A list of events that ACLED has withdrawn belongs to the file dropped beside it. */
const isDeletedList = async (file: File): Promise<boolean> =>
  looksDeleted(await file.slice(0, HEAD_BYTES).text());

/** The list among some files, and the files that hold data: all of them where there is but one. */
async function sorted(
  files: readonly File[],
): Promise<{ deletedRows?: File; data: readonly File[] }> {
  if (files.length < 2) return { data: files };
  const lists = await Promise.all(files.map(isDeletedList));
  const deletedRows = files.find((_, at) => lists[at]);
  const data = files.filter((_, at) => lists[at] !== true);
  return deletedRows === undefined || data.length === 0 ? { data: files } : { deletedRows, data };
}

interface Shows {
  /** Loads what shows a large file, so that nothing is waited for when its rows are there, and what can be said of it. */
  readonly load: () => Promise<unknown>;
  /** A file is to be shown: it has opened, or the first of its rows are there. */
  readonly onShow: (id: string) => void;
  /** A file that was shown did not open in the end. */
  readonly onWithdraw: (id: string) => void;
}

export function useImport({ load, onShow, onWithdraw }: Shows): Importing {
  const client = useQueryClient();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  const hasFocus = useRef(false);
  const earlier = useRef(new WeakMap<File, Choices>());

  useEffect(() => () => running.current?.abort(), []);

  const openOne = async (file: File, choices: Choices, signal: AbortSignal): Promise<boolean> => {
    setState({ kind: 'opening', file, moments: [] });
    const [{ openInWorker }] = await Promise.all([import('@/data/archive-client.ts'), load()]);
    const id = fileId(file.name);
    const openedAt = Date.now();
    const known = client.getQueryData(openedFilesQuery.queryKey) ?? [];
    const isAgain = known.some((each) => each.id === id);
    let isShown = false;
    const keep = (kept: OpenedFile['opened']): void => {
      keepOpenedFile(client, { id, file, opened: kept, openedAt });
      if (!isShown) onShow(id);
      isShown = true;
    };
    const withdraw = (): void => {
      if (!isShown) return;
      isShown = false;
      onWithdraw(id);
      closeOpenedFile(client, id);
    };
    signal.addEventListener('abort', withdraw, { once: true });
    const onSoFar = (archive: Archive): void => {
      if (!signal.aborted) keep({ kind: 'archive', archive });
    };
    const opened = await openInWorker(file, {
      ...choices,
      signal,
      // What a file said the last time stays until all of it is read again.
      onSoFar: isAgain ? undefined : onSoFar,
      onProgress: (progress) => {
        if (signal.aborted) return;
        const moment = { at: performance.now(), rows: progress.rows };
        setState((before) => ({
          kind: 'opening',
          file,
          progress,
          moments: withMoment(before.kind === 'opening' ? before.moments : [], moment),
        }));
      },
    });
    if (signal.aborted) return false;
    signal.removeEventListener('abort', withdraw);
    switch (opened.kind) {
      case 'unmapped':
        withdraw();
        setState({ ...opened, file });
        return false;
      case 'failed':
        withdraw();
        setState({ ...opened, why: opened.fault, file });
        return false;
      default:
        keep(opened);
        setState({ kind: 'idle' });
        return true;
    }
  };

  const start = (work: (signal: AbortSignal) => Promise<void>): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    work(controller.signal).catch((error: unknown) => {
      if (controller.signal.aborted) return;
      setState((current) => ({
        kind: 'failed',
        file: 'file' in current ? current.file : new File([], ''),
        why: error instanceof Error ? error.message : String(error),
        problems: [],
      }));
    });
  };

  return {
    state,
    hasFocus,
    open: (files) =>
      start(async (signal) => {
        const { data, ...choices } = await sorted(files);
        for (const file of data) {
          earlier.current.set(file, choices);
          if (!(await openOne(file, choices, signal))) return;
        }
      }),
    openWith: (file, choices) =>
      start(async (signal) => {
        const all = { ...earlier.current.get(file), ...choices };
        earlier.current.set(file, all);
        await openOne(file, all, signal);
      }),
    dismiss: () => {
      running.current?.abort();
      setState({ kind: 'idle' });
    },
  };
}
