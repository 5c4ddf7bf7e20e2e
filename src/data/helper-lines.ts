import { ArchiveLine, type WorkerLike } from './archive-line.ts';

/** More than these share too little of the work. */
const MOST = 3;

/** The page and the worker that is helped; on two processors a helper costs as much as it saves. */
const OTHERS = 2;

/** How many workers can help one at a time. */
export const helperCount = (): number =>
  Math.min(Math.max(navigator.hardwareConcurrency - OTHERS, 0), MOST);

/** The workers that help another, each with one stretch of its table. */
export class HelperLines {
  private readonly start: () => WorkerLike;
  private readonly lines = new Set<ArchiveLine>();
  private isEnded = false;

  /** @param start makes a worker */
  constructor(start: () => WorkerLike) {
    this.start = start;
  }

  /** Has a worker read for who holds the other end of the port. Rejects where it cannot, or ends before it has. */
  async lend(port: MessagePort): Promise<void> {
    if (this.isEnded) return;
    const nothing = (): void => undefined;
    const line = new ArchiveLine(this.start(), {
      onProgress: nothing,
      onSoFar: nothing,
      onBorrow: nothing,
    });
    this.lines.add(line);
    try {
      await line.ready;
      await line.call({ call: 'lend', port }, (r) => (r.call === 'lend' ? r : undefined), 0, [
        port,
      ]);
    } finally {
      line.end(new Error('The helper is done.'));
      this.lines.delete(line);
    }
  }

  end(): void {
    this.isEnded = true;
    for (const line of this.lines) line.end(new Error('The helper is not needed any more.'));
  }
}
