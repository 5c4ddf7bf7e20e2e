import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { ExplorerDriver } from './explorer-driver.ts';

/** The embed builder over the explorer. */
export class BuilderDriver extends ExplorerDriver {
  readonly pane: Locator;
  private readonly view: Page;

  constructor(page: Page) {
    super(page);
    this.view = page;
    this.pane = page.getByRole('dialog');
  }

  async openBuilder(query = ''): Promise<void> {
    await this.open(`pane=embed&${query}`);
    await this.pane.locator('iframe').waitFor();
  }

  embedButton(): Locator {
    return this.view.getByRole('button', { name: 'Embed', exact: true });
  }

  kind(name: string): Locator {
    return this.pane.getByRole('radio', { name, exact: true });
  }

  async pickKind(name: string): Promise<void> {
    await this.kind(name).check();
  }

  async pickTheme(theme: string): Promise<void> {
    await this.pane.getByRole('combobox', { name: 'Theme', exact: true }).selectOption(theme);
  }

  preview(): Locator {
    return this.pane.locator('.builder-room iframe');
  }

  async previewAt(width: string): Promise<void> {
    await this.pane.getByRole('button', { name: width, exact: true }).click();
  }

  option(name: string | RegExp): Locator {
    return this.pane.getByRole('checkbox', { name });
  }

  async unpin(): Promise<void> {
    await this.pane.getByRole('checkbox', { name: /^Keep revision/ }).uncheck();
  }

  async pickEvent(id: string): Promise<void> {
    await this.pane.getByRole('combobox', { name: 'Event', exact: true }).selectOption(id);
  }

  /** The query of the previewed widget. */
  async previewed(): Promise<URLSearchParams> {
    const src = await this.pane.locator('iframe').getAttribute('src');
    return new URL(src ?? '').searchParams;
  }

  output(name: string): Locator {
    return this.pane.getByRole('textbox', { name, exact: true });
  }

  copyButton(name: string): Locator {
    return this.pane.getByRole('button', { name: `Copy: ${name}`, exact: true });
  }

  warnings(): Locator {
    return this.pane.locator('.builder-warnings');
  }

  confirmations(): Locator {
    return this.pane.locator('.builder-output-head output').filter({ hasText: /./ });
  }

  async saved(button: string): Promise<Buffer> {
    const download = this.view.waitForEvent('download');
    await this.pane.getByRole('button', { name: button }).click();
    return readFile(await (await download).path());
  }

  /** Parses a text as XML: the name of its root, and its text. */
  async parse(xml: string): Promise<{ root: string; text: string }> {
    // The policy of the page forbids parsing.
    const blank = await this.view.context().newPage();
    return blank.evaluate((source) => {
      const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml');
      return { root: documentElement.nodeName, text: documentElement.textContent };
    }, xml);
  }
}
