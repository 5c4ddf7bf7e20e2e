import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const EVERY_MS = 100;

function privateBytes(pid: number): number {
  try {
    const kilobytes = /^RssAnon:\s+(\d+) kB/m.exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    )?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    // The process may have ended.
    return 0;
  }
}

/**
 * Watches the memory of the page's process and its workers, from now on.
 * @returns what ends it and tells by how much it grew at the most; undefined on systems that do not tell
 */
export async function watchMemory(page: Page): Promise<() => number | undefined> {
  if (process.platform !== 'linux') return () => undefined;
  const browser = page.context().browser();
  if (browser === null) return () => undefined;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const total = (): number => pids.reduce((sum, pid) => sum + privateBytes(pid), 0);
  const baseline = total();
  let most = baseline;
  const timer = setInterval(() => {
    most = Math.max(most, total());
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return most - baseline;
  };
}
