import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { parseSync, Visitor, type ESTree } from 'vite';

/** How one module names another. `address` is `new URL(…, import.meta.url)` or `?worker`: a module graph of its own. */
export type LinkKind = 'static' | 'dynamic' | 'type' | 'address';

export interface Link {
  readonly from: string;
  readonly specifier: string;
  readonly kind: LinkKind;
  /** The file named, relative to the root, with `/`; absent for packages and for what cannot be resolved. */
  readonly to?: string;
  /** The package named, without a path within it; `node:` for what Node brings along. */
  readonly package?: string;
  /** Why the link leads nowhere. */
  readonly fault?: string;
  /** The address is computed, so that nobody can tell where the link leads. */
  readonly computed?: true;
}

export interface ModuleGraph {
  /** Every TypeScript module below the root, relative to it. */
  readonly modules: readonly string[];
  readonly links: readonly Link[];
}

type Named = Pick<Link, 'specifier' | 'kind' | 'computed'>;

const ALIAS = '@/';
const toPosix = (path: string): string => path.split(sep).join('/');

/** Files below a folder, as paths relative to it. */
export function listFiles(root: string, pattern: RegExp): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file) && statSync(join(root, file)).isFile())
    .map(toPosix)
    .toSorted();
}

const literalOf = (node: ESTree.Node | undefined): string | undefined =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

function named(node: ESTree.Node | undefined, kind: LinkKind, what: string): Named {
  const specifier = literalOf(node);
  return specifier === undefined ? { specifier: what, kind, computed: true } : { specifier, kind };
}

const isImportMeta = (node: ESTree.Node): boolean =>
  node.type === 'MemberExpression' && node.object.type === 'MetaProperty';

/** Links that are expressions or types rather than declarations. */
function linksWithin(program: ESTree.Program): Named[] {
  const links: Named[] = [];
  new Visitor({
    ImportExpression: (node) => {
      links.push(named(node.source, 'dynamic', 'import()'));
    },
    TSImportType: (node) => {
      links.push(named(node.source, 'type', 'import() type'));
    },
    NewExpression: ({ callee, arguments: [address, base] }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'URL') return;
      if (base === undefined || !isImportMeta(base)) return;
      const isModule = /\.tsx?$/.test(literalOf(address) ?? '.ts');
      if (isModule) links.push(named(address, 'address', 'new URL()'));
    },
    CallExpression: ({ callee }) => {
      if (callee.type !== 'MemberExpression' || callee.object.type !== 'MetaProperty') return;
      const { property } = callee;
      if (property.type !== 'Identifier' || !property.name.startsWith('glob')) return;
      links.push({ specifier: 'import.meta.glob', kind: 'dynamic', computed: true });
    },
  }).visit(program);
  return links;
}

function linksOf(file: string, code: string): Named[] {
  const { program, module, errors } = parseSync(file, code);
  if (errors.length > 0)
    throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  const links: Named[] = [];
  for (const { moduleRequest, entries } of module.staticImports) {
    const types = entries.length > 0 && entries.every(({ isType }) => isType);
    links.push({ specifier: moduleRequest.value, kind: types ? 'type' : 'static' });
  }
  for (const { entries } of module.staticExports) {
    const requests = new Map<string, LinkKind>();
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest === null) continue;
      const known = requests.get(moduleRequest.value);
      requests.set(moduleRequest.value, isType && known !== 'static' ? 'type' : 'static');
    }
    for (const [specifier, kind] of requests) links.push({ specifier, kind });
  }
  return [...links, ...linksWithin(program)];
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  const [first = '', second = ''] = specifier.split('/');
  return specifier.startsWith('@') ? `${first}/${second}` : first;
}

function resolve(root: string, from: string, link: Named): Link {
  if (link.computed) return { from, ...link };
  const [path = '', query = ''] = link.specifier.split('?', 2);
  const kind = query.split('&').includes('worker') ? 'address' : link.kind;
  const base = { from, specifier: link.specifier, kind };
  const local = path.startsWith('.');
  if (!local && !path.startsWith(ALIAS)) return { ...base, package: packageOf(path) };
  const to = local ? posix.join(posix.dirname(from), path) : path.slice(ALIAS.length);
  const file = join(root, to);
  if (existsSync(file) && statSync(file).isFile()) return { ...base, to };
  return { ...base, fault: 'there is no such file; name it with its ending' };
}

/**
 * Reads which module names which, in every way a module can be named.
 * @param root the folder that the alias `@/` stands for
 * @throws Error for a module that cannot be parsed
 */
export function readModuleGraph(root: string): ModuleGraph {
  const modules = listFiles(root, /\.tsx?$/);
  const links = modules.flatMap((file) =>
    linksOf(file, readFileSync(join(root, file), 'utf8')).map((link) => resolve(root, file, link)),
  );
  return { modules, links };
}
