import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds that its thread ran; the rest of the time others had the processor. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const idOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

/** The most processor time that one task took on the busiest main thread of a trace, in milliseconds. */
function longestTask(events: readonly TraceEvent[]): number {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(idOf),
  );
  const times = new Map<string, number[]>();
  for (const event of events) {
    const thread = idOf(event);
    if (!event.name.endsWith('RunTask') || !mains.has(thread)) continue;
    const own = times.get(thread) ?? [];
    own.push((event.tdur ?? 0) / 1000);
    times.set(thread, own);
  }
  const [busiest = []] = [...times.values()].toSorted((a, b) => b.length - a.length);
  return busiest.reduce((most, time) => Math.max(most, time), 0);
}

/** Notes the tasks of a page. @returns what ends it and tells the longest one's processor time, in milliseconds */
export async function traceTasks(page: Page): Promise<() => Promise<number>> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser.');
  await browser.startTracing(page, { categories: ['toplevel'] });
  return async () => {
    const trace = await browser.stopTracing();
    // The format is the browser's own.
    const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
    return longestTask(traceEvents);
  };
}
