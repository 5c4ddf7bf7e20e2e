import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Features that a light page fetches when it needs them, and not before. */
const LATE_FEATURES = ['evidence', 'map', 'matrix', 'timeline'];

const PREFIX = '\0late-styles:';
const PRELOAD_HELPER = '\0vite/preload-helper.js';

const adopting = (file: string): string => `
import styles from ${JSON.stringify(`${file}?inline`)};
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
`;

/**
 * Brings the styles of features that come late within their scripts: one request less for each, and nothing is
 * left for Vite to preload, so that its helper, a kilobyte, stays away. The page's own styles remain a file, which
 * is there before the scripts are. Sheets made by a script are no inline styles to the content security policy.
 * @param root the project's folder
 */
export function lateStylesPlugin(root: string): Plugin {
  const folders = LATE_FEATURES.map((feature) => join(root, 'src/features', feature, '/'));
  return {
    name: 'dateline:late-styles',
    enforce: 'pre',
    resolveId(source, importer) {
      const isLate = folders.some((folder) => importer?.startsWith(folder) ?? false);
      if (!isLate || importer === undefined || !source.endsWith('.css')) return null;
      // An id that ends with .css would be taken for styles itself.
      return `${PREFIX}${join(dirname(importer), source)}.js`;
    },
    load(id) {
      if (id === PRELOAD_HELPER) return 'export const __vitePreload = (load) => load();';
      return id.startsWith(PREFIX) ? adopting(id.slice(PREFIX.length, -'.js'.length)) : null;
    },
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk' || part.isEntry) continue;
        const styles = [...(part.viteMetadata?.importedCss ?? [])].join(', ');
        if (styles !== '') {
          this.error(`${part.fileName} needs ${styles}: name its feature in late-styles-plugin.ts`);
        }
      }
    },
  };
}
