import type { Archive, ArchiveAnswer, ArchiveSummary } from '@/archive/archive.ts';
import type { ArchiveCall, ArchiveResult } from '@/archive/host.ts';
import { openFile } from '@/archive/open-file.ts';
import type { OpenFile, OpenOptions, Opened } from '@/archive/open.ts';
import { faultOf } from '@/formats/file-faults.ts';
import { ArchiveLine, type WorkerLike } from './archive-line.ts';
import { LatestQuestion } from './archive-questions.ts';
import { helperCount, HelperLines } from './helper-lines.ts';

/** Makes the worker that is to hold an archive. Throws where workers are refused. */
export type StartWorker = () => WorkerLike;

const startWorker: StartWorker = () =>
  new Worker(new URL('../workers/archive.worker.ts', import.meta.url), { type: 'module' });

type Answered = Extract<ArchiveResult, { call: 'ask' }>;

/** Puts the histogram back into answers that left it out; they must come in the order in which they were given. */
function wholeAnswers(): (result: Answered) => { readonly value: ArchiveAnswer } {
  let histogram: ArchiveAnswer['histogram'];
  return ({ value, isHistogramSame }) => {
    if (isHistogramSame && histogram !== undefined) return { value: { ...value, histogram } };
    histogram = value.histogram ?? histogram;
    return { value };
  };
}

type Own<T> = (result: ArchiveResult) => { readonly value: T } | undefined;

/** @param number which of the archives that the worker has held */
function remoteArchive(
  line: ArchiveLine,
  summary: ArchiveSummary,
  number: number,
  close: () => void,
): Archive {
  const call = async <T>(request: ArchiveCall, own: Own<T>): Promise<T> =>
    line.call(request, own, number);
  const whole = wholeAnswers();
  const questions = new LatestQuestion(async (question) =>
    call({ call: 'ask', question }, (r) => (r.call === 'ask' ? whole(r) : undefined)),
  );
  return {
    summary,
    ask: async (question) => questions.ask(question),
    rows: async (list, from, to) =>
      call({ call: 'rows', list, from, to }, (r) => (r.call === 'rows' ? r : undefined)),
    rank: async (row) => call({ call: 'rank', row }, (r) => (r.call === 'rank' ? r : undefined)),
    find: async (eventId) =>
      call({ call: 'find', eventId }, (r) => (r.call === 'find' ? r : undefined)),
    details: async (rows) =>
      call({ call: 'details', rows }, (r) => (r.call === 'details' ? r : undefined)),
    findValues: async (facet, text, limit) =>
      call({ call: 'findValues', facet, text, limit }, (r) =>
        r.call === 'findValues' ? r : undefined,
      ),
    save: async (kind, scope, lang) =>
      call({ call: 'save', kind, scope, lang }, (r) => (r.call === 'save' ? r : undefined)),
    rejectedRows: async () =>
      call({ call: 'rejectedRows' }, (r) => (r.call === 'rejectedRows' ? r : undefined)),
    sketch: async () => call({ call: 'sketch' }, (r) => (r.call === 'sketch' ? r : undefined)),
    sketchedDetails: async (rows) =>
      call({ call: 'sketchedDetails', rows }, (r) =>
        r.call === 'sketchedDetails' ? r : undefined,
      ),
    close,
  };
}

async function lend(helpers: HelperLines, port: MessagePort, line: ArchiveLine): Promise<void> {
  const [lent] = await Promise.allSettled([helpers.lend(port)]);
  if (lent.status === 'fulfilled') return;
  // Where the line has ended as well nobody waits for the helper.
  await Promise.allSettled([
    line.call({ call: 'lost' }, (r) => (r.call === 'lost' ? r : undefined)),
  ]);
}

/** Nothing where no worker can be made. */
function begun(
  start: StartWorker,
  options: OpenOptions,
  helpers: HelperLines,
): ArchiveLine | undefined {
  try {
    const line: ArchiveLine = new ArchiveLine(start(), {
      onProgress: options.onProgress,
      onBorrow: (port) => void lend(helpers, port, line),
      // What is read goes on being read when the first rows of it are put away.
      onSoFar: (summary, number) =>
        options.onSoFar?.(remoteArchive(line, summary, number, () => undefined)),
    });
    return line;
  } catch (error) {
    if (!(error instanceof Error) && !(error instanceof DOMException)) throw error;
    return undefined;
  }
}

/**
 * `openInWorker` with workers made by `start`.
 * @param helpers how many more may read parts of the file at the same time
 */
export async function openWith(
  start: StartWorker,
  file: File,
  options: OpenOptions,
  helpers = 0,
): Promise<Opened> {
  const {
    signal,
    onProgress: _onProgress,
    onSoFar,
    whenIdle: _,
    helpers: __,
    ...choices
  } = options;
  const lines = new HelperLines(start);
  signal.throwIfAborted();
  const line = begun(start, options, lines);
  if (line === undefined) return openFile(file, options);
  const cancel = (): void => line.end(new DOMException('The opening was cancelled.', 'AbortError'));
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const isRunning = await line.ready;
    signal.throwIfAborted();
    // Its script could not be loaded.
    if (!isRunning) return await openFile(file, options);
    const request = {
      call: 'open',
      file,
      choices,
      soFar: onSoFar !== undefined,
      helpers,
    } as const;
    const opened = await line.call(request, (r) => (r.call === 'open' ? r : undefined));
    if (opened.kind === 'archive') {
      const close = (): void => line.end(new Error('The archive has been closed.'));
      return {
        kind: 'archive',
        archive: remoteArchive(line, opened.summary, line.opened, close),
      };
    }
    line.end(new Error('Nothing was left open.'));
    return opened;
  } catch (error) {
    line.end(new Error('The opening failed.'));
    signal.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    return { kind: 'failed', fault: faultOf(error), problems: [] };
  } finally {
    signal.removeEventListener('abort', cancel);
    lines.end();
  }
}

/** Opens a file in a worker of its own, or in process where workers are refused. Rejects with an AbortError alone. */
export const openInWorker: OpenFile = async (file, options) =>
  openWith(startWorker, file, options, helperCount());
