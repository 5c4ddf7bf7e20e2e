/** What a deployer sets when building and the policy must know. */
export interface Deployment {
  /** A raster tile template with {z}, {x} and {y}. */
  readonly tilesUrl?: string;
  /** Address of the catalogue of datasets. */
  readonly datasetsUrl?: string;
}

/** Who may show a page in a frame. */
type Framing = 'nobody' | 'anybody';

const FRAMABLE_PAGES: ReadonlySet<string> = new Set(['embed', 'timeline']);

/** Permissions are denied by name; a name the browser does not know would fill its console. */
const DENIED_PERMISSIONS = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'usb',
];

/** Sent with everything. The data is public and embeds run in opaque origins, so any origin may read it. */
const COMMON_HEADERS: ReadonlyMap<string, string> = new Map([
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', DENIED_PERMISSIONS.map((name) => `${name}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Access-Control-Allow-Origin', '*'],
]);

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** The loader keeps its address, so that a mended one must reach old articles soon. */
const LOADER_CACHE = 'public, max-age=3600';

/** Reads the deployer's settings from the environment or from Vite's `.env` files. */
export function deploymentOf(env: Readonly<Record<string, string | undefined>>): Deployment {
  const { VITE_TILES_URL: tilesUrl, VITE_DATASETS_URL: datasetsUrl } = env;
  return {
    ...(tilesUrl === undefined || tilesUrl === '' ? {} : { tilesUrl }),
    ...(datasetsUrl === undefined || datasetsUrl === '' ? {} : { datasetsUrl }),
  };
}

/**
 * The origin to allow for an address, or `undefined` where it is the page's own. A placeholder such as {s}
 * in the first label of the host becomes the wildcard of CSP.
 * @throws Error for an address a policy cannot name
 */
export function cspOrigin(address: string): string | undefined {
  const match = /^(?:(?<scheme>https?):)?\/\/(?<host>[^/?#]+)/i.exec(address);
  if (match?.groups === undefined) {
    if (/^[a-z][a-z0-9+.-]*:/i.test(address)) {
      throw new Error(`${address}: only http and https addresses, or relative ones, can be used`);
    }
    return undefined;
  }
  const { scheme, host = '' } = match.groups;
  const [label = '', ...domain] = host.split('.');
  const pattern = label.includes('{') ? ['*', ...domain].join('.') : host;
  if (!/^(?:\*\.[^.]+\.)?[a-z0-9.-]+(?::[0-9]+)?$/i.test(pattern)) {
    throw new Error(
      `${address}: a policy cannot name the host ${host}; only the first part of a host may vary, as in {s}.tiles.example.org`,
    );
  }
  return scheme === undefined ? pattern : `${scheme.toLowerCase()}://${pattern}`;
}

type Directives = ReadonlyMap<string, readonly string[]>;

function directivesOf(deployment: Deployment): Map<string, readonly string[]> {
  const origins = (address: string | undefined): string[] => {
    const origin = address === undefined ? undefined : cspOrigin(address);
    return origin === undefined ? [] : [origin];
  };
  return new Map([
    ['default-src', ["'none'"]],
    ['script-src', ["'self'"]],
    ['style-src', ["'self'"]],
    ['img-src', ["'self'", 'data:', ...origins(deployment.tilesUrl)]],
    ['font-src', ["'self'"]],
    ['connect-src', ["'self'", ...origins(deployment.datasetsUrl)]],
    ['worker-src', ["'self'"]],
    ['frame-src', ["'self'"]],
    ['manifest-src', ["'self'"]],
    ['base-uri', ["'none'"]],
    ['form-action', ["'none'"]],
    ['require-trusted-types-for', ["'script'"]],
    ['trusted-types', ['default']],
  ]);
}

const write = (directives: Directives): string =>
  [...directives].map(([name, values]) => [name, ...values].join(' ')).join('; ');

/** The policy as a `<meta>` element may state it: browsers ignore `frame-ancestors` there. */
export const metaPolicy = (deployment: Deployment): string => write(directivesOf(deployment));

function headerPolicy(deployment: Deployment, framing: Framing): string {
  const directives = directivesOf(deployment);
  directives.set('frame-ancestors', [framing === 'nobody' ? "'none'" : '*']);
  return write(directives);
}

/** The policy for development, opened only for hot reloading: its web socket, inline script and styles. */
export function developmentHeaders(deployment: Deployment, nonce: string): Record<string, string> {
  const directives = directivesOf(deployment);
  for (const name of ['script-src', 'style-src']) {
    directives.set(name, [...(directives.get(name) ?? []), `'nonce-${nonce}'`]);
  }
  directives.set('connect-src', [...(directives.get('connect-src') ?? []), 'ws:']);
  return { ...Object.fromEntries(COMMON_HEADERS), 'Content-Security-Policy': write(directives) };
}

/**
 * The `_headers` file that Netlify, Cloudflare Pages and `npm start` read. Where rules overlap, hosts join
 * the values of one header with a comma, so no header is set by two rules that fit one path.
 * @param pages names of the pages without `.html`; hosts serve them with and without it
 */
export function headersFile(deployment: Deployment, pages: readonly string[]): string {
  const rules: [path: string, headers: Iterable<readonly [string, string]>][] = [
    ['/*', COMMON_HEADERS],
  ];
  for (const page of pages) {
    const framing = FRAMABLE_PAGES.has(page) ? 'anybody' : 'nobody';
    const policy = ['Content-Security-Policy', headerPolicy(deployment, framing)] as const;
    for (const path of [`/${page}.html`, page === 'index' ? '/' : `/${page}`]) {
      rules.push([path, [policy]]);
    }
  }
  // A worker is bound by the policy of its own script, not by that of the page.
  const assets = [
    ['Content-Security-Policy', headerPolicy(deployment, 'nobody')],
    ['Cache-Control', IMMUTABLE],
  ] as const;
  rules.push(['/assets/*', assets], ['/embed.js', [['Cache-Control', LOADER_CACHE]]]);
  return rules
    .map(([path, headers]) =>
      [path, ...[...headers].map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}
