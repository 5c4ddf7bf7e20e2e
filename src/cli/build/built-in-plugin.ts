import { join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type * as CatalogueFile from './catalogue-file.ts';

interface Known {
  readonly listed: readonly ListedDataset[];
  readonly checked: readonly string[];
}

/** Vite reads its settings without the project's aliases, which the reader of datasets needs. */
async function learn(root: string): Promise<Known> {
  const { module } = await runnerImport<typeof CatalogueFile>(
    join(root, 'src/cli/build/catalogue-file.ts'),
    {
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': join(root, 'src') } },
    },
  );
  return { listed: module.listedDatasets(root), checked: module.checkedTexts(root) };
}

/**
 * Tell the pages of a build where the built-in datasets are, so that they can ask for one at once, and which texts the
 * build has read and found sound, so that they need not fetch what would check them again. A catalogue elsewhere changes without a build: nothing of it can be vouched for.
 * @param root the project's folder
 * @returns makes the plugin of one build; the builds of one run share what was found
 */
export function builtInPlugins(
  root: string,
  settings: Readonly<Record<string, string>>,
): () => Plugin {
  let known: Promise<Known> | undefined;
  return () => ({
    name: 'dateline:built-in',
    apply: 'build',
    async config() {
      if ((settings['VITE_DATASETS_URL'] ?? '') !== '') return {};
      known ??= learn(root);
      const { listed, checked } = await known;
      return {
        define: {
          'import.meta.env.BUILT_IN': JSON.stringify(listed),
          'import.meta.env.CHECKED_TEXTS': JSON.stringify(checked),
        },
      };
    },
  });
}
