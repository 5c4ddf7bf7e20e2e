import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import type { Browsers } from '../browser.ts';
import type { Outcome, TaskRequest } from '../task.ts';
import { beginWatch, stepThrough, type Watch } from './in-page.ts';
import type { Sites } from './sites.ts';

const SLOWDOWN = 4;
const LOADS = 5;
const STEPS = 20;
const PATIENCE_MS = 45_000;

/** What must be there, all of it, before a reader can use the page: an event on the timeline, and what is told of it. */
const READY: Readonly<Record<string, readonly string[]>> = {
  dateline: ['.timeline-event', '.widget-card h2'],
  TimelineJS3: ['.tl-timemarker-content-container', '.tl-slide .tl-headline'],
};

const COUNTED = new Set(['script', 'stylesheet', 'font']);

/** Fonts are compressed already, mostly. */
async function gzipBytes(response: Response): Promise<number> {
  const body = await response.body();
  return Math.min(body.length, gzipSync(body, { level: 9 }).length);
}

interface Load {
  readonly paint: number;
  readonly usable: number;
  readonly steps: readonly number[];
  readonly bytes: number;
}

async function loadOnce(page: Page, address: string, watch: Watch, events: number): Promise<Load> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (COUNTED.has(response.request().resourceType())) responses.push(response);
  });
  // The compiler that runs the bench names functions by a helper, which the page lacks.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  await page.addInitScript(beginWatch, watch);
  await page.goto(address);
  await page.waitForFunction(() => Reflect.has(window, 'benchUsableAt'), undefined, {
    timeout: PATIENCE_MS,
  });
  // The browser tells of a paint a little after it.
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
    undefined,
    { timeout: PATIENCE_MS },
  );
  const { paint, usable } = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    usable: Number(Reflect.get(window, 'benchUsableAt')),
  }));
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(responses.map(gzipBytes));
  const steps = await page.evaluate(stepThrough, Math.min(STEPS, events - 2));
  return { paint, usable, steps, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** How soon a story can be read and how fast it is stepped through, on a processor slowed down. */
export async function measureReading(
  browsers: Browsers,
  sites: Sites,
  { contender, rows }: TaskRequest,
): Promise<Outcome> {
  const loads: Load[] = [];
  const watch = { ready: READY[contender] ?? [] };
  try {
    while (loads.length < LOADS) {
      const page = await browsers.newPage('paced');
      try {
        loads.push(await loadOnce(page, sites.addressOf(contender, rows), watch, rows));
      } finally {
        await page.context().close();
      }
    }
  } catch (error) {
    return {
      ok: false,
      reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    };
  }
  return {
    ok: true,
    result: {
      samples: {
        paint: loads.map(({ paint }) => paint),
        usable: loads.map(({ usable }) => usable),
        step: loads.flatMap(({ steps }) => steps),
      },
      values: { bytes: Math.max(...loads.map(({ bytes }) => bytes)) },
      sums: {},
    },
  };
}
