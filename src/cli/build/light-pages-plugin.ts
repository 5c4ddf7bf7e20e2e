import { join } from 'node:path';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { compactMessagesPlugin } from './compact-messages.ts';
import { lateStylesPlugin } from './late-styles-plugin.ts';

/** Pages that newsrooms put into theirs, or that readers open on a telephone: every kilobyte counts. */
const LIGHT_PAGES: ReadonlySet<string> = new Set(['embed.html', 'timeline.html']);

export const isLight = (page: string): boolean => LIGHT_PAGES.has(page);

/** The loader that publishers link: one file, at an address that never changes. */
const LOADER = { source: 'src/entries/host/embed.ts', file: 'embed.js' };

const preact = (root: string) => [
  { find: /^react(?:-dom)?$/, replacement: 'preact/compat' },
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  {
    find: /^react\/jsx-(?:dev-)?runtime$/,
    replacement: join(root, 'src/ui/preact/jsx-runtime.ts'),
  },
  { find: 'use-intl/format-message', replacement: 'use-intl/format-message/format-only' },
];

interface LightBuild {
  readonly root: string;
  /** What the light pages share with the others: folders, policy, pages. */
  readonly common: InlineConfig;
  readonly plugins: () => Plugin[];
}

/** What more than one later part of a page needs, and is smaller than a request is worth. */
const SMALL_AND_SHARED = [
  'src/ui/account/attribution.ts',
  'src/ui/account/summary.ts',
  'src/domain/standing/wording.ts',
  'src/domain/mercator.ts',
];

/**
 * Gathers in one chunk all that a page needs at once: one request, and it packs better than several.
 * @param roots the modules it begins with
 */
function gatherAtOnce(roots: readonly string[]): Rolldown.CodeSplittingNameFunction {
  const found = new Set<string>();
  return (id, modules) => {
    const queue = found.size === 0 ? [...roots] : [];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      queue.push(...(modules.getModuleInfo(next)?.importedIds ?? []));
    }
    return found.has(id) ? 'page' : null;
  };
}

/** Leaves of the pages that a build knows one. */
const onlyPage = (input: string): Plugin => ({
  name: 'dateline:only-page',
  options: (options) => ({ ...options, input }),
});

/**
 * Builds the light pages and the loader after the explorer, into the same folder. The same components run
 * there on Preact, an eighth of React's weight. Each page is a build of its own: readers come to one of them.
 */
export function lightPagesPlugin({ root, common, plugins }: LightBuild): Plugin {
  const shared = { ...common.build, emptyOutDir: false, copyPublicDir: false };
  const pages = [...LIGHT_PAGES].map((page): InlineConfig => {
    const file = join(root, page);
    const small = SMALL_AND_SHARED.map((module) => join(root, module));
    const groups = [{ debugName: 'at once', name: gatherAtOnce([file, ...small]) }];
    const codeSplitting = { groups, includeDependenciesRecursively: false };
    return {
      ...common,
      plugins: [...plugins(), onlyPage(file), compactMessagesPlugin(root), lateStylesPlugin(root)],
      resolve: { alias: [...preact(root), { find: '@', replacement: join(root, 'src') }] },
      build: {
        ...shared,
        modulePreload: false,
        manifest: `.vite/manifest-${page.replace('.html', '.json')}`,
        rolldownOptions: { output: { codeSplitting } },
      },
    };
  });
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
        for (const config of [loader, ...pages]) {
          // One after the other: each writes into the folder the other leaves.
          await build({ ...config, configFile: false, root, base: './', logLevel: 'warn' });
        }
      },
    },
  };
}
