import type { CDPSession, Page } from '@playwright/test';

export type Spot = readonly [x: number, y: number];

/** Milliseconds between two moves of a pointer: about the screen's rate. */
const MOVE_EVERY_MS = 16;

/** A hand on the mouse that does not wait for the page, as Playwright's own does. */
export class Hand {
  private readonly page: Page;
  private readonly session: CDPSession;

  constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  /** Drags from a spot to another and most of the way back. */
  async drag([fromX, fromY]: Spot, [toX, toY]: Spot, durationMs: number): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(fromX, fromY);
    await mouse.down();
    const began = performance.now();
    const sent: Promise<unknown>[] = [];
    for (let share = 0; share < 1; share = (performance.now() - began) / durationMs) {
      const way = 0.05 + 0.95 * Math.sin(Math.PI * share) ** 2;
      sent.push(
        this.session.send('Input.dispatchMouseEvent', {
          type: 'mouseMoved',
          x: fromX + (toX - fromX) * way,
          y: fromY + (toY - fromY) * way,
          button: 'left',
          buttons: 1,
        }),
      );
      await this.page.waitForTimeout(MOVE_EVERY_MS);
    }
    await Promise.all(sent);
    await mouse.up();
  }

  /** Turns the wheel over a spot one way and back, in a number of steps. @param key held down meanwhile */
  async wheel([x, y]: Spot, turn: Turn): Promise<void> {
    const { mouse, keyboard } = this.page;
    await mouse.move(x, y);
    if (turn.key !== undefined) await keyboard.down(turn.key);
    for (let step = 0; step < turn.steps; step += 1) {
      await mouse.wheel(0, step < turn.steps / 2 ? -turn.pixels : turn.pixels);
      await this.page.waitForTimeout(turn.everyMs);
    }
    if (turn.key !== undefined) await keyboard.up(turn.key);
  }
}

interface Turn {
  readonly steps: number;
  readonly pixels: number;
  readonly everyMs: number;
  readonly key?: string;
}
