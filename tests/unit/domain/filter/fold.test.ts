import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { slug } from '@/formats/slug.ts';

/** The rule written out, without the short way that plain ASCII takes. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const ascii = fc.string({
  unit: fc.integer({ min: 0, max: 127 }).map((at) => String.fromCodePoint(at)),
});

it.each([
  ['Deir ez-Zor', 'deir ez zor'],
  ['L’Élysée', 'l elysee'],
  ['İstanbul', 'istanbul'],
  ['أُمّ القُرى', 'ام القري'],
  ['الرَّقّة', 'الرقه'],
  ['آمـــــد', 'امد'],
  ['المدينة الأولى', 'المدينه الاولي'],
  ['ﺩﻣﺸﻖ', 'دمشق'],
  ['٣ نوفمبر', '٣ نوفمبر'],
  ['«—»', ''],
])('folds %s to "%s"', (text, expected) => {
  expect(foldForSearch(text)).toBe(expected);
});

it('folds plain ASCII as it folds everything', () => {
  fc.assert(
    fc.property(fc.oneof(ascii, fc.string({ unit: 'grapheme' })), (text) => {
      expect(foldForSearch(text)).toBe(folded(text));
    }),
  );
});

it('makes the same slug of plain ASCII as the rule for all texts does', () => {
  fc.assert(
    fc.property(ascii, (text) => {
      const rule = text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
        .slice(0, 48)
        .replaceAll(/^-+|-+$/g, '');
      expect(slug(text)).toBe(rule === '' ? 'x' : rule);
    }),
  );
});
