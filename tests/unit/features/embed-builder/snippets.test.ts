import { describe, expect, test } from 'vitest';
import { frameSnippet, listAsHtml } from '@/features/embed-builder/snippets.ts';
import { escapeMarkup } from '@/formats/markup.ts';

describe('snippets', () => {
  test('no text gets out of its attribute', () => {
    const title = `"><script>alert('x')</script>&`;
    const snippet = frameSnippet({ src: 'https://a.example/?v=1&kind=map', title, height: 400 });
    expect(snippet).toContain('src="https://a.example/?v=1&amp;kind=map"');
    expect(snippet).not.toContain('<script');
    expect(snippet.match(/"/g)).toHaveLength(12);
  });

  test('what XML cannot hold is left out', () => {
    expect(escapeMarkup('a\u0000b\uD800c\uFFFEd\n')).toBe('abcd\n');
  });

  test('the facts of an event are text, not markup', () => {
    const html = listAsHtml(
      {
        title: '<b>',
        lang: 'en',
        dir: 'ltr',
        credit: '<i>',
        url: 'https://a.example/',
        linkText: 'x',
      },
      [{ title: '<u>', when: '<s>', where: '<q>', standing: '<em>', attribution: '<a>' }],
    );
    for (const tag of ['<b>', '<i>', '<u>', '<s>', '<q>', '<em>']) expect(html).not.toContain(tag);
  });
});
