/* These functions run in the measured page, so each stands alone. */

/** What a page went through: the time between frames, and its longest task of those over 50 ms; milliseconds. */
export interface Watched {
  readonly frames: readonly number[];
  readonly block: number;
}

/** Begins to note frames and long tasks. */
export function beginWatch(): void {
  const frames: number[] = [];
  let block = 0;
  let before: number | undefined;
  let isOver = false;
  const take = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) block = Math.max(block, duration);
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'longtask' });
  const next = (at: number): void => {
    if (isOver) return;
    if (before !== undefined) frames.push(at - before);
    before = at;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  Reflect.set(window, 'benchEndWatch', (): Watched => {
    isOver = true;
    take(observer.takeRecords());
    observer.disconnect();
    return { frames, block };
  });
}

/** Ends what `beginWatch` began. */
export function endWatch(): Watched {
  const end = Reflect.get(window, 'benchEndWatch') as () => Watched;
  return end();
}
