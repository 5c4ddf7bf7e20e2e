import type { Plugin } from 'vite';
import { headersFile, metaPolicy, type Deployment } from '../security-headers.ts';

const CHARSET = '<meta charset="utf-8" />';

/**
 * States the policy in every built page, for hosts that send no headers, and writes `_headers` for the others.
 * @param pages the files of all pages, those of other builds too
 */
export function securityPlugin(deployment: Deployment, pages: readonly string[]): Plugin {
  return {
    name: 'dateline:security',
    apply: 'build',
    transformIndexHtml(html, { path }) {
      if (!html.includes(CHARSET)) throw new Error(`${path} does not hold ${CHARSET}`);
      const policy = metaPolicy(deployment).replaceAll('"', '&quot;');
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
      return html.replace(CHARSET, `${CHARSET}\n    ${meta}`);
    },
    generateBundle: {
      order: 'post',
      handler() {
        const names = pages.map((file) => file.slice(0, -'.html'.length)).toSorted();
        this.emitFile({
          type: 'asset',
          fileName: '_headers',
          source: headersFile(deployment, names),
        });
      },
    },
  };
}
