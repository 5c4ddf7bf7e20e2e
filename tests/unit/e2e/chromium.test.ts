import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium, type Machine } from '../../e2e/support/chromium.ts';

const OWN = '/home/me/.cache/ms-playwright/chromium/chrome';

/** A machine on which these programs start, and on which a command that runs may add some. */
function machine(
  installed: readonly string[],
  rest: Partial<Machine> = {},
  adds: Readonly<Record<string, string>> = {},
) {
  const programs = new Set(installed);
  const run = vi.fn((command: string, ...args: string[]) => {
    const added = adds[[command, ...args].join(' ')];
    if (added !== undefined) programs.add(added);
    return added !== undefined;
  });
  const base = { platform: 'linux', isRoot: false, override: undefined, ownPath: OWN };
  return { ...base, starts: (path: string) => programs.has(path), run, ...rest };
}

afterEach(() => vi.restoreAllMocks());

describe('findChromium', () => {
  it('takes the override before all', () => {
    const here = machine(['/opt/my/chrome', '/usr/bin/chromium'], { override: '/opt/my/chrome' });
    expect(findChromium(here)).toBe('/opt/my/chrome');
  });

  it('does not pass over an override that does not start', () => {
    const here = machine(['/usr/bin/chromium'], { override: '/opt/gone' });
    expect(() => findChromium(here)).toThrow(
      'DATELINE_CHROMIUM is /opt/gone, which does not start',
    );
  });

  it.each([
    ['linux', '/usr/bin/chromium'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`],
  ])('prefers the browser of a %s system to Playwright’s own', (platform, path) => {
    const here = machine([OWN, path], { platform });
    expect(findChromium(here)).toBe(path);
    expect(here.run).not.toHaveBeenCalled();
  });

  it('takes Playwright’s own', () => {
    expect(findChromium(machine([OWN]))).toBe(OWN);
  });

  it('installs Playwright’s own where there is none', () => {
    vi.spyOn(console, 'log').mockReturnValue();
    const here = machine([], {}, { 'npx playwright install chromium': OWN });
    expect(findChromium(here)).toBe(OWN);
  });

  it('installs Debian’s package as root when the download fails', () => {
    vi.spyOn(console, 'log').mockReturnValue();
    const apt = {
      'apt-get update': 'lists',
      'apt-get install -y chromium': '/usr/bin/chromium',
    };
    const here = machine(['/usr/bin/apt-get'], { isRoot: true }, apt);
    expect(findChromium(here)).toBe('/usr/bin/chromium');
    expect(() => findChromium(machine(['/usr/bin/apt-get'], {}, apt))).toThrow('No browser');
  });

  it('says in one line what to do when all fails', () => {
    vi.spyOn(console, 'log').mockReturnValue();
    expect(() => findChromium(machine([]))).toThrow(
      /^No browser .*npx playwright install chromium.*$/,
    );
  });
});
