import { basename, join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type * as PageTexts from './page-texts.ts';

type Settings = Readonly<Record<string, string>>;

interface TextsBuild {
  /** Whether this build writes the oEmbed answers; one of several does. */
  readonly oembed: boolean;
}

/** Vite reads its settings without the project's aliases, which the texts' modules need. */
async function textsOf(root: string, settings: Settings) {
  const { module } = await runnerImport<typeof PageTexts>(
    join(root, 'src/cli/build/page-texts.ts'),
    {
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': join(root, 'src') } },
    },
  );
  return { ...module.pageTexts(root, settings), withText: module.withText };
}

/**
 * Write into the built pages what can be read before any script runs, or without scripts: titles, the story of
 * the first dataset as a text, the way to the oEmbed answers. They do nothing while developing.
 * @param root the project's folder
 * @returns makes the plugin of one build; the builds of one run share the texts
 */
export function pageTextsPlugins(root: string, settings: Settings): (build: TextsBuild) => Plugin {
  let texts: ReturnType<typeof textsOf> | undefined;
  const load = async (): ReturnType<typeof textsOf> => (texts ??= textsOf(root, settings));
  return ({ oembed }) => ({
    name: 'dateline:page-texts',
    apply: 'build',
    async transformIndexHtml(html, { path }) {
      const { pages, withText } = await load();
      const text = pages.get(basename(path));
      return text === undefined ? html : withText(html, text);
    },
    async generateBundle() {
      if (!oembed) return;
      const { files } = await load();
      for (const { file, source } of files) {
        this.emitFile({ type: 'asset', fileName: file, source });
      }
    },
  });
}
