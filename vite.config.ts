import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { builtInPlugins } from './src/cli/build/built-in-plugin.ts';
import { readSettings, stampPlugin } from './src/cli/build/freshness.ts';
import { isLight, lightPagesPlugin } from './src/cli/build/light-pages-plugin.ts';
import { pageTextsPlugins } from './src/cli/build/page-texts-plugin.ts';
import { pagesOf, pagesPlugin } from './src/cli/build/pages-plugin.ts';
import { securityPlugin } from './src/cli/build/security-plugin.ts';
import { deploymentOf, developmentHeaders } from './src/cli/security-headers.ts';

const ROOT = import.meta.dirname;

export default defineConfig(({ command }) => {
  const settings = readSettings(ROOT);
  const deployment = deploymentOf(settings);
  const nonce = randomBytes(16).toString('base64url');
  const security = () => securityPlugin(deployment, pagesOf(ROOT));
  const texts = pageTextsPlugins(ROOT, settings);
  const builtIn = builtInPlugins(ROOT, settings);
  const build = {
    target: 'baseline-widely-available' as const,
    // Inlined files would be data: addresses, which the policy refuses for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  };
  const light = lightPagesPlugin({
    root: ROOT,
    common: { build },
    plugins: () => [
      pagesPlugin(ROOT, isLight),
      texts({ oembed: false }),
      builtIn(),
      security(),
      stampPlugin(settings),
    ],
  });
  return {
    root: ROOT,
    base: './',
    plugins: [
      react(),
      pagesPlugin(ROOT, (page) => !isLight(page)),
      texts({ oembed: true }),
      builtIn(),
      security(),
      light,
    ],
    resolve: { alias: { '@': join(ROOT, 'src') } },
    ...(command === 'serve' ? { html: { cspNonce: nonce } } : {}),
    server: { headers: developmentHeaders(deployment, nonce) },
    worker: { format: 'es' },
    build: { ...build, manifest: true },
    test: {
      environment: 'node',
      // Property tests share two cores with everything else in continuous integration.
      testTimeout: 30_000,
      // Its source is a module that Node 20 takes for none.
      server: { deps: { inline: ['mgrs'] } },
      include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts'],
    },
  };
});
