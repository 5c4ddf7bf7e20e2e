import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ArchiveProgress } from '@/archive/archive.ts';
import type { OpenOptions } from '@/archive/open.ts';
import { fileId, keepOpenedFile } from '@/data/opened-files.ts';
import type { Problem } from '@/domain/dataset/problem.ts';
import { withMoment, type Moment } from '@/features/importer/rate.ts';
import { looksDeleted } from '@/formats/acled-deleted.ts';
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
      readonly message: string;
      readonly problems: readonly Problem[];
    };

type Choices = Pick<OpenOptions, 'mapping' | 'joinedOffices' | 'deletedRows'>;

export interface Importing {
  readonly state: ImportState;
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

/** @param onOpened called with the id of each file that opened */
export function useImport(onOpened: (id: string) => void): Importing {
  const client = useQueryClient();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  const earlier = useRef(new Map<File, Choices>());

  useEffect(() => () => running.current?.abort(), []);

  const openOne = async (file: File, choices: Choices, signal: AbortSignal): Promise<boolean> => {
    setState({ kind: 'opening', file, moments: [] });
    const { openInWorker } = await import('@/data/archive-client.ts');
    const opened = await openInWorker(file, {
      ...choices,
      signal,
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
    switch (opened.kind) {
      case 'unmapped':
        setState({ ...opened, file });
        return false;
      case 'failed':
        setState({ ...opened, file });
        return false;
      default: {
        const id = fileId(file.name);
        keepOpenedFile(client, { id, file, opened, openedAt: Date.now() });
        setState({ kind: 'idle' });
        onOpened(id);
        return true;
      }
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
        message: error instanceof Error ? error.message : String(error),
        problems: [],
      }));
    });
  };

  return {
    state,
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
