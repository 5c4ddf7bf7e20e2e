import { Pace } from '@/archive/pace.ts';
import { matchSteps, type Matches } from '@/domain/match/match.ts';
import type { FromMatcher, MatchJob } from '@/domain/match/messages.ts';

/** The part of a `Worker` that is used. */
export interface MatchWorker {
  postMessage(message: MatchJob): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FromMatcher>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
}

/** Makes a worker that compares. Throws where workers are refused. */
export type StartMatchWorker = () => MatchWorker;

const startWorker: StartMatchWorker = () =>
  new Worker(new URL('../workers/match.worker.ts', import.meta.url), { type: 'module' });

const REFUSED = Symbol('refused');

/** Compares in a worker, which ends when the work does; `REFUSED` where it never began. */
async function matchThere(
  worker: MatchWorker,
  job: MatchJob,
  signal: AbortSignal,
): Promise<Matches | typeof REFUSED> {
  try {
    return await new Promise((resolve, reject) => {
      let isReady = false;
      const fail = (event: Event): void => {
        event.preventDefault();
        if (!isReady) resolve(REFUSED);
        else reject(new Error('The comparison has stopped; perhaps the memory did not suffice.'));
      };
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
      worker.addEventListener('message', ({ data }) => {
        if (data.kind === 'matches') resolve(data.matches);
        else {
          isReady = true;
          // Only windows are told for whom a message is.
          // oxlint-disable-next-line unicorn/require-post-message-target-origin
          worker.postMessage(job);
        }
      });
      signal.addEventListener('abort', () => reject(abortOf(signal)), { once: true });
    });
  } finally {
    worker.terminate();
  }
}

const abortOf = (signal: AbortSignal): Error =>
  signal.reason instanceof Error
    ? signal.reason
    : new DOMException('The comparison was cancelled.', 'AbortError');

async function matchHere({ a, b, windows }: MatchJob, signal: AbortSignal): Promise<Matches> {
  const pace = new Pace(signal);
  const steps = matchSteps(a, b, windows);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (pace.tired) await pace.rest();
  }
}

/** `matchInWorker` with a worker made by `start`. */
export async function matchWith(
  start: StartMatchWorker,
  job: MatchJob,
  signal: AbortSignal,
): Promise<Matches> {
  signal.throwIfAborted();
  let worker: MatchWorker;
  try {
    worker = start();
  } catch (error) {
    if (!(error instanceof Error) && !(error instanceof DOMException)) throw error;
    return matchHere(job, signal);
  }
  const matches = await matchThere(worker, job, signal);
  return matches === REFUSED ? matchHere(job, signal) : matches;
}

/**
 * Finds possible same events in a worker, or in process, in short slices, where workers are refused. Rejects
 * with an AbortError when told to stop.
 */
export const matchInWorker = async (job: MatchJob, signal: AbortSignal): Promise<Matches> =>
  matchWith(startWorker, job, signal);
