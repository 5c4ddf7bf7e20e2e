import { FACETS, type Facet } from '@/domain/filter/facets.ts';
import type { TaskRequest, TaskResult } from '../../task.ts';
import { LongestBlock } from '../longest-block.ts';
import { timeSteps } from '../steps.ts';
import type { SearchRequest } from './search.worker.ts';

/** What the page lists while one types: what its legend tells of. The other facets follow when the hand rests. */
const WHILE_TYPING: readonly Facet[] = ['type', 'standing', 'precision'];

const TYPED = ['hal', 'dorfan', 'elgu', 'kalor', 'mesnuri', 'baba', 'tamur ri', 'solqar im'];

/** Milliseconds of each keystroke of some searches, in a worker and back. */
export async function runSearch({ rows }: TaskRequest): Promise<TaskResult> {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
  const ask = async (message: SearchRequest): Promise<number> =>
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
  await ask({ text: 'h', listed: WHILE_TYPING });
  const index = performance.now() - first;
  const keys = TYPED.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  const timed = async (listed: readonly Facet[]): Promise<number[]> =>
    timeSteps(keys.length, async (at) => ask({ text: keys[at % keys.length] ?? '', listed }), 0);
  const block = new LongestBlock();
  const key = await timed(WHILE_TYPING);
  const all = await timed(FACETS);
  const longest = block.end();
  worker.terminate();
  return { samples: { first: [index], key, all }, values: { block: longest }, sums: {} };
}
