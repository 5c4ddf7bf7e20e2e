import { Buffer } from 'node:buffer';
import type { Locator, Page } from '@playwright/test';
import type { MadeFile } from '../support/made-files.ts';
import { ExplorerDriver } from './explorer-driver.ts';

/** What specs do with files of their own, and see of it. */
export class ImportDriver extends ExplorerDriver {
  readonly sum: Locator;
  readonly progress: Locator;
  readonly banner: Locator;
  private readonly window: Page;

  constructor(page: Page) {
    super(page);
    this.window = page;
    this.sum = page.getByRole('status').filter({ hasText: / merged \+ / });
    this.progress = page.getByRole('region', { name: 'Progress of the import' });
    this.banner = page.getByRole('status').filter({ hasText: /As told by/ });
  }

  /** Drops files on the window, as a person drags them there. */
  async drop(...files: readonly MadeFile[]): Promise<void> {
    const parts = files.map(({ name, bytes }) => ({
      name,
      base64: Buffer.from(bytes).toString('base64'),
    }));
    await this.window.evaluate((dropped) => {
      const dataTransfer = new DataTransfer();
      for (const { name, base64 } of dropped) {
        const text = atob(base64);
        const bytes = new Uint8Array(text.length);
        for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
        dataTransfer.items.add(new File([bytes], name));
      }
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
        );
      }
    }, parts);
  }

  /** Drops a file and waits until it is on screen. */
  async bring(file: MadeFile): Promise<void> {
    await this.drop(file);
    const id = `file.${file.name.replace(/\..*/, '')}`;
    await this.window.waitForURL(({ searchParams }) => searchParams.get('dataset') === id);
    await this.window.locator('.counts').waitFor();
  }

  /** Drops a table that opens as an archive, and waits for its first answer. */
  async bringArchive(file: MadeFile): Promise<void> {
    await this.bring(file);
    await this.window.locator('.import-report').waitFor();
    await this.shownItems().first().waitFor();
  }

  /** Counts the workers from now on. */
  noteWorkers(): { readonly started: number; readonly running: number } {
    const seen = { started: 0, running: 0 };
    this.window.on('worker', (worker) => {
      seen.started += 1;
      seen.running += 1;
      worker.on('close', () => {
        seen.running -= 1;
      });
    });
    return seen;
  }

  /** Has pages opened from now on see so many processors. */
  async pretendProcessors(count: number): Promise<void> {
    await this.window.addInitScript((seen) => {
      Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => seen });
    }, count);
  }

  /** Makes a worker wait for every large piece of a file, as on a slow disk. */
  async slowDisk(milliseconds: number): Promise<void> {
    await this.window.route(/archive\.worker.*\.js/, async (route) => {
      const response = await route.fetch();
      const slow = `{
        const { prototype } = ReadableStreamBYOBReader;
        const { read } = prototype;
        prototype.read = async function (memory) {
          if (memory.byteOffset === 0) {
            await new Promise((resolve) => setTimeout(resolve, ${milliseconds}));
          }
          return read.call(this, memory);
        };
      }`;
      await route.fulfill({ response, body: `${slow}\n${await response.text()}` });
    });
  }

  async choosePath(file: MadeFile): Promise<void> {
    const waiting = this.window.waitForEvent('filechooser');
    await this.button('Open a file').first().click();
    const chooser = await waiting;
    await chooser.setFiles({
      name: file.name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(file.bytes),
    });
  }

  async openReport(): Promise<Locator> {
    await this.button(/^What was rejected|^Details/).click();
    return this.window.getByRole('dialog', { name: /^Import of/ });
  }

  /** The same in any language. */
  async openReportAnywhere(): Promise<void> {
    await this.window.locator('.import-report .link').click();
  }

  async searchAnywhere(text: string): Promise<void> {
    await this.window.getByRole('searchbox').fill(text);
  }

  /** The events listed that are drawn, in any language. */
  shownItems(): Locator {
    return this.window.locator('.event-list .event-item button');
  }

  openDialog(): Locator {
    return this.window.getByRole('dialog');
  }

  mapping(name: string): Locator {
    return this.dialog(`What do the columns of ${name} say?`);
  }

  /** Says of every open doubt that it is right. One answer can settle several. */
  async confirmDoubts(dialog: Locator): Promise<number> {
    await dialog.getByRole('button', { name: 'Import', exact: true }).waitFor();
    const open = dialog.getByRole('button', { name: /^That is right: / });
    const count = await open.count();
    while ((await open.count()) > 0) await open.first().click();
    return count;
  }

  /** Notes whatever the progress of imports says from now on. */
  async noteProgress(): Promise<() => Promise<readonly string[]>> {
    const notes = await this.window.evaluateHandle(() => {
      const seen: string[] = [];
      const note = (): void => {
        const text = document.querySelector('.import-bar')?.textContent;
        if (text !== undefined && text !== null) seen.push(text);
      };
      const watch = { childList: true, subtree: true, characterData: true };
      new MutationObserver(note).observe(document.body, watch);
      return seen;
    });
    return async () => notes.jsonValue();
  }

  async exportAs(label: string): Promise<MadeFile> {
    await this.button('Export').click();
    const { name, text } = await this.download(() => this.button(label).click());
    await this.press('Escape');
    return { name, bytes: Buffer.from(text, 'utf8') };
  }

  /** Like `exportAs`, for what is no text. */
  async exportBytes(label: string): Promise<MadeFile> {
    await this.button('Export').click();
    const waiting = this.window.waitForEvent('download');
    await this.button(label).click();
    const download = await waiting;
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) {
      if (chunk instanceof Buffer) chunks.push(chunk);
    }
    await this.press('Escape');
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }

  /** How many points of what is drawn of the events lie under the legend. */
  async drawnUnderLegend(): Promise<number> {
    return this.window.locator('canvas.map-field').evaluate((canvas) => {
      const legend = document.querySelector('.map-area .legend')?.getBoundingClientRect();
      const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : null;
      if (legend === undefined || context === null) throw new Error('There is no map or legend.');
      const box = canvas.getBoundingClientRect();
      const scale = context.canvas.width / box.width;
      const { data } = context.getImageData(
        (legend.left - box.left) * scale,
        (legend.top - box.top) * scale,
        legend.width * scale,
        legend.height * scale,
      );
      return data.filter((value, at) => at % 4 === 3 && value > 0).length;
    });
  }

  histogram(): Locator {
    return this.timeline.getByRole('slider', { name: 'Counts by days' });
  }

  /** The numbers of events that the lines of the histogram stand for. */
  histogramNumbers(): Locator {
    return this.timeline.locator('.timeline-number');
  }

  /** Draws a window over a part of the histogram; shares of its width. */
  async brushHistogram(from: number, to: number, steps = 6): Promise<void> {
    const box = await this.histogram().boundingBox();
    if (box === null) throw new Error('The timeline shows no histogram.');
    const y = box.y + box.height / 2;
    await this.window.mouse.move(box.x + from * box.width, y);
    await this.window.mouse.down();
    await this.window.mouse.move(box.x + to * box.width, y, { steps });
    await this.window.mouse.up();
  }

  async findValue(facet: string, text: string): Promise<Locator> {
    await this.filters.getByRole('button', { name: new RegExp(`^${facet}`) }).click();
    await this.filters.getByRole('textbox', { name: `Find a value: ${facet}` }).fill(text);
    return this.filters.getByRole('checkbox', { name: new RegExp(`^${text}`) });
  }

  dataset(): Locator {
    return this.window.getByRole('combobox', { name: 'Dataset' });
  }

  async switchTo(name: string): Promise<void> {
    await this.dataset().selectOption({ label: name });
  }

  async refuseWorkers(): Promise<void> {
    await this.window.addInitScript(() => {
      Object.defineProperty(window, 'Worker', {
        value() {
          throw new DOMException('Workers are refused.', 'SecurityError');
        },
      });
    });
  }

  /** Lets the page's workers stop as if their memory had run out, when `stopWorkers` is called. */
  async makeWorkersMortal(): Promise<void> {
    await this.window.addInitScript(() => {
      const Made = window.Worker;
      window.Worker = class extends Made {
        constructor(...input: ConstructorParameters<typeof Worker>) {
          super(...input);
          window.addEventListener('stop-workers', () => {
            this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
          });
        }
      };
    });
  }

  async stopWorkers(): Promise<void> {
    await this.window.evaluate(() => window.dispatchEvent(new Event('stop-workers')));
  }

  /** The number at the start of the line of counts. */
  async shown(): Promise<number> {
    const text = await this.counts().innerText();
    return Number(/^[\d,]+/.exec(text)?.[0].replaceAll(',', ''));
  }
}
