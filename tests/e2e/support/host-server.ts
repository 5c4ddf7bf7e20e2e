import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';

const PAGES = join(import.meta.dirname, '../hosts');

/** Servers of pages that embed Dateline, and of one that stands in for it. */
export interface HostServer {
  /** Where the newsroom is: another origin and another site than Dateline. */
  readonly newsroom: string;
  /** Where the stand-in for a widget is. */
  readonly other: string;
  readonly close: () => void;
}

async function listen(host: string, answer: RequestListener): Promise<[Server, string]> {
  const server = createServer(answer);
  server.listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
  return [server, `http://${host}:${address.port}`];
}

/**
 * Serves the pages of `tests/e2e/hosts` from an address of its own.
 * @param dateline the origin of Dateline, written into the pages
 */
export async function startHostServer(dateline: string): Promise<HostServer> {
  const origins = { dateline, other: '' };
  // Just what the README asks a host's policy to allow, and no strings as markup or scripts.
  const strict = (): string =>
    `default-src 'none'; script-src ${dateline}; frame-src ${origins.other}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const answer: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', dateline);
    const name = /^\/([a-z-]+)\.html$/.exec(pathname)?.[1];
    if (name === undefined) {
      response.writeHead(204).end();
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (name === 'strict') response.setHeader('Content-Security-Policy', strict());
    void readFile(join(PAGES, `${name}.html`), 'utf8').then((text) =>
      response.end(
        text.replaceAll('{{dateline}}', origins.dateline).replaceAll('{{other}}', origins.other),
      ),
    );
  };
  const [newsroomServer, newsroom] = await listen('127.0.0.1', answer);
  const [otherServer, other] = await listen('localhost', answer);
  origins.other = other;
  const close = (): void => {
    for (const server of [newsroomServer, otherServer]) {
      server.close();
      server.closeAllConnections();
    }
  };
  return { newsroom, other, close };
}
