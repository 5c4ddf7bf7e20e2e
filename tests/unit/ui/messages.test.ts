import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/ui/i18n/language.ts';
import { messages as ar } from '@/ui/i18n/ar/index.ts';
import { messages as en } from '@/ui/i18n/en/index.ts';
import { messages as fr } from '@/ui/i18n/fr/index.ts';

type Tree = { readonly [key: string]: string | Tree };

const flatten = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : flatten(value, `${prefix}${key}.`),
  );

const argumentsOf = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? ''))].toSorted();

const english = new Map(flatten(en));
const languages = [
  ['en', en],
  ['fr', fr],
  ['ar', ar],
] as const;

describe.each(languages)('the interface in %s', (lang, messages) => {
  const texts = flatten(messages);

  it('has every text, and none is empty', () => {
    expect(texts.map(([key]) => key)).toEqual([...english.keys()]);
    for (const [key, text] of texts) expect(text.trim(), key).not.toBe('');
  });

  it('takes the same arguments as the English', () => {
    for (const [key, text] of texts) {
      expect(argumentsOf(text), key).toEqual(argumentsOf(english.get(key) ?? ''));
    }
  });

  it('can be formatted, for any count', () => {
    const failures: string[] = [];
    const translator = createTranslator({
      locale: LOCALES[lang],
      messages: messages as typeof en,
      timeZone: 'UTC',
      onError: (error) => failures.push(error.message),
    });
    // The translator's type knows each key; here the keys are only known at run time.
    const translate = translator as unknown as (key: string, values: object) => string;
    for (const count of [0, 1, 2, 3, 11, 100]) {
      for (const [key, text] of texts) {
        const values = argumentsOf(text).map((name): [string, number] => [name, count]);
        expect(translate(key, Object.fromEntries(values)), key).not.toContain('{');
      }
    }
    expect(failures).toEqual([]);
  });
});

describe('Arabic plurals', () => {
  it('have all six forms', () => {
    for (const [key, text] of flatten(ar)) {
      if (!text.includes(', plural,')) continue;
      for (const form of ['zero', 'one', 'two', 'few', 'many', 'other']) {
        expect(text, key).toContain(`${form} {`);
      }
    }
  });
});

describe('French', () => {
  const texts = flatten(fr);

  it('never breaks a line before a colon, a question mark or a closing quotation mark', () => {
    for (const [key, text] of texts) expect(text, key).not.toMatch(/ [:;?!»]|« /);
  });

  it('counts one, and none, in the singular', () => {
    const translate = createTranslator({ locale: LOCALES.fr, messages: fr, timeZone: 'UTC' });
    const banner = translate('app.toldByBanner', { name: 'OSDH', told: 1, total: 12 });
    expect(banner).toContain('1 événement sur 12');
    expect(translate('filters.rejected', { count: 0 })).toBe('0 rejeté');
    expect(translate('filters.filteredOut', { count: 1 })).toBe('1 filtré');
    expect(translate('filters.untold', { count: 2 })).toBe('2 passés sous silence');
  });
});
