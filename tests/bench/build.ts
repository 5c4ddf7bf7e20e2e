import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** Builds the bench's pages as the app itself is built. */
export async function buildPages(outDir: string): Promise<void> {
  const alias = { '@': join(ROOT, 'src') };
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'pages'),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
    },
  });
}
