import { makeEvents } from '../../data/events.ts';
import type { TaskResult } from '../../task.ts';
import { farWindow, frameAt, slidWindow, type State } from '../state.ts';
import { pageBytes, timeSteps } from '../steps.ts';
import { checksum, histogramSum, type Contender } from './contender.ts';

const STEPS = 60;
/** The quickest of the steps: of a few, one that meets the compiler moves the median. */
const BRUSH_STEPS = 240;
const FRAMES = 8;
const TYPES = 6;

/** Numbers and columns alone are kept, for what is needed to load them. */
async function load(contender: Contender, rows: number): Promise<number> {
  const raw = makeEvents(rows);
  const before = performance.now();
  await contender.load(raw);
  await contender.ask({ frame: frameAt(0) });
  return performance.now() - before;
}

/** Measures what an engine needs for each kind of step, and what it answered. */
export async function runEngine(contender: Contender, rows: number): Promise<TaskResult> {
  const baseline = await pageBytes();
  const loading = await load(contender, rows);
  const sums: Record<string, string> = {};
  const at = async (steps: number, name: string, state: (step: number) => State) => {
    const times = await timeSteps(steps, (step) => contender.ask(state(step)));
    await contender.ask(state(41));
    const reading = await contender.read();
    sums[name] = checksum(reading);
    if (histogramSum(reading) !== '') sums[`${name} histogram`] = histogramSum(reading);
    return times;
  };
  const frame = frameAt(0);
  const brush = await at(BRUSH_STEPS, 'brush', (step) => ({ days: slidWindow(step), frame }));
  const bytes = await pageBytes();
  const jump = await at(STEPS / 2, 'jump', (step) => ({ days: farWindow(step), frame }));
  const pan = await at(STEPS, 'pan', (step) => ({ frame: frameAt(step % FRAMES) }));
  const toggle = await at(STEPS / 2, 'toggle', (step) =>
    step % 2 === 0 ? { frame } : { frame, type: ((step - 1) / 2) % TYPES },
  );
  return {
    samples: { load: [loading], brush, jump, pan, toggle },
    values:
      baseline === undefined || bytes === undefined ? {} : { bytes: Math.max(0, bytes - baseline) },
    sums,
  };
}
