import type { Page } from '@playwright/test';
import type { Browsers } from '../browser.ts';
import type { Outcome } from '../task.ts';
import { Hand, type Spot } from './hand.ts';
import { beginWatch, endWatch, type Watched } from './in-page.ts';
import { traceTasks } from './tasks.ts';

const OPENING_MS = 120_000;
/** What follows a gesture, as the list and the names on the map, belongs to it. */
const SETTLING_MS = 600;
const DRAG_MS = 3_000;
const TOGGLES = 8;
const TOGGLE_EVERY_MS = 300;

interface Step extends Watched {
  /** Processor time of the task that took most, in milliseconds. */
  readonly task: number;
}

async function watch(page: Page, act: () => Promise<void>): Promise<Step> {
  const endTrace = await traceTasks(page);
  await page.evaluate(beginWatch);
  await act();
  await page.waitForTimeout(SETTLING_MS);
  const watched = await page.evaluate(endWatch);
  return { ...watched, task: await endTrace() };
}

/** A spot of an element, by its shares of width and height. */
async function spotOf(page: Page, selector: string, across: number, down = 0.5): Promise<Spot> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`The page shows no ${selector}.`);
  return [box.x + box.width * across, box.y + box.height * down];
}

async function open(page: Page, file: string): Promise<void> {
  const waiting = page.waitForEvent('filechooser');
  await page.locator('.dataset-switch button').first().click();
  await (await waiting).setFiles(file);
  await page.locator('.import-report').waitFor({ timeout: OPENING_MS });
  await page.locator('.event-item button').first().waitFor();
  await page.locator('.timeline-counts').waitFor();
}

async function toggle(page: Page): Promise<void> {
  const [chipX, chipY] = await spotOf(page, '.chips .popover > button', 0.5);
  await page.mouse.click(chipX, chipY);
  const options = '.facet-options li';
  await page.locator(options).first().waitFor();
  const [x, y] = await spotOf(page, `${options} input`, 0.5);
  for (let time = 0; time < TOGGLES; time += 1) {
    await page.mouse.click(x, y);
    await page.waitForTimeout(TOGGLE_EVERY_MS);
  }
  await page.keyboard.press('Escape');
}

async function run(page: Page, address: string, file: string): Promise<Map<string, Step>> {
  // The compiler that runs the bench names functions by a helper, which the page lacks.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  await page.goto(address);
  await page.locator('.event-item').first().waitFor();
  await page.locator('.map-view .map-label').first().waitFor();
  await page.waitForTimeout(SETTLING_MS);
  const hand = new Hand(page, await page.context().newCDPSession(page));
  const watched = new Map<string, Step>();
  const step = async (name: string, act: () => Promise<void>): Promise<void> => {
    watched.set(name, await watch(page, act));
  };
  await step('nothing', async () => page.waitForTimeout(1_000));
  await step('opening', async () => open(page, file));
  const days = async (share: number) => spotOf(page, '.timeline-counts', share);
  await step('brush', async () => hand.drag(await days(0.3), await days(0.75), DRAG_MS));
  const [x, y] = await spotOf(page, '.map-view', 0.5);
  await step('pan', async () => hand.drag([x, y], [x - 220, y + 90], DRAG_MS));
  await step('zoom', async () => hand.wheel([x, y], { steps: 8, pixels: 180, everyMs: 260 }));
  await step('time', async () =>
    hand.wheel(await days(0.5), { steps: 60, pixels: 40, everyMs: 16, key: 'Control' }),
  );
  await step('toggle', async () => toggle(page));
  return watched;
}

/** How the explorer's page, as it is built, holds out with a large file open: frames and blocks of its main thread. */
export async function measureExplorer(
  browsers: Browsers,
  address: string,
  file: string,
): Promise<Outcome> {
  const page = await browsers.newPage('paced');
  try {
    const watched = [...(await run(page, address, file))];
    return {
      ok: true,
      result: {
        samples: Object.fromEntries(watched.map(([name, { frames }]) => [name, frames])),
        values: Object.fromEntries(
          watched.flatMap(([name, { block, task }]) => [
            [name, block],
            [`${name} task`, task],
          ]),
        ),
        sums: {},
      },
    };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { ok: false, reason };
  } finally {
    await page.context().close();
  }
}
