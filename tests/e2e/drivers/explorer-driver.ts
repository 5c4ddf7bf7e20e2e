import type { Download, Locator, Page, Route } from '@playwright/test';
import { coveredOnMap } from '../support/covered.ts';
import { readShipped } from '../support/shipped.ts';

export const BUILT_IN = 'euphrates-2017';
const DATASET_FILE = `**/datasets/${BUILT_IN}.json`;

/** A dataset's lists, loosely typed: specs break them on purpose. */
export type LooseDataset = Record<string, Record<string, unknown>[]>;

// The text is the built-in dataset's own, which the unit tests hold to its schema.
const readEntries = (text: string): LooseDataset => JSON.parse(text) as LooseDataset;

/** Everything the specs do to the explorer and see of it; no spec touches Playwright's locators itself. */
export class ExplorerDriver {
  readonly filters: Locator;
  readonly map: Locator;
  readonly timeline: Locator;
  readonly events: Locator;
  readonly evidence: Locator;
  readonly alert: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.filters = page.getByRole('search', { name: 'Filters' });
    this.map = page.getByRole('region', { name: 'Map', exact: true });
    this.timeline = page.getByRole('region', { name: 'Timeline', exact: true });
    this.events = page.getByRole('region', { name: 'Events', exact: true });
    this.evidence = page.getByRole('complementary', { name: 'Evidence' });
    this.alert = page.getByRole('alert');
  }

  /** Opens the explorer with a query, without waiting for data. */
  async visit(query = ''): Promise<void> {
    await this.page.goto(`./${query === '' ? '' : `?${query}`}`);
  }

  /** Opens the explorer and waits until the events are listed and the map has drawn its marks. */
  async open(query = ''): Promise<void> {
    await this.visit(query);
    await this.page.locator('.event-list').first().waitFor({ state: 'attached' });
    await this.page.locator('.leaflet-container').waitFor();
  }

  items(): Locator {
    return this.events.getByRole('listitem');
  }

  item(title: string | RegExp): Locator {
    return this.events.getByRole('listitem', { name: title });
  }

  async select(title: string | RegExp): Promise<void> {
    await this.item(title).getByRole('button').click();
  }

  slot(name: string): Locator {
    return this.evidence.locator('.slot', { has: this.page.locator('dt', { hasText: name }) });
  }

  claims(): Locator {
    return this.evidence.getByRole('article');
  }

  claim(name: string | RegExp): Locator {
    return this.evidence.getByRole('article', { name });
  }

  async choose(facet: string, value: string | RegExp): Promise<void> {
    await this.filters.getByRole('button', { name: new RegExp(`^${facet}`) }).click();
    await this.filters.getByRole('checkbox', { name: value }).click();
    await this.page.keyboard.press('Escape');
  }

  async facetCounts(facet: string): Promise<string[]> {
    await this.filters.getByRole('button', { name: new RegExp(`^${facet}`) }).click();
    const boxes = await this.filters.getByRole('checkbox').all();
    const names = await Promise.all(boxes.map((box) => box.getAttribute('aria-label')));
    await this.page.keyboard.press('Escape');
    return names.flatMap((name) => name ?? []);
  }

  async search(text: string): Promise<void> {
    await this.filters.getByRole('searchbox').fill(text);
  }

  counts(): Locator {
    return this.filters.getByRole('status');
  }

  async hear(teller: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'As told by' }).selectOption({ label: teller });
  }

  async choosePage(
    setting: 'Language' | 'Theme' | 'Lanes' | 'Colour',
    label: string,
  ): Promise<void> {
    await this.page.getByRole('combobox', { name: setting }).selectOption({ label });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  text(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }

  mark(title: string | RegExp): Locator {
    return this.map.getByRole('button', { name: title });
  }

  marks(): Locator {
    return this.page.locator('.map-mark');
  }

  chosenMarks(): Locator {
    return this.page.locator('.map-mark[aria-pressed="true"]');
  }

  helpButton(): Locator {
    return this.page.getByRole('banner').locator('button.icon');
  }

  /** The marks of the map that lie under something else. */
  async coveredMarks(): Promise<string[]> {
    return coveredOnMap(this.page, '.map-shape');
  }

  /** The chosen mark, if it lies under something else. */
  async coveredChoice(): Promise<string[]> {
    return coveredOnMap(this.page, '[aria-pressed="true"] .map-shape');
  }

  /** The rings around what is lit; pictures without a role, as the list says the same in words. */
  litMarks(): Locator {
    return this.map.locator('.map-ring-lit');
  }

  litBars(): Locator {
    return this.timeline.locator('[data-lit="true"]');
  }

  timelineButton(title: string | RegExp): Locator {
    return this.timeline.getByRole('button', { name: title });
  }

  handle(which: 'Start' | 'End'): Locator {
    return this.timeline.getByRole('slider', { name: new RegExp(which) });
  }

  /** Keeps back what is asked for from now on, until the function given is called. */
  async holdBack(url: string): Promise<() => Promise<void>> {
    const held: Route[] = [];
    let isHeld = true;
    await this.page.route(url, async (route) => {
      if (isHeld) held.push(route);
      else await route.continue();
    });
    return async () => {
      isHeld = false;
      await Promise.all(held.map((route) => route.continue()));
    };
  }

  /** Presses a key until the focused handle says the day; the address follows later. */
  async moveHandle(which: 'Start' | 'End', key: string, day: string): Promise<void> {
    const says = async (): Promise<boolean> =>
      ((await this.handle(which).getAttribute('aria-valuetext')) ?? '').includes(day);
    for (let presses = 0; presses < 60 && !(await says()); presses += 1) await this.press(key);
  }

  /** Where a day's label stands on the axis; dragging happens a little below it, over the lanes. */
  private async pointAt(day: string): Promise<{ x: number; y: number }> {
    const box = await this.timeline.getByText(day, { exact: true }).boundingBox();
    if (box === null) throw new Error(`The axis shows no ${day}.`);
    return { x: box.x + 2, y: box.y + box.height + 40 };
  }

  async dragAcross(from: string, to: string): Promise<void> {
    const [start, end] = [await this.pointAt(from), await this.pointAt(to)];
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x, start.y, { steps: 6 });
    await this.page.mouse.up();
  }

  /** Draws a pointer along the timeline from a share of an event's bar, over a share of the bar's length. */
  async dragFromBar(title: string | RegExp, share: number, by: number): Promise<void> {
    const box = await this.timelineButton(title).boundingBox();
    if (box === null) throw new Error('The timeline shows no such event.');
    const [x, y] = [box.x + share * box.width, box.y + box.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + by * box.width, y, { steps: 6 });
    await this.page.mouse.up();
  }

  async swipeFromBar(title: string | RegExp, share: number, by: number): Promise<void> {
    const box = await this.timelineButton(title).boundingBox();
    if (box === null) throw new Error('The timeline shows no such event.');
    await this.swipe(box.x + share * box.width, by * box.width, box.y + box.height / 2);
  }

  /** How much of the screen the head of the page takes, from 0 to 1. */
  async headShare(): Promise<number> {
    return this.page
      .getByRole('banner')
      .evaluate((head) => Math.max(0, head.getBoundingClientRect().bottom) / window.innerHeight);
  }

  /** Turns the wheel over the list of events. */
  async scrollPage(by: number): Promise<void> {
    await this.page.mouse.move(60, 240);
    await this.page.mouse.wheel(0, by);
  }

  /** Counts from now on how often the page writes its address. @returns what tells the count */
  async countWrites(): Promise<() => Promise<number>> {
    await this.page.evaluate(() => {
      const counted = { writes: 0 };
      const push = window.history.pushState.bind(window.history);
      const replace = window.history.replaceState.bind(window.history);
      window.history.pushState = (...entry) => {
        counted.writes += 1;
        push(...entry);
      };
      window.history.replaceState = (...entry) => {
        counted.writes += 1;
        replace(...entry);
      };
      Reflect.set(window, 'countedWrites', () => counted.writes);
    });
    return async () =>
      this.page.evaluate(() => (Reflect.get(window, 'countedWrites') as () => number)());
  }

  async swipeAcross(from: string, to: string): Promise<void> {
    const [start, end] = [await this.pointAt(from), await this.pointAt(to)];
    await this.swipe(start.x, end.x - start.x, start.y);
  }

  private async swipe(from: number, by: number, y: number): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined ? [] : [{ x, y }],
      });
    await touch('touchStart', from);
    for (const share of [0.25, 0.5, 0.75, 1]) await touch('touchMove', from + share * by);
    await touch('touchEnd');
  }

  parameter(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }

  url(): string {
    return this.page.url();
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async forward(): Promise<void> {
    await this.page.goForward();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.locator('.event-list').first().waitFor({ state: 'attached' });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Presses Tab until the element has focus; fails when it cannot be reached. */
  async tabTo(target: Locator, limit = 80): Promise<void> {
    for (let at = 0; at < limit; at += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(target)} in ${limit} steps.`);
  }

  async download(act: () => Promise<void>): Promise<{ name: string; text: string }> {
    const waiting: Promise<Download> = this.page.waitForEvent('download');
    await act();
    const download = await waiting;
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) {
      if (chunk instanceof Buffer) chunks.push(chunk);
    }
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
  }

  async clipboard(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async allowClipboard(): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }

  /** Answers the dataset's request in the spec's way instead of from the server. */
  async serve(handler: (route: Route) => Promise<void> | void): Promise<void> {
    await this.page.unroute(DATASET_FILE);
    await this.page.route(DATASET_FILE, handler);
  }

  async serveJson(body: string): Promise<void> {
    await this.serve((route) => route.fulfill({ contentType: 'application/json', body }));
  }

  /** The built-in dataset, changed by the spec before it reaches the page. */
  async serveChanged(change: (dataset: LooseDataset) => void): Promise<void> {
    await this.serve(async (route) => {
      const dataset = readEntries(await readShipped('euphrates-2017.json'));
      change(dataset);
      await route.fulfill({ contentType: 'application/json', body: JSON.stringify(dataset) });
    });
  }

  async serveNormally(): Promise<void> {
    await this.page.unroute(DATASET_FILE);
  }

  /** Keeps every basemap file from arriving. */
  async withoutBasemap(): Promise<void> {
    await this.page.route('**/basemap/*.json', (route) => route.abort());
  }

  async attribute(name: 'lang' | 'dir' | 'data-theme'): Promise<string | null> {
    return this.page.locator('html').getAttribute(name);
  }

  /** What stands in the page: its words, and what every control is set to. */
  async picture(): Promise<{ words: string; settings: string[] }> {
    await this.page.locator('.leaflet-container').waitFor();
    const words = await this.page.locator('header, .rail, .evidence, .legend').allInnerTexts();
    const settings = await this.page
      .locator('select, input[type="search"]')
      .evaluateAll((controls) =>
        controls.map((control) => ('value' in control ? String(control.value) : '')),
      );
    return { words: words.join('\n'), settings };
  }

  /** The families of which some face was fetched. */
  async loadedFonts(): Promise<string[]> {
    return this.page.evaluate(async () => {
      await document.fonts.ready;
      const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
      return [...new Set(loaded.map(({ family }) => family.replaceAll('"', '')))];
    });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  async isOverflowing(): Promise<boolean> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
  }
}
