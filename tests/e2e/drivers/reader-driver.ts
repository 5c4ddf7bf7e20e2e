import type { FrameLocator, Locator, Page } from '@playwright/test';
import { coveredOnMap } from '../support/covered.ts';

const HOST = '**/host-of-frames.html';

/** Everything the specs do to the readers' page and see of it. */
export class ReaderDriver {
  readonly alert: Locator;
  readonly steps: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.alert = page.getByRole('alert');
    this.steps = page.getByRole('navigation', { name: 'Steps of the story' }).getByRole('button');
  }

  async visit(query = ''): Promise<void> {
    await this.page.goto(`./timeline.html${query}`);
  }

  async open(query = ''): Promise<void> {
    await this.visit(query);
    await this.page.getByRole('article').first().waitFor();
    await this.page.locator('.leaflet-container').waitFor();
  }

  /** Shows the page in a frame of another page, below its fold. */
  async openFramed(query: string, sandbox?: string): Promise<FrameLocator> {
    const attribute = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
    const body = `<!doctype html><title>Host</title><p style="height:1500px">Text</p>
      <iframe title="Story" width="600" height="700"${attribute} src="timeline.html${query}"></iframe>`;
    await this.page.route(HOST, (route) => route.fulfill({ contentType: 'text/html', body }));
    await this.page.goto('./host-of-frames.html');
    return this.page.frameLocator('iframe');
  }

  /** Counts what is sent to the printer instead of asking the person. */
  async watchPrinter(): Promise<void> {
    await this.page.addInitScript(() => {
      window.print = () => {
        const { dataset } = document.documentElement;
        dataset['printed'] = String(Number(dataset['printed'] ?? 0) + 1);
      };
    });
  }

  async printings(): Promise<number> {
    return this.page.evaluate(() => Number(document.documentElement.dataset['printed'] ?? 0));
  }

  /** Lets the page look as on paper. */
  async onPaper(): Promise<void> {
    await this.page.emulateMedia({ media: 'print' });
  }

  /** The maps that only paper has. */
  printedMaps(): Locator {
    return this.page.getByRole('region', { name: 'Maps for printing' }).getByRole('img');
  }

  movingMap(): Locator {
    return this.page.locator('.leaflet-container');
  }

  async failDatasets(): Promise<void> {
    await this.page.route('**/datasets/*.json', (route) => route.fulfill({ status: 404 }));
  }

  async mendDatasets(): Promise<void> {
    await this.page.unroute('**/datasets/*.json');
  }

  headings(level: number): Locator {
    return this.page.getByRole('heading', { level });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 2, name });
  }

  events(): Locator {
    return this.page.getByRole('article');
  }

  /** Where the map stands; changes as it follows the text. */
  async mapFrame(): Promise<string> {
    const scale = this.page.locator('.leaflet-map-pane, .map-scale');
    return (await scale.evaluateAll((all) => all.map((each) => each.outerHTML))).join('');
  }

  currentStep(): Locator {
    return this.page.locator('nav [aria-current="step"]');
  }

  event(name: string | RegExp): Locator {
    return this.page.getByRole('article', { name });
  }

  mapMark(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Map' }).getByRole('button', { name });
  }

  /** Until the map has the names of its ground. */
  async waitForNames(): Promise<void> {
    await this.page.locator('.map-dot').first().waitFor({ state: 'attached' });
  }

  /** The names and marks of the map that lie under something else. */
  async coveredOnMap(): Promise<string[]> {
    return coveredOnMap(this.page, '.map-label, .map-dot, .map-shape', '.reader-strip');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  async scrollDown(): Promise<void> {
    await this.page.mouse.move(200, 700);
    await this.page.mouse.wheel(0, 700);
  }

  step(): string | null {
    return new URL(this.page.url()).searchParams.get('step');
  }

  async historyLength(): Promise<number> {
    return this.page.evaluate(() => window.history.length);
  }

  async scrollTop(): Promise<number> {
    return this.page.evaluate(() => window.scrollY);
  }

  async overflow(): Promise<number> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }

  async storedKeys(): Promise<number> {
    return this.page.evaluate(
      () => localStorage.length + sessionStorage.length + document.cookie.length,
    );
  }

  async direction(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.dir);
  }
}
