import { join } from 'node:path';
import { build } from 'vite';
import { isFresh, readSettings } from './build/freshness.ts';
import { readPort, serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '../..');

try {
  const port = readPort(process.env['PORT']);
  if (!isFresh(ROOT, readSettings(ROOT))) await build({ root: ROOT, logLevel: 'warn' });
  await serve(join(ROOT, 'dist'), port, process.env['HOST']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
