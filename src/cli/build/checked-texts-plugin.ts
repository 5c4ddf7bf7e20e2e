import { join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type * as CatalogueFile from './catalogue-file.ts';

/** Vite reads its settings without the project's aliases, which the reader of datasets needs. */
async function findChecked(root: string): Promise<readonly string[]> {
  const { module } = await runnerImport<typeof CatalogueFile>(
    join(root, 'src/cli/build/catalogue-file.ts'),
    {
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': join(root, 'src') } },
    },
  );
  return module.checkedTexts(root);
}

/**
 * Tell the pages of a build which built-in texts it has read and found sound, so that they need not fetch what would
 * check them again. A catalogue elsewhere changes without a build: nothing of it can be vouched for.
 * @param root the project's folder
 * @returns makes the plugin of one build; the builds of one run share what was found
 */
export function checkedTextsPlugins(
  root: string,
  settings: Readonly<Record<string, string>>,
): () => Plugin {
  let found: Promise<readonly string[]> | undefined;
  return () => ({
    name: 'dateline:checked-texts',
    apply: 'build',
    async config() {
      if (settings['VITE_DATASETS_URL'] !== undefined) return {};
      found ??= findChecked(root);
      return { define: { 'import.meta.env.CHECKED_TEXTS': JSON.stringify(await found) } };
    },
  });
}
