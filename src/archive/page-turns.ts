const DRAWING_MS = 100;

/**
 * What a page asks while its file is read, and the time it has to draw an answer: where few processors are shared
 * with the reading, drawing takes several times as long.
 */
export class PageTurns {
  private served: Promise<void> = Promise.resolve();
  private answers = 0;
  private drawn = 0;

  /** @param call settles when it has been served; it must not reject */
  serve(call: Promise<void>): void {
    this.served = this.served.then(async () => call);
  }

  /** Says that the page is given something to draw. */
  answer(): void {
    this.answers += 1;
  }

  /** Waits until all calls are served, and what was answered has had its time to be drawn. */
  async over(): Promise<void> {
    await this.served;
    while (this.answers !== this.drawn) {
      this.drawn = this.answers;
      await timeToDraw();
      await this.served;
    }
  }
}

const timeToDraw = async (): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume, DRAWING_MS);
  });
