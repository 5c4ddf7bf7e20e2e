import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './support/chromium.ts';

const ROOT = join(import.meta.dirname, '../..');

// A page needs one renderer; starting another in advance costs a tenth of a test.
const { args, ...launch } = launchOptions();

// Playwright keeps what the named group below matches, and loads this file again in each worker.
const port = process.env['DATELINE_PORT'] ?? '0';

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(ROOT, 'test-results'),
  fullyParallel: true,
  workers: 2,
  reporter: [['list']],
  timeout: 30_000,
  // A machine of others may stall for seconds; the run names what passed only at the second try.
  retries: process.env['CI'] === undefined ? 0 : 1,
  globalSetup: join(import.meta.dirname, 'support/global-setup.ts'),
  webServer: {
    command: 'node --import tsx src/cli/start.ts',
    cwd: ROOT,
    env: { PORT: '0' },
    wait: { stdout: /http:\/\/localhost:(?<dateline_port>\d+)\// },
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}/`,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    // Keeping one makes every test that passes a sixth slower.
    trace: 'on-first-retry',
    launchOptions: { ...launch, args: [...args, '--renderer-process-limit=1'] },
  },
});
