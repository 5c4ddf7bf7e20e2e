import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const OVERRIDE = 'DATELINE_CHROMIUM';
const INSTALL_TIMEOUT_MS = 240_000;

const SYSTEM_PATHS: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  ],
};

/** What the search for a browser needs of the machine. */
export interface Machine {
  readonly platform: string;
  readonly isRoot: boolean;
  readonly override: string | undefined;
  /** Where Playwright keeps, or would keep, its own Chromium. */
  readonly ownPath: string;
  /** Whether a program is there and starts. */
  readonly starts: (path: string) => boolean;
  /** Runs a command to its end, its output shown; whether it succeeded. */
  readonly run: (command: string, ...args: string[]) => boolean;
}

const ADVICE = `Install Chrome or Chromium, or run "npx playwright install chromium", or set ${OVERRIDE} to the path of one.`;

function installWithApt({ platform, isRoot, run, starts }: Machine): string | undefined {
  if (platform !== 'linux' || !isRoot || !starts('/usr/bin/apt-get')) return undefined;
  const installed = run('apt-get', 'update') && run('apt-get', 'install', '-y', 'chromium');
  return installed ? '/usr/bin/chromium' : undefined;
}

/**
 * Finds a Chromium to run the tests in, and installs one where there is none: the override, a browser of the
 * system, Playwright's own, Playwright's download, Debian's package.
 * @throws Error saying what to do when all fails; the tests are never skipped
 */
export function findChromium(machine: Machine): string {
  const { platform, override, ownPath, starts, run } = machine;
  if (override !== undefined && override !== '') {
    if (starts(override)) return override;
    throw new Error(`${OVERRIDE} is ${override}, which does not start. ${ADVICE}`);
  }
  const here = [...(SYSTEM_PATHS[platform] ?? []), ownPath].find(starts);
  if (here !== undefined) return here;
  console.log('No Chrome or Chromium found; installing one.');
  if (run('npx', 'playwright', 'install', 'chromium') && starts(ownPath)) return ownPath;
  const packaged = installWithApt(machine);
  if (packaged !== undefined && starts(packaged)) return packaged;
  throw new Error(`No browser to run the tests in, and none could be installed. ${ADVICE}`);
}

function startsHere(path: string): boolean {
  if (!existsSync(path)) return false;
  // Chrome on Windows opens a window instead of printing its version.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function runHere(command: string, ...args: string[]): boolean {
  const { status } = spawnSync(command, args, {
    cwd: join(import.meta.dirname, '../../..'),
    stdio: 'inherit',
    timeout: INSTALL_TIMEOUT_MS,
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

const isRoot = process.getuid?.() === 0;

/** Finds or installs the browser, and keeps its path for all processes of the run. */
export function provideChromium(): void {
  process.env[OVERRIDE] = findChromium({
    platform: process.platform,
    isRoot,
    override: process.env[OVERRIDE],
    ownPath: chromium.executablePath(),
    starts: startsHere,
    run: runHere,
  });
}

/** How to start the browser found: quiet on a closed network, and without a sandbox for root. */
export function launchOptions(): { args: string[]; executablePath?: string } {
  const executablePath = process.env[OVERRIDE];
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  };
}
