import type { FrameLocator, Locator, Page } from '@playwright/test';
import { readShipped } from '../support/shipped.ts';

/** A catalogue and its documents, as a test wants the server to have them. */
interface Served {
  readonly revision: number;
  /** Older revisions still to be had. */
  readonly older: readonly number[];
  /** Changes the newest revision tells of. */
  readonly changes?: readonly object[];
}

const DATASET = 'euphrates-2017';

/** Everything the specs do to a widget and see of it. */
export class EmbedDriver {
  readonly title: Locator;
  readonly foot: Locator;
  readonly legend: Locator;
  readonly evidence: Locator;
  readonly notes: Locator;
  readonly alert: Locator;
  readonly requests: string[] = [];
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.foot = page.getByRole('contentinfo');
    this.legend = page.locator('details.legend');
    this.evidence = page.getByRole('complementary');
    this.notes = page.getByRole('note');
    this.alert = page.getByRole('alert');
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (!pathname.endsWith('/favicon.svg')) this.requests.push(pathname);
    });
  }

  async open(query: string): Promise<void> {
    await this.page.goto(`embed.html?v=1&${query}`);
  }

  /** Opens an article that holds a snippet, and gives the frame in it. */
  async openArticle(snippet: string): Promise<FrameLocator> {
    const body = `<!doctype html><html lang="en"><title>Article</title><p>Text</p>${snippet}</html>`;
    await this.page.route('**/article.html', (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    await this.page.goto('./article.html');
    return this.page.frameLocator('iframe');
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  text(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }

  mark(name: RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  table(): Locator {
    return this.page.getByRole('table');
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Presses a key, and another in the moment the page first changes, before it is painted. */
  pressAtOnce(first: string, second: string): Promise<void> {
    return this.page.evaluate(
      (keys) => {
        const send = (key: string) =>
          document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        return new Promise<void>((resolve) => {
          const changes = new MutationObserver(() => {
            changes.disconnect();
            send(keys.second);
            resolve();
          });
          changes.observe(document.body, { subtree: true, childList: true, characterData: true });
          send(keys.first);
        });
      },
      { first, second },
    );
  }

  /** What the tab key reaches, from the first to the last, as role and name; throws where it goes round. */
  async walk(): Promise<readonly string[]> {
    const MOST = 80;
    const focused = this.page.locator(':focus');
    const stops: string[] = [];
    for (;;) {
      await this.press('Tab');
      if ((await focused.count()) === 0) return stops;
      stops.push((await focused.ariaSnapshot()).split('\n')[0] ?? '');
      if (stops.length > MOST) throw new Error(`No end after ${stops.join(', ')}`);
    }
  }

  direction(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.dir);
  }

  /** By how many pixels the page is wider than its window. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }

  /** Begins to note the ids that more than one element has had since the page was opened. */
  async watchIds(): Promise<() => Promise<readonly string[]>> {
    await this.page.addInitScript(() => {
      const owners = new Map<string, Element>();
      const twice = new Set<string>();
      new MutationObserver(() => {
        for (const element of document.querySelectorAll('[id]')) {
          const owner = owners.get(element.id) ?? element;
          if (owner !== element) twice.add(element.id);
          owners.set(element.id, element);
        }
      }).observe(document, { subtree: true, childList: true, attributes: true });
      Reflect.set(window, 'idsMetTwice', twice);
    });
    return async () =>
      this.page.evaluate(() => {
        const twice: unknown = Reflect.get(window, 'idsMetTwice');
        return twice instanceof Set ? [...twice].map(String) : ['not watched'];
      });
  }

  /** What the page has kept in the browser. */
  async kept(): Promise<readonly string[]> {
    const own = await this.page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name = '' }) => name),
    ]);
    const cookies = await this.page.context().cookies();
    return [...own, ...cookies.map(({ name }) => name)];
  }

  /** Answers with a catalogue of some revisions instead of the shipped one. */
  async serve({ revision, older, changes = [] }: Served): Promise<void> {
    await this.page.route('**/datasets/*.json', async (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      const numbered = /-r(\d+)\.json$/.exec(name)?.[1];
      const body: unknown = JSON.parse(
        await readShipped(numbered === undefined ? name : `${DATASET}.json`),
      );
      if (typeof body !== 'object' || body === null) throw new Error(`${name} is no object`);
      if (name === 'index.json') {
        const { datasets } = body as { datasets: object[] };
        const entry = {
          ...datasets[0],
          revision,
          url: `${DATASET}-r${revision}.json`,
          revisions: older.map((each) => ({ revision: each, url: `${DATASET}-r${each}.json` })),
        };
        await route.fulfill({ json: { ...body, datasets: [entry] } });
        return;
      }
      const number = Number(numbered);
      await route.fulfill({
        json: { ...body, revision: number, ...(number === revision ? { changes } : {}) },
      });
    });
  }

  /** Answers with the shipped dataset as `change` leaves its text. */
  async serveChanged(change: (text: string) => string): Promise<void> {
    const body = change(await readShipped(`${DATASET}.json`));
    await this.page.route(`**/datasets/${DATASET}.json`, (route) =>
      route.fulfill({ contentType: 'application/json', body }),
    );
  }

  /** Lets the first request for the dataset fail. */
  async missDataset(): Promise<void> {
    await this.page.route(
      `**/datasets/${DATASET}.json`,
      (route) => route.fulfill({ status: 404 }),
      { times: 1 },
    );
  }

  /** Keeps the code of the map from arriving. */
  async withoutMapCode(): Promise<void> {
    await this.page.route('**/assets/map-*.js', (route) => route.abort());
  }

  /** Shows a widget in a frame that may run scripts and nothing else, and gives the frame's content. */
  async openSandboxed(query: string): Promise<Locator> {
    await this.page.route('**/host-of-widget', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>Host</title><body><main><iframe title="Widget" sandbox="allow-scripts" width="600" height="700" src="/embed.html?v=1&${query.replaceAll('&', '&amp;')}"></iframe></main></body></html>`,
      }),
    );
    await this.page.goto('host-of-widget');
    return this.page.frameLocator('iframe').locator('body');
  }

  /** The first value that a widget in a frame tells its page of some name. */
  hearing(name: string): Promise<unknown> {
    return this.page.evaluate(
      (wanted) =>
        new Promise<unknown>((resolve) => {
          window.addEventListener('message', ({ data }: MessageEvent<object>) => {
            if (Reflect.has(data, wanted)) resolve(Reflect.get(data, wanted));
          });
        }),
      name,
    );
  }

  /** All that a widget in a frame says to its page from being asked its height until it has grown higher. */
  heardWhileGrowing(): Promise<readonly object[]> {
    return this.page.evaluate(
      () =>
        new Promise<object[]>((resolve) => {
          const heard: object[] = [];
          const frame = document.querySelector('iframe');
          window.addEventListener('message', ({ data }: MessageEvent<object>) => {
            // A widget that had just grown tells the same height as the answer to the question.
            if (Reflect.get(heard.at(-2) ?? {}, 'height') === Reflect.get(data, 'height')) return;
            heard.push(data);
            const told = heard.filter((each) => Reflect.get(each, 'sentinel') === 'amp');
            if (told.length === 1 && frame !== null) frame.width = '320';
            if (told.length === 2) resolve(heard);
          });
          frame?.contentWindow?.postMessage({ namespace: 'dateline-embed/1', type: 'size?' }, '*');
        }),
    );
  }
}
