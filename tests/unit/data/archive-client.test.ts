import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Archive, ArchiveQuestion } from '@/archive/archive.ts';
import { hostArchive, type FromArchive, type ToArchive } from '@/archive/host.ts';
import { openWith } from '@/data/archive-client.ts';
import type { WorkerLike } from '@/data/archive-line.ts';
import { madeGed } from '../../e2e/support/made-files.ts';
import { ALL } from '../archive/support.ts';

const csv = readFileSync(
  new URL('../../fixtures/ucdp-ged/good/several-articles.csv', import.meta.url),
  'utf8',
);
/** Enough rows to make an archive. */
const [header = '', ...lines] = csv.trimEnd().split('\n');
const many = [
  header,
  ...Array.from({ length: 2_100 }, (_, at) =>
    (lines[at % lines.length] ?? '').replace(/^[^,]*/, String(at + 1)),
  ),
].join('\n');
const file = new File([many], 'many.csv');

/** A worker without a thread: messages are cloned and arrive in tasks of their own. */
class LocalWorker implements WorkerLike {
  isEnded = false;
  private readonly serve: (message: ToArchive) => Promise<void>;
  private readonly listeners = new Map<string, ((event: never) => void)[]>();

  constructor() {
    this.serve = hostArchive((message) => this.emit(message));
  }

  postMessage(message: ToArchive): void {
    queueMicrotask(() => void this.serve(message));
  }

  terminate(): void {
    this.isEnded = true;
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }

  die(): void {
    for (const listener of this.listeners.get('error') ?? []) listener(new Event('error') as never);
  }

  emit(message: FromArchive): void {
    queueMicrotask(() => {
      if (this.isEnded) return;
      const event = new MessageEvent('message', { data: message });
      for (const listener of this.listeners.get('message') ?? []) listener(event as never);
    });
  }
}

const options = (signal = new AbortController().signal) => ({
  signal,
  onProgress: () => undefined,
});

async function openRemote() {
  const worker = new LocalWorker();
  const opened = await openWith(() => worker, file, options());
  if (opened.kind !== 'archive') throw new Error(JSON.stringify(opened));
  return { worker, archive: opened.archive };
}

async function openHere(): Promise<Archive> {
  const opened = await openWith(
    () => {
      throw new DOMException('refused', 'SecurityError');
    },
    file,
    options(),
  );
  if (opened.kind !== 'archive') throw new Error(opened.kind);
  return opened.archive;
}

describe('an archive in a worker', () => {
  it('answers as one in process does', async () => {
    const { archive } = await openRemote();
    const local = await openHere();
    expect(archive.summary).toEqual(local.summary);
    expect(await archive.ask(ALL)).toEqual(await local.ask(ALL));
    expect(await archive.details([3, 1])).toEqual(await local.details([3, 1]));
  });

  it('answers one question after the other as one in process does', async () => {
    const { archive } = await openRemote();
    const local = await openHere();
    const bins = { start: 6_000, end: 30_000, count: 20 };
    const frame = { west: 0, north: 0, east: 1, south: 1, worldPx: 512 };
    const asked: ArchiveQuestion[] = [
      { ...ALL, bins },
      { ...ALL, bins, frame, listed: ['type'] },
      { ...ALL, filter: { ...ALL.filter, from: 17_000 }, bins, frame, listed: [] },
      { ...ALL, frame, listed: ['place', 'origin'], facetLimit: 3 },
      { ...ALL, filter: { ...ALL.filter, text: 'nothing such' }, bins },
      { ...ALL, filter: { ...ALL.filter, text: 'nothing such' }, bins, frame },
      { ...ALL, bins: { ...bins, count: 7 } },
    ];
    const teller = { ...ALL, bins, teller: 'source-river-monitor' };
    for (const question of [...asked, teller, ...asked.toReversed()]) {
      expect(await archive.ask(question)).toEqual(await local.ask(question));
    }
  });

  it('gives the newest question alone', async () => {
    const { archive } = await openRemote();
    const asked = await Promise.allSettled([archive.ask(ALL), archive.ask(ALL), archive.ask(ALL)]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });

  it('rejects what waits, and all that comes later, when the worker dies', async () => {
    const { worker, archive } = await openRemote();
    const waiting = archive.ask(ALL);
    worker.die();
    await expect(waiting).rejects.toThrow('has stopped');
    await expect(archive.rank(1)).rejects.toThrow('has stopped');
  });

  it('tells what is wrong with a file in values that can be sent, and what went wrong itself', async () => {
    const cut = new File(['{"events":[{"id":"a"'], 'cut.json');
    const opened = await openWith(() => new LocalWorker(), cut, options());
    expect(opened).toEqual({
      kind: 'failed',
      fault: { kind: 'jsonCut', line: 1, column: 21, inside: 'object' },
      problems: [],
    });
    expect(structuredClone(opened)).toEqual(opened);
    const worker = new LocalWorker();
    const opening = openWith(() => worker, file, options());
    setTimeout(() => worker.die());
    expect(await opening).toMatchObject({ kind: 'failed', fault: { kind: 'stopped' } });
    const blind = new LocalWorker();
    blind.postMessage = ({ id }) =>
      blind.emit({ kind: 'error', id, name: 'NotReadableError', message: 'It is gone.' });
    const gone = await openWith(() => blind, file, options());
    expect(gone).toMatchObject({ kind: 'failed', fault: { kind: 'changed' } });
  });

  it('ends the worker when the opening is cancelled', async () => {
    const worker = new LocalWorker();
    const controller = new AbortController();
    const opening = openWith(() => worker, file, {
      ...options(controller.signal),
      onProgress: () => controller.abort(),
    });
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.isEnded).toBe(true);
  });

  it('ends the worker when the opening is cancelled before it runs', async () => {
    const worker = new LocalWorker();
    const controller = new AbortController();
    const opening = openWith(() => worker, file, options(controller.signal));
    controller.abort();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.isEnded).toBe(true);
  });
});

describe('a large table', () => {
  const { bytes } = madeGed('large.csv', { rows: 80_000 });
  const large = new File([bytes.slice()], 'large.csv');
  const openWithHelpers = async (
    helpers: number,
    onStart: (at: number) => void = () => undefined,
  ) => {
    const workers: LocalWorker[] = [];
    const start = (): LocalWorker => {
      const worker = new LocalWorker();
      workers.push(worker);
      onStart(workers.length);
      return worker;
    };
    const opened = await openWith(start, large, options(), helpers);
    if (opened.kind !== 'archive') throw new Error(`opened as ${opened.kind}`);
    return { archive: opened.archive, workers };
  };

  it('is read by several workers, of which one stays', async () => {
    const { archive, workers } = await openWithHelpers(2);
    const alone = await openWithHelpers(0);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false, true, true]);
    expect(alone.workers).toHaveLength(1);
    expect(archive.summary).toEqual(alone.archive.summary);
    expect(await archive.ask(ALL)).toEqual(await alone.archive.ask(ALL));
  });

  it('is read all the same where a helper cannot start', async () => {
    const { archive } = await openWithHelpers(1, (at) => {
      if (at > 1) throw new Error('No more workers.');
    });
    expect(archive.summary.counts.events).toBe(80_000);
  });

  it('is read all the same where a helper dies', async () => {
    let dying: LocalWorker | undefined;
    const workers: LocalWorker[] = [];
    const start = (): LocalWorker => {
      const worker = new LocalWorker();
      workers.push(worker);
      if (workers.length === 2) {
        dying = worker;
        setTimeout(() => worker.die(), 20);
      }
      return worker;
    };
    const opened = await openWith(start, large, options(), 1);
    expect(dying?.isEnded).toBe(true);
    expect(opened.kind === 'archive' && opened.archive.summary.counts.events).toBe(80_000);
  });
});
