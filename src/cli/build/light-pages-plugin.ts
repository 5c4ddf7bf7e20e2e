import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { compactMessagesPlugin } from './compact-messages.ts';

/** Pages that newsrooms put into theirs, or that readers open on a telephone: every kilobyte counts. */
const LIGHT_PAGES: ReadonlySet<string> = new Set(['embed.html', 'timeline.html']);

export const isLight = (page: string): boolean => LIGHT_PAGES.has(page);

/** The loader that publishers link: one file, at an address that never changes. */
const LOADER = { source: 'src/entries/host/embed.ts', file: 'embed.js' };

const PREACT = [
  { find: /^react(?:-dom)?$/, replacement: 'preact/compat' },
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: /^react\/jsx-(?:dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: 'use-intl/format-message', replacement: 'use-intl/format-message/format-only' },
];

interface LightBuild {
  readonly root: string;
  /** What the light pages share with the others: folders, policy, pages. */
  readonly common: InlineConfig;
  readonly plugins: () => Plugin[];
}

/**
 * Builds the light pages and the loader after the explorer, into the same folder. The same components run
 * there on Preact, a tenth of React's weight.
 */
export function lightPagesPlugin({ root, common, plugins }: LightBuild): Plugin {
  const shared = { ...common.build, emptyOutDir: false, copyPublicDir: false };
  const pages: InlineConfig = {
    ...common,
    plugins: [...plugins(), compactMessagesPlugin(root)],
    resolve: { alias: [...PREACT, { find: '@', replacement: join(root, 'src') }] },
    build: { ...shared, manifest: '.vite/manifest-light.json', cssCodeSplit: false },
  };
  const loader: InlineConfig = {
    ...common,
    build: {
      ...shared,
      manifest: false,
      rolldownOptions: {
        input: join(root, LOADER.source),
        output: { format: 'iife', entryFileNames: LOADER.file },
      },
    },
    resolve: { alias: { '@': join(root, 'src') } },
  };
  return {
    name: 'dateline:light-pages',
    apply: 'build',
    closeBundle: {
      sequential: true,
      async handler(error) {
        if (error !== undefined) return;
        for (const config of [loader, pages]) {
          // One after the other: each writes into the folder the other leaves.
          // oxlint-disable-next-line no-await-in-loop
          await build({ ...config, configFile: false, root, base: './', logLevel: 'warn' });
        }
      },
    },
  };
}
