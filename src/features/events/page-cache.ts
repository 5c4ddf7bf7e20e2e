import { isOvertaken } from '@/archive/overtaken.ts';

/** Items of a list are fetched in pages of this many. */
export const PAGE_SIZE = 50;
/** Pages kept; the ones longest out of sight go first. */
const MOST_PAGES = 40;
/** Pages under way at once. What is scrolled past meanwhile is never asked for. */
const MOST_LOADS = 2;

/** The pages that hold some items, in order. */
export function pagesOf(items: readonly number[], size = PAGE_SIZE): number[] {
  return [...new Set(items.map((at) => Math.floor(at / size)))].toSorted((a, b) => a - b);
}

interface PageCacheOptions<T> {
  /** How many items there are. */
  readonly total: number;
  /** Items `from` up to, not including, `to`. */
  readonly load: (from: number, to: number) => Promise<T>;
  /** Called when a page came, or failed to. */
  readonly onChange: () => void;
  /** The state of the list before this one: its pages stay in sight until this one's are there. */
  readonly before?: PageCache<T>;
}

/** The pages of one state of a list. A new state takes a new cache, and what the old one still awaits is dropped. */
export class PageCache<T> {
  private readonly options: PageCacheOptions<T>;
  /** In order of last use. */
  private readonly pages = new Map<number, T>();
  private readonly loading = new Set<number>();
  private readonly failed = new Map<number, Error>();
  private wanted: readonly number[] = [];
  private isClosed = false;
  private stale: PageCache<T> | undefined;

  constructor(options: PageCacheOptions<T>) {
    const { before } = options;
    this.options = options;
    this.stale = before === undefined || before.pages.size > 0 ? before : before.stale;
  }

  get(page: number): T | undefined {
    const own = this.pages.get(page);
    return own === undefined && !this.failed.has(page) ? this.stale?.pages.get(page) : own;
  }

  /** Why a page in sight could not be had; undefined when none failed. */
  get error(): Error | undefined {
    return this.wanted.map((page) => this.failed.get(page)).find((error) => error !== undefined);
  }

  /** Names the pages in sight, which replaces those named before. */
  want(pages: readonly number[]): void {
    this.wanted = pages;
    for (const page of pages) {
      const known = this.pages.get(page);
      if (known === undefined) continue;
      this.pages.delete(page);
      this.pages.set(page, known);
    }
    this.loadNext();
  }

  /** Asks again for what failed. */
  retry(): void {
    this.failed.clear();
    this.loadNext();
  }

  open(): void {
    this.isClosed = false;
  }

  /** Whatever comes from now on is dropped. */
  close(): void {
    this.isClosed = true;
    this.loading.clear();
  }

  private loadNext(): void {
    if (this.wanted.every((page) => this.pages.has(page))) this.stale = undefined;
    for (const page of this.wanted) {
      if (this.isClosed || this.loading.size >= MOST_LOADS) return;
      if (this.pages.has(page) || this.loading.has(page) || this.failed.has(page)) continue;
      this.loading.add(page);
      void this.fetch(page);
    }
  }

  private async fetch(page: number): Promise<void> {
    const from = page * PAGE_SIZE;
    try {
      const loaded = await this.options.load(from, Math.min(from + PAGE_SIZE, this.options.total));
      if (this.isClosed) return;
      this.pages.set(page, loaded);
      this.forget();
    } catch (error) {
      if (this.isClosed) return;
      if (isOvertaken(error)) {
        // Another state of the list is on its way.
        this.loading.delete(page);
        return;
      }
      this.failed.set(page, error instanceof Error ? error : new Error(String(error)));
    }
    this.loading.delete(page);
    this.options.onChange();
    this.loadNext();
  }

  private forget(): void {
    for (const page of this.pages.keys()) {
      if (this.pages.size <= MOST_PAGES) return;
      if (!this.wanted.includes(page)) this.pages.delete(page);
    }
  }
}
