import { describe, expect, it } from 'vitest';
import { words as ar } from '@/formats/words/ar/index.ts';
import { words as en } from '@/formats/words/en/index.ts';
import { words as fr } from '@/formats/words/fr/index.ts';
import { joined, listed, plain, say, type Said } from '@/formats/words/said.ts';
import { inWords, type Sayables } from '@/formats/words/words.ts';
import { SAMPLES } from './word-samples.ts';

const LANGUAGES = { en, fr, ar };

type Sample = { readonly kind: string };

const all = Object.entries(SAMPLES).flatMap(([group, samples]) =>
  Object.values(samples)
    .flat()
    .map((sample: Sample) => ({ group, sample })),
);

const COUNTS = [0, 1, 2, 3, 11, 100, 1_234];

/** The sample with each number it counts by, one after the other. */
function counted(sample: Sample): Sample[] {
  const numbers = Object.entries(sample).filter(([, value]) => typeof value === 'number');
  if (numbers.length === 0) return [sample];
  return COUNTS.map((count) => ({
    ...sample,
    ...Object.fromEntries(numbers.map(([name]) => [name, count])),
  }));
}

const saidIn = (lang: keyof typeof LANGUAGES, group: string, sample: Sample): Said =>
  // The samples are typed; listed with all others they lose it.
  inWords(LANGUAGES[lang], group as keyof Sayables, sample as Sayables[keyof Sayables]);

const quotes = (said: Said): string[] =>
  said
    .flatMap((piece) => (typeof piece === 'string' ? [] : [`${piece.lang ?? ''} ${piece.quoted}`]))
    .toSorted();

describe.each(['en', 'fr', 'ar'] as const)('what is said of files in %s', (lang) => {
  it.each(all)('has words for $group $sample.kind', ({ group, sample }) => {
    for (const each of counted(sample)) {
      const said = saidIn(lang, group, each);
      const text = plain(said);
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|\[object|NaN|#/);
      expect(quotes(said)).toEqual(quotes(saidIn('en', group, each)));
    }
  });
});

it('in French never breaks a line before a colon, a question mark or a closing quotation mark', () => {
  for (const { group, sample } of all) {
    expect(plain(saidIn('fr', group, sample))).not.toMatch(/ [:;?!»]|« /);
  }
});

it('in Arabic is in Arabic letters, and its digits are Latin', () => {
  for (const { group, sample } of all) {
    for (const each of counted(sample)) {
      const text = saidIn('ar', group, each).filter((piece) => typeof piece === 'string');
      expect(text.join('')).toMatch(/[\u0621-\u064A]/);
      expect(text.join('')).not.toMatch(/[\u0660-\u0669]/);
    }
  }
});

it('in Arabic counts in all its forms', () => {
  const far = (count: number): string =>
    plain(inWords(ar, 'doubts', { kind: 'offEarth', count })).split(' ليس')[0] ?? '';
  expect([1, 2, 3, 11, 100].map(far)).toEqual([
    'قيمة واحدة',
    'قيمتان',
    '3 قيم',
    '11 قيمة',
    '100 قيمة',
  ]);
});

describe('a sentence', () => {
  it('keeps what it quotes apart from its words', () => {
    expect(say`"${'a'}" is ${['not ']}b`).toEqual(['"', { quoted: 'a' }, '" is ', 'not ', 'b']);
  });

  it('takes over what is quoted in its parts', () => {
    expect(say`of ${listed(['x', 'y'])}`).toEqual(['of ', { quoted: 'x' }, ', ', { quoted: 'y' }]);
    expect(plain(joined([say`${'x'} is`, say`y`], '; '))).toBe('x is; y');
  });
});
