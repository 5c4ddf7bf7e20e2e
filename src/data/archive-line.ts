import type { ArchiveProgress, ArchiveSummary } from '@/archive/archive.ts';
import type { ArchiveCall, ArchiveResult, FromArchive, ToArchive } from '@/archive/host.ts';
import { FileProblem } from '@/formats/file-faults.ts';

/** The part of a `Worker` that is used. */
export interface WorkerLike {
  postMessage(message: ToArchive, transfer: Transferable[]): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FromArchive>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
}

interface Waiting {
  readonly resolve: (result: ArchiveResult) => void;
  readonly reject: (error: Error) => void;
}

const DIED =
  'The part of the page that held the file has stopped; perhaps the memory did not suffice. Open the file again.';

const named = (name: string, text: string): Error =>
  name === 'AbortError' ? new DOMException(text, name) : Object.assign(new Error(text), { name });

/** What a worker tells unasked. */
export interface WorkerNews {
  readonly onProgress: (progress: ArchiveProgress) => void;
  /** @param archive the number of the archive that the worker holds from now on */
  readonly onSoFar: (summary: ArchiveSummary, archive: number) => void;
  /** It wants a worker more, lent at the end of the port. */
  readonly onBorrow: (port: MessagePort) => void;
}

/** The line to a worker that holds an archive. Every call ends: with its result, or with the end of the worker. */
export class ArchiveLine {
  /** Whether the worker runs; false when it ended before it could. */
  readonly ready: Promise<boolean>;
  private readonly worker: WorkerLike;
  private readonly waiting = new Map<number, Waiting>();
  private readonly news: WorkerNews;
  private settle: (isReady: boolean) => void = () => undefined;
  private ended: Error | undefined;
  private calls = 0;
  /** How many archives of the rows so far the worker has told of. */
  private soFar = 0;

  constructor(worker: WorkerLike, news: WorkerNews) {
    this.worker = worker;
    this.news = news;
    this.ready = new Promise((resolve) => {
      this.settle = resolve;
    });
    worker.addEventListener('message', ({ data }) => this.hear(data));
    const die = (event: Event): void => {
      event.preventDefault();
      this.end(new FileProblem({ kind: 'stopped' }, DIED));
    };
    worker.addEventListener('error', die);
    worker.addEventListener('messageerror', die);
  }

  /** The number of the archive that a call to open gives, once it has. */
  get opened(): number {
    return this.soFar + 1;
  }

  /**
   * @param own gives a result back that is of the call's kind
   * @param archive the number of the archive that is asked
   */
  async call<T>(
    request: ArchiveCall,
    own: (result: ArchiveResult) => { readonly value: T } | undefined,
    archive = 0,
    transfer: Transferable[] = [],
  ): Promise<T> {
    const result = await new Promise<ArchiveResult>((resolve, reject) => {
      if (this.ended !== undefined) {
        reject(this.ended);
        return;
      }
      this.calls += 1;
      this.waiting.set(this.calls, { resolve, reject });
      this.worker.postMessage({ id: this.calls, archive, request }, transfer);
    });
    const answer = own(result);
    if (answer === undefined) {
      throw new Error(`The worker answered ${result.call} to ${request.call}.`);
    }
    return answer.value;
  }

  /** Ends the worker; what waits for it, and every later call, rejects. */
  end(error: Error): void {
    if (this.ended !== undefined) return;
    this.ended = error;
    this.worker.terminate();
    this.settle(false);
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  private hear(message: FromArchive): void {
    switch (message.kind) {
      case 'ready':
        this.settle(true);
        return;
      case 'progress':
        this.news.onProgress(message.progress);
        return;
      case 'soFar':
        this.soFar += 1;
        this.news.onSoFar(message.summary, this.soFar);
        return;
      case 'borrow':
        this.news.onBorrow(message.port);
        return;
      case 'result':
        this.take(message.id)?.resolve(message.result);
        return;
      case 'error': {
        const { id, name, message: text } = message;
        this.take(id)?.reject(named(name, text));
      }
    }
  }

  private take(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    return waiting;
  }
}
