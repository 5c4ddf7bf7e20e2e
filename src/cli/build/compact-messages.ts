import { join, relative, sep } from 'node:path';
import compile from 'icu-minify/compile';
import { runnerImport, type Plugin } from 'vite';

/** The groups of texts that pages for readers speak with. */
const GROUPS = [
  'app',
  'embed',
  'events',
  'evidence',
  'legend',
  'loading',
  'map',
  'matrix',
  'picture',
  'reader',
  'timeline',
  'vocab',
];

function compiled(value: unknown): unknown {
  if (typeof value === 'string') return compile(value);
  if (typeof value !== 'object' || value === null)
    throw new Error('A text is neither text nor group.');
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, compiled(each)]));
}

/**
 * Turns the texts of the interface into what is left of them once their ICU syntax is parsed, so that pages
 * come without the parser, and leaves out the groups that only the explorer uses.
 * @param root the project's folder
 */
export function compactMessagesPlugin(root: string): Plugin {
  const folder = join(root, 'src/ui/i18n');
  return {
    name: 'dateline:compact-messages',
    enforce: 'pre',
    async load(id) {
      const [lang = '', file = '', ...deeper] = relative(folder, id).split(sep);
      if (lang === '..' || deeper.length > 0 || !file.endsWith('.ts')) return null;
      if (file === 'wording.ts') return null;
      if (file === 'index.ts') {
        const imports = GROUPS.map((group) => `import { ${group} } from './${group}.ts';`);
        return `${imports.join('\n')}\nexport { wording } from './wording.ts';\nexport const messages = { ${GROUPS.join(', ')} };`;
      }
      const { module } = await runnerImport<Record<string, unknown>>(id, {
        root,
        configFile: false,
        logLevel: 'error',
      });
      return Object.entries(module)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(compiled(value))};`)
        .join('\n');
    },
  };
}
