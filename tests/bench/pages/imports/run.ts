import type { Archive, ArchiveQuestion } from '@/archive/archive.ts';
import { NO_FILTER } from '@/domain/filter/filter.ts';
import { openInWorker } from '@/data/archive-client.ts';
import type { TaskRequest, TaskResult } from '../../task.ts';
import { ArchivePicture } from '../drawing/archive-picture.ts';
import { LongestBlock } from '../longest-block.ts';
import { BINS, frameAt } from '../state.ts';
import { painted, timeToFirstPaint } from '../steps.ts';

function chosenFile(): File {
  const input = document.getElementById('file');
  const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  if (file === undefined) throw new Error('No file was chosen.');
  return file;
}

async function papaparse(file: File): Promise<TaskResult> {
  const worker = new Worker(new URL('./papaparse.worker.ts', import.meta.url), { type: 'module' });
  const before = performance.now();
  const rows = await new Promise<number>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<number>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(file);
  });
  const all = performance.now() - before;
  return { samples: { all: [all] }, values: { rows: rows - 1 }, sums: {} };
}

const ALL: ArchiveQuestion = {
  filter: NO_FILTER,
  colour: 'type',
  facetLimit: 200,
  frame: frameAt(0),
  bins: BINS,
};

/** A file opened in the worker, until it is drawn and everything of it can be asked about. */
export async function runImport({ contender }: TaskRequest): Promise<TaskResult> {
  const file = chosenFile();
  if (contender === 'papaparse') return papaparse(file);
  const picture = new ArchivePicture();
  // What the page is made of is there before a file is dropped.
  await painted();
  const block = new LongestBlock();
  const before = performance.now();
  let first: Promise<{ readonly at: number; readonly events: number }> | undefined;
  const draw = async (archive: Archive): Promise<number> => {
    const answer = await archive.ask(ALL);
    await timeToFirstPaint(async () => picture.show(answer));
    return performance.now() - before;
  };
  const opened = await openInWorker(file, {
    signal: new AbortController().signal,
    onProgress: () => {},
    onSoFar: (archive) => {
      const { events } = archive.summary.counts;
      first ??= draw(archive).then((at) => ({ at, events }));
    },
  });
  if (opened.kind !== 'archive') {
    throw new Error(
      opened.kind === 'failed' ? JSON.stringify(opened.fault) : `opened as ${opened.kind}`,
    );
  }
  const { archive } = opened;
  const parsed = performance.now() - before;
  const drawn = await draw(archive);
  await archive.details([...(await archive.rows('shown', 0, 50))]);
  const all = performance.now() - before;
  const longest = block.end();
  const early = await first;
  const { rows, events, rejected } = archive.summary.counts;
  return {
    samples: { first: [early?.at ?? drawn], parsed: [parsed], drawn: [drawn], all: [all] },
    values: { block: longest, rows, events, rejected, early: early?.events ?? events },
    sums: {},
  };
}
