import { describe, expect, it } from 'vitest';
import { matchWith, type MatchWorker } from '@/data/match-client.ts';
import { matchEvents } from '@/domain/match/match.ts';
import type { MatchJob } from '@/domain/match/messages.ts';
import type { Sketch } from '@/domain/match/sketch.ts';

const sketch = (days: readonly number[]): Sketch => ({
  length: days.length,
  first: Int32Array.from(days),
  last: Int32Array.from(days),
  x: new Float32Array(days.length).fill(0.6),
  y: new Float32Array(days.length).fill(0.4),
  radiusKm: new Float32Array(days.length),
  actors: new Uint8Array(days.length),
  actorWords: [['one']],
});
const job: MatchJob = { a: sketch([1, 5]), b: sketch([2, 9]), windows: { days: 1, km: 1 } };
const { signal } = new AbortController();

class LocalWorker implements MatchWorker {
  isEnded = false;
  private readonly listeners = new Map<string, (event: never) => void>();
  private readonly answer: boolean;

  constructor(first: 'ready' | 'error', answer = true) {
    this.answer = answer;
    const event =
      first === 'error'
        ? new Event('error')
        : new MessageEvent('message', { data: { kind: 'ready' } });
    queueMicrotask(() => this.emit(event));
  }

  postMessage({ a, b, windows }: MatchJob): void {
    const event = this.answer
      ? new MessageEvent('message', {
          data: { kind: 'matches', matches: { ...matchEvents(a, b, windows), total: 77 } },
        })
      : new Event('error');
    queueMicrotask(() => this.emit(event));
  }

  terminate(): void {
    this.isEnded = true;
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.listeners.set(type, listener);
  }

  private emit(event: Event): void {
    if (!this.isEnded) this.listeners.get(event.type)?.(event as never);
  }
}

describe('comparing off the main thread', () => {
  it('takes what the worker found and ends it', async () => {
    const worker = new LocalWorker('ready');
    expect((await matchWith(() => worker, job, signal)).total).toBe(77);
    expect(worker.isEnded).toBe(true);
  });

  it('compares in process where no worker can be made', async () => {
    const refuse = (): MatchWorker => {
      throw new DOMException('refused', 'SecurityError');
    };
    expect(await matchWith(refuse, job, signal)).toEqual(matchEvents(job.a, job.b, job.windows));
  });

  it('compares in process where the worker never begins', async () => {
    const found = await matchWith(() => new LocalWorker('error'), job, signal);
    expect(found.total).toBe(1);
  });

  it('says so when the worker dies at work', async () => {
    const dying = matchWith(() => new LocalWorker('ready', false), job, signal);
    await expect(dying).rejects.toThrow(/has stopped/);
  });

  it('ends the worker when told to stop', async () => {
    const worker = new LocalWorker('ready');
    const controller = new AbortController();
    const matching = matchWith(() => worker, job, controller.signal);
    controller.abort();
    await expect(matching).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.isEnded).toBe(true);
  });
});
