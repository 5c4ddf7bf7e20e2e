import { HostDriver } from '../drivers/host-driver.ts';
import { startHostServer } from './host-server.ts';
import { test as base } from './test.ts';

/** The tests' `test` with a page of a newsroom, which is another origin and may be asked. */
export const test = base.extend<{ host: HostDriver }>({
  host: async ({ page, baseURL, allowErrors }, use) => {
    if (baseURL === undefined) throw new Error('The tests need the address of the server');
    const server = await startHostServer(new URL(baseURL).origin);
    for (const origin of [server.newsroom, server.other]) {
      allowErrors(
        new RegExp(`^request to another origin: ${origin.replaceAll('.', String.raw`\.`)}/`),
      );
    }
    await use(new HostDriver(page, server.newsroom));
    server.close();
  },
});
