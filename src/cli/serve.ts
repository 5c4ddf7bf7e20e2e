import { once } from 'node:events';
import type { Server } from 'node:http';
import { createStaticServer } from './server/static-server.ts';

const DEFAULT_PORT = 4173;

/** Reads a port number; 0 asks the system for a free one. */
export function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is ${text}; expected a number from 0 to 65535`);
}

function explain(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new Error(`port ${port} of ${host} is taken; choose another, as in PORT=8080 npm start`);
  }
  return error;
}

/** Stops the server at the first signal, and at once, so that a kept-alive connection cannot hold it. */
function stopOnSignal(server: Server): void {
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/**
 * Serves a built site until the process is told to end, and prints its address.
 * @param host the name or address to listen on; the machine itself by default
 */
export async function serve(root: string, port: number, host = 'localhost'): Promise<Server> {
  const server = await createStaticServer(root);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw explain(error, host, port);
  }
  stopOnSignal(server);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  console.log(`Dateline is at http://${host}:${actual}/`);
  return server;
}
