import type { Outcome, TaskRequest, TaskResult } from '../task.ts';

type Task = (request: TaskRequest) => Promise<TaskResult>;

const ENGINES = new Map([
  ['dateline', async () => (await import('./engines/dateline.ts')).dateline('shown')],
  ['dateline-lean', async () => (await import('./engines/dateline.ts')).dateline('passing')],
  ['crossfilter2', async () => (await import('./engines/crossfilter.ts')).crossfilter2('full')],
  [
    'crossfilter2-lean',
    async () => (await import('./engines/crossfilter.ts')).crossfilter2('lean'),
  ],
  ['duckdb', async () => (await import('./engines/duckdb.ts')).duckdb()],
]);

const TASKS = new Map<string, Task>([
  [
    'engine',
    async ({ contender, rows }) => {
      const make = ENGINES.get(contender);
      if (make === undefined) throw new Error(`There is no engine ${contender}.`);
      const { runEngine } = await import('./engines/run.ts');
      return runEngine(await make(), rows);
    },
  ],
  ['drawing', async (request) => (await import('./drawing/run.ts')).runDrawing(request)],
  ['frames', async (request) => (await import('./drawing/frames.ts')).runFrames(request)],
  ['search', async (request) => (await import('./search/run.ts')).runSearch(request)],
  ['timeline', async (request) => (await import('./timelines/run.ts')).runTimeline(request)],
  ['import', async (request) => (await import('./imports/run.ts')).runImport(request)],
  ['import-shuffled', async (request) => (await import('./imports/run.ts')).runImport(request)],
]);

async function bench(request: TaskRequest): Promise<Outcome> {
  const task = TASKS.get(request.task);
  if (task === undefined) return { ok: false, reason: `There is no task ${request.task}.` };
  try {
    return { ok: true, result: await task(request) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

Object.assign(window, { bench });
