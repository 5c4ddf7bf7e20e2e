/* These functions run in the measured page, so each stands alone. */

export interface Watch {
  /** Selectors, each of which must find an element that has a size. */
  readonly ready: readonly string[];
}

/** Notes when the first frame has been painted that holds all that is waited for, in milliseconds since the navigation. */
export function beginWatch({ ready }: Watch): void {
  const isThere = (selector: string): boolean => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box !== undefined && box.width > 0 && box.height > 0;
  };
  const afterPaint = (): void => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () =>
      Reflect.set(window, 'benchUsableAt', performance.now()),
    );
    port1.start();
    port2.postMessage(undefined);
  };
  const look = (): void => {
    if (ready.every(isThere)) requestAnimationFrame(afterPaint);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Milliseconds of each step to the next event until it is painted. Dateline: the arrow key on the card of an event, which
 * selects the next one and shows its card. TimelineJS: `goToNext` of its interface, which shows the slide.
 */
export async function stepThrough(count: number): Promise<number[]> {
  const painted = async (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve());
        port1.start();
        port2.postMessage(undefined);
      });
    });
  interface Peer {
    readonly current_id: string;
    readonly goToNext: () => void;
  }
  const isTimelineJs = (value: unknown): value is Peer =>
    typeof value === 'object' && value !== null && 'goToNext' in value;
  const global: unknown = Reflect.get(window, 'timeline');
  const peer = isTimelineJs(global) ? global : undefined;
  const card = (): HTMLElement | null => document.querySelector('.widget-card');
  const whereOf = (): unknown =>
    peer === undefined ? card()?.querySelector('h2')?.textContent : peer.current_id;
  const next = (): void => {
    if (peer !== undefined) peer.goToNext();
    else {
      const key = { key: 'ArrowRight', bubbles: true, cancelable: true };
      card()?.dispatchEvent(new KeyboardEvent('keydown', key));
    }
  };
  await painted();
  const times: number[] = [];
  while (times.length < count) {
    const from = whereOf();
    const before = performance.now();
    next();
    // Preact draws in a microtask, TimelineJS at once.
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
    for (let frame = 0; frame < 10 && whereOf() === from; frame += 1) await painted();
    await painted();
    times.push(performance.now() - before);
    if (whereOf() === from) throw new Error(`step ${times.length} led nowhere`);
  }
  return times;
}
