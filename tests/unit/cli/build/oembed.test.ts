import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { oembedFiles, publicUrlOf } from '@/cli/build/oembed.ts';
import { mediaTypeOf } from '@/cli/server/media-types.ts';
import { decodeEmbed, EMBED_KINDS } from '@/view/embed-state.ts';

const answerSchema = v.strictObject({
  version: v.literal('1.0'),
  type: v.literal('rich'),
  title: v.string(),
  provider_name: v.string(),
  provider_url: v.string(),
  html: v.string(),
  width: v.pipe(v.number(), v.safeInteger()),
  height: v.pipe(v.number(), v.safeInteger()),
  cache_age: v.pipe(v.number(), v.safeInteger()),
});

const TITLE = `Day 1 <img src=x onerror="alert('&')">`;
const FILES = oembedFiles(
  [
    { id: 'marl-ford', revision: 3, title: TITLE },
    { id: 'a&b', revision: 1, title: 'Other' },
  ],
  'https://news.example/dateline/',
);
const answerOf = (file: string) =>
  v.parse(answerSchema, JSON.parse(FILES.find((each) => each.file === file)?.source ?? 'null'));

describe('the oEmbed answers', () => {
  it('are one for each dataset and kind of widget but the single event, served as JSON', () => {
    const kinds = EMBED_KINDS.filter((kind) => kind !== 'event');
    expect(FILES.map(({ file }) => file)).toEqual(
      ['marl-ford', 'a%26b'].flatMap((id) => kinds.map((kind) => `oembed/${id}-${kind}.json`)),
    );
    expect(new Set(FILES.map(({ file }) => mediaTypeOf(file)))).toEqual(
      new Set(['application/json']),
    );
  });

  it('hold one frame of the size they state, and no other markup', () => {
    const { html, width, height, title } = answerOf('oembed/marl-ford-map.json');
    expect(html).toMatch(
      /^<iframe src="[^"<>]*" width="\d+" height="\d+" title="[^"<>]*" loading="lazy"><\/iframe>$/,
    );
    expect(html).toContain(` width="${width}" height="${height}" `);
    expect(title).toBe(TITLE);
  });

  it.each(['map', 'timeline', 'both', 'story', 'matrix'] as const)(
    'of the kind %s lead to that widget, its revision pinned',
    (kind) => {
      const { html, height } = answerOf(`oembed/a%26b-${kind}.json`);
      const [, src = ''] = /src="([^"]*)"/.exec(html) ?? [];
      const url = new URL(src.replaceAll('&amp;', '&'));
      expect(url.origin + url.pathname).toBe('https://news.example/dateline/embed.html');
      const state = decodeEmbed(url.search);
      expect(state).toMatchObject({ kind, revision: 1, height, view: { dataset: 'a&b' } });
    },
  );
});

describe('publicUrlOf', () => {
  it.each([
    ['https://news.example', 'https://news.example/'],
    ['https://news.example/dateline', 'https://news.example/dateline/'],
    ['http://localhost:4173/?a#b', 'http://localhost:4173/'],
    ['', undefined],
    [undefined, undefined],
  ])('of %s is %s', (setting, url) => {
    expect(publicUrlOf(setting)).toBe(url);
  });

  it.each(['news.example', 'javascript:alert(1)', '/dateline'])('refuses %s', (setting) => {
    expect(() => publicUrlOf(setting)).toThrow(setting);
  });
});
