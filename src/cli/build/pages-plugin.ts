import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

/** The pages of the entries, by the name they are served under. */
function findPages(root: string): Map<string, string> {
  const entries = join(root, 'src/entries');
  const files = readdirSync(entries, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html'));
  return new Map(pages.map((file) => [basename(file), join(entries, file)]));
}

/** The names of all pages, `index.html` among them. */
export const pagesOf = (root: string): string[] => ['index.html', ...findPages(root).keys()];

/**
 * Serves and emits each `src/entries/…/NAME.html` as `/NAME.html`, beside `index.html`. Such a page names
 * its script from the root, as in `/src/entries/embed/main.ts`.
 * @param root the project's folder
 * @param built the pages this build makes; a development server serves all of them
 */
export function pagesPlugin(root: string, built: (page: string) => boolean): Plugin {
  const sources = findPages(root);
  const sourceOf = (path: string): string | undefined =>
    path.startsWith(root) ? sources.get(path.slice(root.length + 1)) : undefined;
  const pages = pagesOf(root).filter(built);
  return {
    name: 'dateline:pages',
    config: () => ({
      build: { rolldownOptions: { input: pages.map((page) => join(root, page)) } },
    }),
    resolveId: (id) => (sourceOf(id) === undefined ? null : id),
    load(id) {
      const source = sourceOf(id);
      return source === undefined ? null : readFileSync(source, 'utf8');
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = request.url ?? '';
        const source = sources.get(url.split('?', 1)[0]?.slice(1) ?? '');
        if (source === undefined) return next();
        const send = async (): Promise<void> => {
          try {
            const html = await server.transformIndexHtml(url, readFileSync(source, 'utf8'));
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            for (const [name, value] of Object.entries(server.config.server.headers)) {
              if (value !== undefined) response.setHeader(name, value);
            }
            response.end(html);
          } catch (error) {
            next(error);
          }
        };
        void send();
      });
    },
  };
}
