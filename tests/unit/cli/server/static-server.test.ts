import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { request, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer } from '@/cli/server/static-server.ts';

const SCRIPT = `export const words = ${JSON.stringify('so it was said '.repeat(200))};\n`;

let folder: string;
let server: Server;
let port: number;

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Asks with the path exactly as given, which `fetch` would tidy up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status = 0 } = response;
        resolve({ status, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-site-'));
  const site = join(folder, 'site');
  mkdirSync(join(site, 'assets'), { recursive: true });
  mkdirSync(join(site, '.vite'));
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  writeFileSync(
    join(site, '_headers'),
    '/*\n  X-Common: yes\n\n/assets/*\n  Cache-Control: immutable\n',
  );
  writeFileSync(join(site, 'index.html'), '<!doctype html>');
  writeFileSync(join(site, '.vite/manifest.json'), '{}');
  writeFileSync(join(site, 'assets/app.js'), SCRIPT);
  writeFileSync(join(site, 'assets/font.woff2'), 'f'.repeat(4000));
  writeFileSync(join(site, 'a b.json'), '{"a":1}');
  server = await createStaticServer(site);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

describe('createStaticServer', () => {
  it('serves the page of a folder', async () => {
    const { status, headers, body } = await ask('/?event=x');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['x-common']).toBe('yes');
    expect(body.toString()).toBe('<!doctype html>');
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('compresses text with %s', async (encoding, unpack) => {
    const { headers, body } = await ask('/assets/app.js', {
      'Accept-Encoding': `deflate, ${encoding}`,
    });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(headers['cache-control']).toBe('immutable');
    expect(Number(headers['content-length'])).toBe(body.byteLength);
    expect(body.byteLength).toBeLessThan(SCRIPT.length / 4);
    expect(unpack(body).toString()).toBe(SCRIPT);
  });

  it('does not compress for whoever refuses it, nor fonts, nor what is small', async () => {
    const refused = await ask('/assets/app.js', { 'Accept-Encoding': 'br;q=0, gzip; q=0' });
    expect(refused.headers['content-encoding']).toBeUndefined();
    expect(refused.body.toString()).toBe(SCRIPT);
    const font = await ask('/assets/font.woff2', { 'Accept-Encoding': 'br' });
    expect(font.headers['content-encoding']).toBeUndefined();
    expect(font.headers['content-type']).toBe('font/woff2');
    const small = await ask('/a%20b.json', { 'Accept-Encoding': 'br' });
    expect(small.headers['content-encoding']).toBeUndefined();
    expect(small.body.toString()).toBe('{"a":1}');
  });

  it('answers 304 to whoever has the same version in the same encoding', async () => {
    const first = await ask('/assets/app.js', { 'Accept-Encoding': 'br' });
    const etag = first.headers['etag'] ?? '';
    const again = await ask('/assets/app.js', {
      'Accept-Encoding': 'br',
      'If-None-Match': `"x", W/${etag}`,
    });
    expect(again.status).toBe(304);
    expect(again.body.byteLength).toBe(0);
    expect(again.headers['etag']).toBe(etag);
    const plain = await ask('/assets/app.js', { 'If-None-Match': etag });
    expect(plain.status).toBe(200);
  });

  it('notices that a file was replaced', async () => {
    const file = join(folder, 'site/changing.txt');
    writeFileSync(file, 'first');
    const first = await ask('/changing.txt');
    writeFileSync(file, 'other');
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    const second = await ask('/changing.txt', { 'If-None-Match': first.headers['etag'] ?? '' });
    expect(second.body.toString()).toBe('other');
  });

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, body } = await ask('/assets/app.js', {}, 'HEAD');
    expect(status).toBe(200);
    expect(Number(headers['content-length'])).toBe(SCRIPT.length);
    expect(body.byteLength).toBe(0);
  });

  it('refuses other methods', async () => {
    const { status, headers } = await ask('/', {}, 'POST');
    expect(status).toBe(405);
    expect(headers['allow']).toBe('GET, HEAD');
  });

  it('sends a folder’s address on to the one with a slash', async () => {
    const { status, headers } = await ask('/assets?x=1');
    expect(status).toBe(301);
    expect(headers['location']).toBe('/assets/');
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/.vite/manifest.json',
    '/_headers',
    '/%00',
    '/%zz',
    '//assets',
    '/assets/',
    '/nothing',
    '/index.html/x',
    `/${'x'.repeat(3000)}`,
  ])('finds nothing at %s', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(headers['x-common']).toBe('yes');
    expect(body.toString()).not.toContain('outside');
  });

  it('survives a request that is no HTTP', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.resume();
    socket.end('nonsense\r\n\r\n');
    await once(socket, 'close');
    expect((await ask('/')).status).toBe(200);
  });

  it('says that a folder without _headers is no built site', async () => {
    await expect(createStaticServer(folder)).rejects.toThrow('_headers');
  });
});
