import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageTextsPlugins } from '@/cli/build/page-texts-plugin.ts';
import { pageTexts, withText } from '@/cli/build/page-texts.ts';
import { pagesPlugin } from '@/cli/build/pages-plugin.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const DISCOVERY = 'application/json+oembed';

let outDir: string;

beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'dateline-texts-'));
});

afterEach(() => {
  rmSync(outDir, { recursive: true });
});

/** Builds all pages without their scripts, and gives their HTML by name. */
async function pagesWith(settings: Readonly<Record<string, string>>) {
  const noScripts = {
    name: 'no-scripts',
    enforce: 'pre' as const,
    load: (id: string) => (id.endsWith('/main.tsx') ? '' : null),
  };
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [
      noScripts,
      pagesPlugin(ROOT, () => true),
      pageTextsPlugins(ROOT, settings)({ oembed: true }),
    ],
    build: { outDir, emptyOutDir: true, copyPublicDir: false },
  });
  const html = (page: string): string => readFileSync(join(outDir, page), 'utf8');
  return {
    files: readdirSync(outDir, { recursive: true, encoding: 'utf8' }),
    index: html('index.html'),
    timeline: html('timeline.html'),
    embed: html('embed.html'),
  };
}

describe('the built pages', () => {
  it('say what they tell before any script runs', async () => {
    const { files, index, timeline, embed } = await pagesWith({});
    expect(timeline).toContain('<title>Euphrates valley, autumn 2017 · Dateline</title>');
    expect(timeline).toContain('<meta name="description" content="Two fronts against ISIS');
    expect(timeline).toMatch(
      /<noscript>[^]*<main>[^]*Gaza quarter of al-Qaim retaken[^]*<\/noscript>/,
    );
    expect(embed).toMatch(
      /<noscript>[^]*Euphrates valley[^]*href="\.\/timeline\.html\?dataset=euphrates-2017"/,
    );
    expect(index + timeline + embed).not.toContain(DISCOVERY);
    expect(files.filter((file) => file.startsWith('oembed'))).toEqual([]);
  });

  it('lead to their oEmbed answers where the public address is known', async () => {
    const { files, index, timeline, embed } = await pagesWith({
      VITE_PUBLIC_URL: 'https://news.example/dateline',
    });
    const address = (html: string): string | undefined =>
      /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(html)?.[1];
    const at = 'https://news.example/dateline/';
    expect(address(index)).toBe(`${at}oembed/euphrates-2017-both.json`);
    expect(address(timeline)).toBe(`${at}oembed/euphrates-2017-story.json`);
    for (const html of [index, timeline]) {
      expect(files).toContain(address(html)?.slice(at.length));
    }
    expect(embed).toContain(`href="${at}timeline.html?dataset=euphrates-2017"`);
  });
});

describe('pageTexts', () => {
  it('says nothing of the built-in data where there is another catalogue', () => {
    const { pages, files } = pageTexts(ROOT, {
      VITE_DATASETS_URL: 'https://data.example/index.json',
      VITE_PUBLIC_URL: 'https://news.example/',
    });
    const bodies = [...pages.values()].map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    for (const body of bodies) {
      expect(body).not.toContain('uphrates');
      expect(body).toContain('href="https://data.example/index.json"');
    }
    expect(files).toEqual([]);
  });
});

describe('withText', () => {
  const PAGE = '<head><title>Dateline</title></head><body></body>';

  it('takes no text for markup, nor for a pattern', () => {
    const title = `$& $' <img src=x onerror="alert(1)">`;
    const html = withText(PAGE, { title, description: title, head: '', body: '' });
    expect(html).not.toContain('<img');
    expect(html).toContain(
      '<title>$&amp; $&#39; &lt;img src=x onerror=&quot;alert(1)&quot;&gt;</title>',
    );
  });

  it('does not leave a text out in silence', () => {
    expect(() => withText('<head></head>', { title: 'T', head: '', body: '' })).toThrow('title');
  });
});
