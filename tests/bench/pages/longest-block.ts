/** Finds how long the main thread was blocked at the worst, by the tasks the browser calls long (over 50 ms). */
export class LongestBlock {
  private longest = 0;
  private readonly observer = new PerformanceObserver((list) => this.take(list.getEntries()));

  constructor() {
    this.observer.observe({ type: 'longtask' });
  }

  /** Milliseconds; 0 where no task was long. */
  end(): number {
    this.take(this.observer.takeRecords());
    this.observer.disconnect();
    return this.longest;
  }

  private take(entries: PerformanceEntryList): void {
    for (const { duration } of entries) this.longest = Math.max(this.longest, duration);
  }
}
