import type { TaskRequest, TaskResult } from '../../task.ts';
import { LongestBlock } from '../longest-block.ts';
import { timeSteps } from '../steps.ts';

const TYPED = ['hal', 'dorfan', 'elgu', 'kalor', 'mesnuri', 'baba', 'tamur ri', 'solqar im'];

/** Milliseconds of each keystroke of some searches, in a worker and back. */
export async function runSearch({ rows }: TaskRequest): Promise<TaskResult> {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
  const ask = async (message: number | string): Promise<number> =>
    new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<number>) => resolve(data), {
        once: true,
      });
      worker.addEventListener('error', ({ message: text }) => reject(new Error(text)), {
        once: true,
      });
      worker.postMessage(message);
    });
  await ask(rows);
  const first = performance.now();
  await ask('h');
  const index = performance.now() - first;
  const keys = TYPED.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  const block = new LongestBlock();
  const key = await timeSteps(keys.length, async (at) => ask(keys[at % keys.length] ?? ''), 0);
  const longest = block.end();
  worker.terminate();
  return { samples: { first: [index], key }, values: { block: longest }, sums: {} };
}
