import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFor, parseHeaderRules, type HeaderRule } from './header-rules.ts';
import { isCompressible, mediaTypeOf } from './media-types.ts';

type Encoding = 'br' | 'gzip' | 'identity';

interface Body {
  readonly content: Buffer;
  readonly etag: string;
}

interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly content: Buffer;
}

const SMALLEST_WORTH_COMPRESSING = 1024;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) };

const message = (
  status: number,
  text: string,
  headers: Iterable<[string, string]> = [],
): Answer => ({
  status,
  headers: new Map([['Content-Type', 'text/plain; charset=utf-8'], ...headers]),
  content: Buffer.from(`${text}\n`),
});

/** The path of a request, decoded and within the root, or `undefined` for one that names no file. */
function decodePath(url: string): string | undefined {
  const raw = url.split(/[?#]/, 1)[0] ?? '';
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
  const [root, ...parts] = path.split('/');
  const names = parts.at(-1) === '' ? parts.slice(0, -1) : parts;
  const proper = names.every(
    (name) => name !== '' && !name.startsWith('.') && !/[\0\\]/.test(name),
  );
  return root === '' && proper ? path : undefined;
}

/** The encoding to answer with; a quality of 0 refuses one. */
function chooseEncoding(accepted: string): Encoding {
  const offers = accepted.split(',').map((offer) => offer.trim().split(/\s*;\s*q=/));
  const takes = (name: string): boolean =>
    offers.some(([encoding, quality]) => encoding === name && Number(quality ?? 1) > 0);
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

/** Files of a folder, read and compressed once for as long as they do not change. */
class FileStore {
  private readonly bodies = new Map<string, { version: string; body: Promise<Body> }>();
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** What stands at a path: a file with its version, a folder, or nothing. */
  async find(path: string): Promise<{ version: string } | 'folder' | undefined> {
    try {
      const found = await stat(join(this.root, path));
      if (found.isDirectory()) return 'folder';
      return found.isFile() ? { version: `${found.size}-${found.mtimeMs}` } : undefined;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
      throw error;
    }
  }

  async body(path: string, version: string, encoding: Encoding): Promise<Body> {
    const key = `${encoding} ${path}`;
    const known = this.bodies.get(key);
    if (known?.version === version) return known.body;
    const body = this.load(path, encoding);
    this.bodies.set(key, { version, body });
    try {
      return await body;
    } catch (error) {
      this.bodies.delete(key);
      throw error;
    }
  }

  private async load(path: string, encoding: Encoding): Promise<Body> {
    const plain = await readFile(join(this.root, path));
    const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
    if (encoding === 'identity') return { content: plain, etag: `"${hash}"` };
    const content =
      encoding === 'br' ? await compressors.br(plain, BROTLI) : await compressors.gzip(plain);
    return { content, etag: `"${hash}-${encoding}"` };
  }
}

function matches(condition: string | undefined, etag: string): boolean {
  if (condition === undefined) return false;
  const tags = new Set(condition.split(',').map((tag) => tag.trim().replace(/^W\//, '')));
  return tags.has(etag) || tags.has('*');
}

class StaticSite {
  private readonly files: FileStore;
  private readonly rules: readonly HeaderRule[];
  private readonly common: ReadonlyMap<string, string>;

  constructor(root: string, rules: readonly HeaderRule[]) {
    this.files = new FileStore(root);
    this.rules = rules;
    this.common = headersFor(rules, '/*');
  }

  async answer(request: IncomingMessage): Promise<Answer> {
    const url = request.url ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return message(405, 'Only GET and HEAD are answered here.', [['Allow', 'GET, HEAD']]);
    }
    const path = decodePath(url);
    if (path === undefined || path === '/_headers') return message(404, `Not found: ${url}`);
    const wanted = path.endsWith('/') ? `${path}index.html` : path;
    const found = await this.files.find(wanted);
    if (found === 'folder')
      return message(301, 'Moved.', [['Location', `${url.split('?', 1)[0]}/`]]);
    if (found === undefined) return message(404, `Not found: ${url}`);
    return this.file(request, path, wanted, found.version);
  }

  private async file(
    request: IncomingMessage,
    path: string,
    file: string,
    version: string,
  ): Promise<Answer> {
    const type = mediaTypeOf(file);
    const compressible =
      isCompressible(type) && Number(version.split('-', 1)[0]) >= SMALLEST_WORTH_COMPRESSING;
    const encoding = compressible
      ? chooseEncoding(request.headers['accept-encoding'] ?? '')
      : 'identity';
    const { content, etag } = await this.files.body(file, version, encoding);
    const headers = new Map([
      ['Content-Type', type],
      ['Cache-Control', 'no-cache'],
      ['ETag', etag],
      ...(compressible ? ([['Vary', 'Accept-Encoding']] as const) : []),
      ...(encoding === 'identity' ? [] : ([['Content-Encoding', encoding]] as const)),
      ...headersFor(this.rules, path),
    ]);
    if (matches(request.headers['if-none-match'], etag)) {
      return { status: 304, headers, content: Buffer.alloc(0) };
    }
    return { status: 200, headers, content };
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let answer: Answer;
    try {
      answer = await this.answer(request);
    } catch (error) {
      console.error(error);
      answer = message(500, 'The server failed to read the file.');
    }
    for (const [name, value] of this.common) response.setHeader(name, value);
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    if (answer.status !== 304) response.setHeader('Content-Length', answer.content.byteLength);
    response.writeHead(answer.status);
    response.end(request.method === 'HEAD' || answer.status === 304 ? undefined : answer.content);
  }
}

/**
 * A server for the files of a built site, with the headers its `_headers` file asks for. It serves no
 * hidden files and nothing outside of the folder.
 * @param root the folder
 * @throws Error when the folder has no readable `_headers`
 */
export async function createStaticServer(root: string): Promise<Server> {
  const rules = parseHeaderRules(await readFile(join(root, '_headers'), 'utf8'));
  const site = new StaticSite(root, rules);
  return createServer((request, response) => {
    void site.handle(request, response);
  });
}
