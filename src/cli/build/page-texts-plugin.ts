import { basename, join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';

type PageTextsModule = typeof import('./page-texts.ts');

interface TextsBuild {
  /** The project's folder. */
  readonly root: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Whether this build writes the oEmbed answers; one of several does. */
  readonly oembed: boolean;
}

/** Vite reads its settings without the project's aliases, which the texts' modules need. */
async function textsOf({ root, settings }: TextsBuild) {
  const { module } = await runnerImport<PageTextsModule>(
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
 * Writes into the built pages what can be read before any script runs, or without scripts: titles, the story of
 * the first dataset as a text, the way to the oEmbed answers. Serves nothing while developing.
 */
export function pageTextsPlugin(build: TextsBuild): Plugin {
  let texts: ReturnType<typeof textsOf> | undefined;
  const load = async (): ReturnType<typeof textsOf> => (texts ??= textsOf(build));
  return {
    name: 'dateline:page-texts',
    apply: 'build',
    async transformIndexHtml(html, { path }) {
      const { pages, withText } = await load();
      const text = pages.get(basename(path));
      return text === undefined ? html : withText(html, text);
    },
    async generateBundle() {
      if (!build.oembed) return;
      const { files } = await load();
      for (const { file, source } of files) {
        this.emitFile({ type: 'asset', fileName: file, source });
      }
    },
  };
}
