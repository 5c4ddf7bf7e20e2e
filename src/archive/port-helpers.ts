import type { Helpers, StretchJob, StretchProgress } from './helpers.ts';
import { readStretch } from './read-stretch.ts';
import type { RowsPart } from './table-rows.ts';

/** What a helper tells over its port. */
type FromHelper =
  | { readonly kind: 'progress'; readonly progress: StretchProgress }
  | { readonly kind: 'part'; readonly part: RowsPart | undefined }
  | { readonly kind: 'error'; readonly message: string };

/** Helpers in workers of their own, each at the other end of a port. */
export class PortHelpers implements Helpers {
  readonly count: number;
  private readonly borrow: (port: MessagePort) => void;
  private readonly waiting = new Set<(error: Error) => void>();

  /** @param borrow has a worker of its own read one stretch that it is sent over the port */
  constructor(count: number, borrow: (port: MessagePort) => void) {
    this.count = count;
    this.borrow = borrow;
  }

  async read(
    job: StretchJob,
    onProgress: (progress: StretchProgress) => void,
  ): Promise<RowsPart | undefined> {
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve, reject) => {
      this.waiting.add(reject);
      port1.addEventListener('message', ({ data }: MessageEvent<FromHelper>) => {
        if (data.kind === 'progress') {
          onProgress(data.progress);
          return;
        }
        this.waiting.delete(reject);
        port1.close();
        if (data.kind === 'part') resolve(data.part);
        else reject(new Error(data.message));
      });
      port1.start();
      this.borrow(port2);
      port1.postMessage(job);
    });
  }

  /** Gives up what is waited for: a helper has gone. */
  lose(): void {
    for (const reject of this.waiting) reject(new Error('A helper has gone.'));
    this.waiting.clear();
  }
}

/** Reads the one stretch that comes over a port, and ends when that is done. */
export async function lendTo(port: MessagePort): Promise<void> {
  const send = (message: FromHelper): void => port.postMessage(message);
  const job = await new Promise<StretchJob>((resolve) => {
    port.addEventListener('message', ({ data }: MessageEvent<StretchJob>) => resolve(data), {
      once: true,
    });
    port.start();
  });
  try {
    const part = await readStretch(job, (progress) => send({ kind: 'progress', progress }));
    send({ kind: 'part', part });
  } catch (error) {
    send({ kind: 'error', message: error instanceof Error ? error.message : String(error) });
  }
}
