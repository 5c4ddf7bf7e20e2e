import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from '@/formats/plain-text.ts';

it.each([
  ['<p>Two&nbsp;words</p><p>more</p>', 'Two\u00A0words more'.replace('\u00A0', ' ')],
  ['<b>bo</b>ld', 'bold'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['<script>alert("x")</script>left', 'left'],
  ['<script>never closed', ''],
  ['&lt;b&gt; &#x41;&#66; &amp;amp; &nosuch; &#0; &#xD800;', '<b> AB &amp; &nosuch; &#0; &#xD800;'],
])('makes words of %j', (markup, words) => {
  expect(plainText(markup)).toBe(words);
});

it('leaves a text without markup as it is, but for runs of blanks', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/[<&]/.test(text));
      expect(plainText(text)).toBe(text.replaceAll(/\s+/g, ' ').trim());
    }),
  );
});
