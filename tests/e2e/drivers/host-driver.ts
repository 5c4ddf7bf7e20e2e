import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** A page of a newsroom with widgets in it. */
export class HostDriver {
  readonly page: Page;
  private readonly origin: string;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
  }

  /**
   * Opens a page of `tests/e2e/hosts` by its name, and keeps count, as attributes of its root, of the messages
   * it hears and of those who listen for them.
   */
  async visit(name: string): Promise<void> {
    await this.page.addInitScript(() => {
      if (window.top !== window) return;
      const counts = { heard: 0, listeners: 0 };
      const count = (what: keyof typeof counts, by: number): void => {
        counts[what] += by;
        document.documentElement.dataset[what] = String(counts[what]);
      };
      window.addEventListener('message', () => count('heard', 1));
      const watchCalls = (call: 'addEventListener' | 'removeEventListener', by: number): void => {
        const original = window[call].bind(window);
        window[call] = (
          type: string,
          listener: EventListenerOrEventListenerObject,
          options?: boolean | AddEventListenerOptions,
        ) => {
          if (type === 'message') count('listeners', by);
          original(type, listener, options);
        };
      };
      watchCalls('addEventListener', 1);
      watchCalls('removeEventListener', -1);
    });
    await this.page.goto(`${this.origin}/${name}.html`);
  }

  embed(at = 0): Locator {
    return this.page.locator('dateline-embed').nth(at);
  }

  /** The frame of a widget as the page around it sees it. */
  frame(at = 0): Locator {
    return this.embed(at).locator('iframe');
  }

  /** What is in the frame of a widget. */
  inside(at = 0): FrameLocator {
    return this.frame(at).contentFrame();
  }

  fallback(at = 0): Locator {
    return this.embed(at).getByRole('list');
  }

  step(at = 0): Locator {
    return this.inside(at).getByRole('heading');
  }

  /** Does what the stand-in's button of a name does, in sight or not. */
  async press(name: string, at = 0): Promise<void> {
    await this.inside(at)
      .getByRole('button', { name, exact: true, includeHidden: true })
      .dispatchEvent('click');
  }

  /** The height the loader gives the frame, in pixels. */
  async height(at = 0): Promise<number> {
    return this.frame(at).evaluate((frame) => Number.parseInt(frame.style.height, 10));
  }

  async expectHeight(height: number, at = 0): Promise<void> {
    await expect.poll(() => this.height(at)).toBe(height);
  }

  /** Does something and waits until the page has heard at least one message more. */
  async hearing(act: () => Promise<void>): Promise<void> {
    const before = await this.count('heard');
    await act();
    await expect.poll(() => this.count('heard')).toBeGreaterThan(before);
  }

  async listeners(): Promise<number> {
    return this.count('listeners');
  }

  private async count(what: 'heard' | 'listeners'): Promise<number> {
    return Number((await this.page.locator('html').getAttribute(`data-${what}`)) ?? 0);
  }
}
