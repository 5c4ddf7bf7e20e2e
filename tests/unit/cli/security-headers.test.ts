import { describe, expect, it } from 'vitest';
import {
  cspOrigin,
  deploymentOf,
  developmentHeaders,
  headersFile,
  metaPolicy,
} from '@/cli/security-headers.ts';
import { headersFor, parseHeaderRules } from '@/cli/server/header-rules.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types default";

const TILES = 'https://{s}.tiles.example/{z}/{x}/{y}.png';

function headersOf(path: string, deployment = {}): Map<string, string> {
  return headersFor(
    parseHeaderRules(headersFile(deployment, ['embed', 'index', 'timeline'])),
    path,
  );
}

describe('the policy', () => {
  it('allows nothing but the page’s own origin', () => {
    expect(metaPolicy({})).toBe(POLICY);
  });

  it('allows the tile host for images and the catalogue’s origin for data, and each for that alone', () => {
    const policy = metaPolicy({
      tilesUrl: TILES,
      datasetsUrl: 'https://data.example/a/index.json',
    });
    expect(policy).toBe(
      POLICY.replace('data:', 'data: https://*.tiles.example').replace(
        "connect-src 'self'",
        "connect-src 'self' https://data.example",
      ),
    );
  });

  it('is opened in development for the nonce and the web socket only', () => {
    const policy = developmentHeaders({}, 'abc')['Content-Security-Policy'];
    expect(policy).toBe(
      POLICY.replace("script-src 'self'", "script-src 'self' 'nonce-abc'")
        .replace("style-src 'self'", "style-src 'self' 'nonce-abc'")
        .replace("connect-src 'self'", "connect-src 'self' ws:"),
    );
  });
});

describe('deploymentOf', () => {
  it('takes an empty setting for none', () => {
    expect(deploymentOf({ VITE_TILES_URL: '', VITE_DATASETS_URL: 'd.json', HOME: '/' })).toEqual({
      datasetsUrl: 'd.json',
    });
  });
});

describe('cspOrigin', () => {
  it.each([
    ['https://tiles.example/{z}/{x}/{y}.png', 'https://tiles.example'],
    ['HTTP://tiles.example:8080/a', 'http://tiles.example:8080'],
    ['https://tile{s}.map.example/a', 'https://*.map.example'],
    ['//tiles.example/a', 'tiles.example'],
    ['tiles/{z}/{x}/{y}.png', undefined],
    ['/tiles/{z}.png', undefined],
  ])('of %s is %s', (address, origin) => {
    expect(cspOrigin(address)).toBe(origin);
  });

  it.each([
    'https://tiles.{s}.example/a',
    'https://{s}/a',
    "https://a.example' 'unsafe-inline'/",
    'https://a.example;script-src/',
    'javascript:alert(1)',
    'data:image/png,',
  ])('refuses %s', (address) => {
    expect(() => cspOrigin(address)).toThrow(address);
  });
});

describe('headersFile', () => {
  it.each(['/', '/index.html', '/assets/app-1234.js'])('lets nobody frame %s', (path) => {
    expect(headersOf(path).get('Content-Security-Policy')).toBe(
      `${POLICY}; frame-ancestors 'none'`,
    );
  });

  it.each(['/embed.html', '/embed', '/timeline.html', '/timeline'])(
    'lets anybody frame %s',
    (path) => {
      expect(headersOf(path).get('Content-Security-Policy')).toBe(`${POLICY}; frame-ancestors *`);
    },
  );

  it('gives hashed files to the cache for ever, and no others', () => {
    expect(headersOf('/assets/app-1234.js').get('Cache-Control')).toContain('immutable');
    expect(headersOf('/datasets/index.json').get('Cache-Control')).toBeUndefined();
  });

  it('lets caches keep the loader for an hour, and any page run it', () => {
    const headers = headersOf('/embed.js');
    expect(headers.get('Cache-Control')).toBe('public, max-age=3600');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.has('Cross-Origin-Resource-Policy')).toBe(false);
  });

  it.each(['/', '/embed.html', '/embed.js', '/assets/a.css', '/datasets/index.json', '/nothing'])(
    'sends the common headers with %s',
    (path) => {
      expect(Object.fromEntries(headersOf(path))).toMatchObject({
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Access-Control-Allow-Origin': '*',
      });
    },
  );

  it('never sets a header by two rules that fit one path', () => {
    const rules = parseHeaderRules(headersFile({ tilesUrl: TILES }, ['embed', 'index', 'desk']));
    const paths = rules.map(({ pattern }) => pattern.replace('*', 'file'));
    for (const path of paths) {
      const names = rules
        .filter(
          ({ pattern }) =>
            pattern === path || pattern === `${path.slice(0, -4)}*` || pattern === '/*',
        )
        .flatMap(({ headers }) => headers.map(([name]) => name));
      expect(new Set(names).size, path).toBe(names.length);
    }
  });
});

describe('parseHeaderRules', () => {
  it('passes over comments and blank lines', () => {
    expect(parseHeaderRules('# all\n\n/*\n  A: b: c\r\n')).toEqual([
      { pattern: '/*', headers: [['A', 'b: c']] },
    ]);
  });

  it.each(['  A: b', '/\n  nonsense'])('refuses %j', (text) => {
    expect(() => parseHeaderRules(text)).toThrow('_headers, line');
  });

  it('joins what several rules say of one header', () => {
    const rules = parseHeaderRules('/*\n  A: 1\n/x\n  A: 2\n/y\n  A: 3');
    expect(headersFor(rules, '/x').get('A')).toBe('1, 2');
  });
});
