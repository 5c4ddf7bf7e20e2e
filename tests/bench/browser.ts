import { chromium, type Browser, type Page } from '@playwright/test';
import { launchOptions, provideChromium } from '../e2e/support/chromium.ts';
import type { Outcome, TaskRequest } from './task.ts';

const VIEWPORT = { width: 1280, height: 720 };
/** Longer than the slowest peer needs. */
const PATIENCE_MS = 240_000;

/** `free`: frames follow each other at once, so that a step to paint is what it costs; `paced`: at the screen's rate. */
export type Pace = 'free' | 'paced';

const FREE = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const EAGER_MEMORY = '--enable-blink-features=ForceEagerMeasureMemory';

/** Browsers of the bench, each started when it is first needed. */
export class Browsers {
  private readonly url: string;
  private readonly browsers = new Map<Pace, Promise<Browser>>();

  constructor(url: string) {
    this.url = url;
  }

  async version(): Promise<string> {
    return (await this.browser('free')).version();
  }

  /** A page of a context of its own, for its user to close. */
  async newPage(pace: Pace): Promise<Page> {
    const context = await (await this.browser(pace)).newContext({ viewport: VIEWPORT });
    return context.newPage();
  }

  /** Runs a task in a page of its own. @param around what else to do with the page, before the task and after it */
  async run(
    request: TaskRequest,
    pace: Pace,
    around: (page: Page) => Promise<(() => Promise<void>) | void> = async () => {},
  ): Promise<Outcome> {
    const page = await this.newPage(pace);
    try {
      await page.goto(this.url);
      const done = await around(page);
      const outcome = await this.evaluate(page, request);
      await done?.();
      return outcome;
    } catch (error) {
      return {
        ok: false,
        reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
      };
    } finally {
      await page
        .context()
        .close()
        .catch(() => this.browsers.delete(pace));
    }
  }

  async close(): Promise<void> {
    for (const browser of this.browsers.values()) await (await browser).close();
  }

  private async evaluate(page: Page, request: TaskRequest): Promise<Outcome> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Outcome>((resolve) => {
      timer = setTimeout(
        () => resolve({ ok: false, reason: 'took longer than 4 minutes' }),
        PATIENCE_MS,
      );
    });
    const crashed = new Promise<Outcome>((resolve) => {
      page.once('crash', () => resolve({ ok: false, reason: 'the page crashed' }));
    });
    const work = page.evaluate<Outcome, TaskRequest>(
      (asked) => (Reflect.get(window, 'bench') as (of: TaskRequest) => Promise<Outcome>)(asked),
      request,
    );
    try {
      return await Promise.race([work, late, crashed]);
    } finally {
      clearTimeout(timer);
      work.catch(() => undefined);
    }
  }

  private async browser(pace: Pace): Promise<Browser> {
    const known = this.browsers.get(pace);
    if (known !== undefined && (await known).isConnected()) return known;
    provideChromium();
    const { args, ...options } = launchOptions();
    const browser = chromium.launch({
      ...options,
      args: [...args, EAGER_MEMORY, ...(pace === 'free' ? FREE : [])],
    });
    this.browsers.set(pace, browser);
    return browser;
  }
}
