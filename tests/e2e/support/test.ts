import { test as base, type BrowserContext } from '@playwright/test';

interface Fixtures {
  /** Lets the errors that fit one of the patterns happen in this test. */
  allowErrors: (...patterns: RegExp[]) => void;
  watch: void;
}

const ownOrigin = (url: string, own: string): boolean =>
  !/^(?:https?|wss?):/.test(url) || new URL(url).host === new URL(own).host;

/** Collects, in words, everything that must not happen on a page. */
async function watchFor(context: BrowserContext, own: string, errors: string[]): Promise<void> {
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    errors.push(`console: ${message.text()}${url === '' ? '' : ` (${url})`}`);
  });
  context.on('weberror', (error) => {
    errors.push(`page error: ${error.error().message}`);
  });
  context.on('request', (request) => {
    if (!ownOrigin(request.url(), own)) errors.push(`request to another origin: ${request.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber } = event;
      console.error(
        `policy violated: ${violatedDirective} by ${blockedURI} at ${sourceFile}:${lineNumber}`,
      );
    });
  });
}

/**
 * Playwright's `test`, failing whatever breaks the Content Security Policy, throws, logs an error or asks
 * another origin for anything, unless the test allows it.
 */
export const test = base.extend<Fixtures & { errorLog: { seen: string[]; allowed: RegExp[] } }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameters from the source
  errorLog: async ({}, use) => use({ seen: [], allowed: [] }),
  allowErrors: async ({ errorLog }, use) => {
    await use((...patterns) => {
      errorLog.allowed.push(...patterns);
    });
  },
  watch: [
    async ({ context, baseURL, errorLog }, use) => {
      if (baseURL === undefined) throw new Error('The tests need the address of the server');
      await watchFor(context, baseURL, errorLog.seen);
      await use();
      const { seen, allowed } = errorLog;
      const unexpected = seen.filter((error) => !allowed.some((pattern) => pattern.test(error)));
      if (unexpected.length > 0) {
        throw new Error(`The page did what it must not:\n${unexpected.join('\n')}`);
      }
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
