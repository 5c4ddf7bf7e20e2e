import type { Plugin } from 'vite';
import { headersFile, metaPolicy, type Deployment } from '../security-headers.ts';

const CHARSET = '<meta charset="utf-8" />';

/** States the policy in every built page, for hosts that send no headers, and writes `_headers` for the others. */
export function securityPlugin(deployment: Deployment): Plugin {
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
      handler(_options, bundle) {
        const pages = Object.keys(bundle)
          .filter((file) => file.endsWith('.html'))
          .map((file) => file.slice(0, -'.html'.length))
          .toSorted();
        this.emitFile({
          type: 'asset',
          fileName: '_headers',
          source: headersFile(deployment, pages),
        });
      },
    },
  };
}
