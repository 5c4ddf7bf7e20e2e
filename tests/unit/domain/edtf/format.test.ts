import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { boundsOf } from '@/domain/edtf/bounds.ts';
import { formatDayRange, formatEdtf } from '@/domain/edtf/format.ts';
import type { DateStyle } from '@/domain/edtf/format.ts';
import type { Edtf, EdtfEnd } from '@/domain/edtf/types.ts';
import { DATE_WORDINGS, type DateLang } from '@/domain/edtf/wordings.ts';

import { read, values } from './arbitraries.ts';

const LANGS: readonly DateLang[] = ['en', 'fr', 'ar'];
const STYLES: readonly DateStyle[] = ['long', 'short', 'weekday'];

const WORDS: readonly (readonly [edtf: string, en: string, fr: string, ar: string])[] = [
  ['2017-11-03', '3 November 2017', '3 novembre 2017', '3 تشرين الثاني 2017'],
  ['2017-11-01', '1 November 2017', '1er novembre 2017', '1 تشرين الثاني 2017'],
  ['2017-11', 'November 2017', 'novembre 2017', 'تشرين الثاني 2017'],
  ['2017', '2017', '2017', '2017'],
  ['-0043', '44 BC', '44 av. J.-C.', '44 ق.م'],
  ['0000-01-31', '31 January 1 BC', '31 janvier 1 av. J.-C.', '31 كانون الثاني 1 ق.م'],
  ['Y170000002', '170000002', '170000002', '170000002'],
  // Qualifiers.
  ['2017-10-27~', 'about 27 October 2017', 'vers le 27 octobre 2017', 'نحو 27 تشرين الأول 2017'],
  [
    '2017-11-01?',
    'possibly 1 November 2017',
    'peut-être le 1er novembre 2017',
    'ربما 1 تشرين الثاني 2017',
  ],
  [
    '2017-11-03%',
    'possibly about 3 November 2017',
    'peut-être vers le 3 novembre 2017',
    'ربما نحو 3 تشرين الثاني 2017',
  ],
  ['2017-10~', 'about October 2017', 'vers octobre 2017', 'نحو تشرين الأول 2017'],
  ['2017~', 'about 2017', 'vers 2017', 'نحو عام 2017'],
  ['2017?', 'possibly 2017', 'peut-être 2017', 'ربما عام 2017'],
  // Seasons, decades, centuries.
  ['2017-21', 'spring 2017', 'printemps 2017', 'ربيع 2017'],
  ['2017-24', 'winter 2017–2018', 'hiver 2017–2018', 'شتاء 2017–2018'],
  ['2017-21~', 'about spring 2017', 'vers le printemps 2017', 'نحو ربيع 2017'],
  ['2017-22~', 'about summer 2017', 'vers l’été 2017', 'نحو صيف 2017'],
  ['201X', 'the 2010s', 'les années 2010', 'عقد 2010'],
  ['201X~', 'about the 2010s', 'vers les années 2010', 'نحو عقد 2010'],
  ['20XX', 'the years 2000–2099', 'les années 2000–2099', 'الأعوام 2000–2099'],
  ['-019X', 'the years 200–191 BC', 'les années 200–191 av. J.-C.', 'الأعوام 200–191 ق.م'],
  ['000X', 'the years 1 BC – 9', 'les années 1 av. J.-C. – 9', 'الأعوام 1 ق.م – 9'],
  // Unspecified.
  ['2017-10-XX', 'a day in October 2017', 'un jour en octobre 2017', 'أحد أيام تشرين الأول 2017'],
  ['2017-XX', 'a month in 2017', 'un mois en 2017', 'أحد أشهر عام 2017'],
  ['2017-XX-XX', 'a day in 2017', 'un jour en 2017', 'أحد أيام عام 2017'],
  [
    '2017-10-XX~',
    'a day about October 2017',
    'un jour vers octobre 2017',
    'نحو أحد أيام تشرين الأول 2017',
  ],
  [
    '2017-10-XX?',
    'possibly a day in October 2017',
    'peut-être un jour en octobre 2017',
    'ربما أحد أيام تشرين الأول 2017',
  ],
  // Times of day.
  [
    '2017-11-03T04:30:00',
    '3 November 2017, 04:30',
    '3 novembre 2017 à 04:30',
    '3 تشرين الثاني 2017، 04:30',
  ],
  [
    '2017-11-03T04:30:05Z',
    '3 November 2017, 04:30:05 UTC',
    '3 novembre 2017 à 04:30:05 UTC',
    '3 تشرين الثاني 2017، 04:30:05 UTC',
  ],
  [
    '2017-11-03T04:30:00+00',
    '3 November 2017, 04:30 UTC',
    '3 novembre 2017 à 04:30 UTC',
    '3 تشرين الثاني 2017، 04:30 UTC',
  ],
  [
    '2017-11-03T04:30:00+03:00',
    '3 November 2017, 04:30 UTC+3',
    '3 novembre 2017 à 04:30 UTC+3',
    '3 تشرين الثاني 2017، 04:30 UTC+3',
  ],
  [
    '2017-11-03T04:30:00-03:30',
    '3 November 2017, 04:30 UTC-3:30',
    '3 novembre 2017 à 04:30 UTC-3:30',
    '3 تشرين الثاني 2017، 04:30 UTC-3:30',
  ],
  // Ranges say what both ends share once.
  ['2017-11-03/2017-11-03', '3 November 2017', '3 novembre 2017', '3 تشرين الثاني 2017'],
  ['2017-11-02/2017-11-03', '2–3 November 2017', '2–3 novembre 2017', '2–3 تشرين الثاني 2017'],
  ['2017-11-01/2017-11-03', '1–3 November 2017', '1er–3 novembre 2017', '1–3 تشرين الثاني 2017'],
  [
    '2017-10-30/2017-11-03',
    '30 October – 3 November 2017',
    '30 octobre – 3 novembre 2017',
    '30 تشرين الأول – 3 تشرين الثاني 2017',
  ],
  [
    '2016-12-30/2017-01-02',
    '30 December 2016 – 2 January 2017',
    '30 décembre 2016 – 2 janvier 2017',
    '30 كانون الأول 2016 – 2 كانون الثاني 2017',
  ],
  [
    '2017-10/2017-11',
    'October–November 2017',
    'octobre–novembre 2017',
    'تشرين الأول – تشرين الثاني 2017',
  ],
  ['2017-07/2017-08', 'July–August 2017', 'juillet–août 2017', 'تموز–آب 2017'],
  [
    '2016-12/2017-01',
    'December 2016 – January 2017',
    'décembre 2016 – janvier 2017',
    'كانون الأول 2016 – كانون الثاني 2017',
  ],
  ['2016/2017', '2016–2017', '2016–2017', '2016–2017'],
  ['-0043/-0041', '44–42 BC', '44–42 av. J.-C.', '44–42 ق.م'],
  ['-0001/0001', '2 BC – 1', '2 av. J.-C. – 1', '2 ق.م – 1'],
  [
    '2016/2017-11-03',
    '2016 – 3 November 2017',
    '2016 – 3 novembre 2017',
    '2016 – 3 تشرين الثاني 2017',
  ],
  [
    '2017-10/2017-11-03',
    'October 2017 – 3 November 2017',
    'octobre 2017 – 3 novembre 2017',
    'تشرين الأول 2017 – 3 تشرين الثاني 2017',
  ],
  [
    '2017-11-03/2017',
    '3 November 2017 – 2017',
    '3 novembre 2017 – 2017',
    '3 تشرين الثاني 2017 – 2017',
  ],
  // Qualified ends.
  [
    '2017-10-27~/2017-11-03',
    'from about 27 October 2017 to 3 November 2017',
    'du 27 octobre 2017 (environ) au 3 novembre 2017',
    'من نحو 27 تشرين الأول 2017 إلى 3 تشرين الثاني 2017',
  ],
  [
    '2017-08%/2018?',
    'from possibly about August 2017 to possibly 2018',
    'd’août 2017 (peut-être environ) à 2018 (peut-être)',
    'من نحو آب 2017 (ربما) إلى عام 2018 (ربما)',
  ],
  // Open and unknown ends.
  [
    '2017-10-27~/..',
    'since about 27 October 2017',
    'depuis le 27 octobre 2017 (environ)',
    'منذ نحو 27 تشرين الأول 2017',
  ],
  ['2017-10/..', 'since October 2017', 'depuis octobre 2017', 'منذ تشرين الأول 2017'],
  ['../2017-11-03', 'until 3 November 2017', 'jusqu’au 3 novembre 2017', 'حتى 3 تشرين الثاني 2017'],
  ['../2017', 'until 2017', 'jusqu’en 2017', 'حتى عام 2017'],
  [
    '/2017-11-03',
    'start unknown, until 3 November 2017',
    'début inconnu, jusqu’au 3 novembre 2017',
    'البداية غير معروفة، حتى 3 تشرين الثاني 2017',
  ],
  [
    '2017-11-03/',
    'from 3 November 2017, end unknown',
    'à partir du 3 novembre 2017, fin inconnue',
    'من 3 تشرين الثاني 2017، النهاية غير معروفة',
  ],
  [
    '2017-10/',
    'from October 2017, end unknown',
    'à partir d’octobre 2017, fin inconnue',
    'من تشرين الأول 2017، النهاية غير معروفة',
  ],
  ['../..', 'at any time', 'à tout moment', 'في أي وقت'],
];

const ABOUT: Readonly<Record<DateLang, RegExp>> = {
  en: /\babout\b/,
  fr: /\b(?:vers|environ)\b/,
  ar: /نحو/,
};

const DOUBT: Readonly<Record<DateLang, RegExp>> = {
  en: /\bpossibly\b/,
  fr: /peut-être/,
  ar: /ربما/,
};

function qualifiersOf(value: Edtf): string {
  const ends: readonly (Edtf | EdtfEnd)[] =
    value.kind === 'interval' ? [value.start, value.end] : [value];
  return ends
    .map((end) => (typeof end === 'object' && 'qualifier' in end ? (end.qualifier ?? '') : ''))
    .join('');
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('formatEdtf', () => {
  it.each(WORDS)('%s is “%s”, “%s”, “%s”', (edtf, en, fr, ar) => {
    expect(LANGS.map((lang) => formatEdtf(read(edtf), DATE_WORDINGS[lang]))).toEqual([en, fr, ar]);
  });

  it.each([
    ['2017-11-03', '3 Nov 2017', '3 nov. 2017', '3 تشرين الثاني 2017'],
    ['2017-10-27~', 'about 27 Oct 2017', 'vers le 27 oct. 2017', 'نحو 27 تشرين الأول 2017'],
    [
      '2017-10-30/2017-11-03',
      '30 Oct – 3 Nov 2017',
      '30 oct. – 3 nov. 2017',
      '30 تشرين الأول – 3 تشرين الثاني 2017',
    ],
  ])('%s in short', (edtf, ...expected) => {
    expect(LANGS.map((lang) => formatEdtf(read(edtf), DATE_WORDINGS[lang], 'short'))).toEqual(
      expected,
    );
  });

  it.each([
    [
      '2017-11-03',
      'Friday 3 November 2017',
      'vendredi 3 novembre 2017',
      'الجمعة 3 تشرين الثاني 2017',
    ],
    [
      '1969-12-31~',
      'about Wednesday 31 December 1969',
      'vers le mercredi 31 décembre 1969',
      'نحو الأربعاء 31 كانون الأول 1969',
    ],
    [
      '2017-11-02/2017-11-03',
      'Thursday 2 – Friday 3 November 2017',
      'jeudi 2 – vendredi 3 novembre 2017',
      'الخميس 2 – الجمعة 3 تشرين الثاني 2017',
    ],
    ['2017-11', 'November 2017', 'novembre 2017', 'تشرين الثاني 2017'],
  ])('%s with its weekday', (edtf, ...expected) => {
    expect(LANGS.map((lang) => formatEdtf(read(edtf), DATE_WORDINGS[lang], 'weekday'))).toEqual(
      expected,
    );
  });

  it('always says approximation and doubt, and says neither without a qualifier', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...LANGS),
        fc.constantFrom(...STYLES),
        (value, lang, style) => {
          const words = formatEdtf(value, DATE_WORDINGS[lang], style);
          const qualifiers = qualifiersOf(value);
          expect(ABOUT[lang].test(words)).toBe(/[~%]/.test(qualifiers));
          expect(DOUBT[lang].test(words)).toBe(/[?%]/.test(qualifiers));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('has no direction marks, foreign digits, gaps or loose ends', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...LANGS),
        fc.constantFrom(...STYLES),
        (value, lang, style) => {
          const words = formatEdtf(value, DATE_WORDINGS[lang], style);
          expect(words).toMatch(/\S/);
          expect(words).toBe(words.trim());
          expect(words).not.toMatch(
            /[\u200E\u200F\u061C\u2066-\u2069]|[٠-٩]|undefined|NaN|null| {2}/,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps the year of every date that has one', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(...LANGS), (value, lang) => {
        if (value.kind !== 'interval' && 'year' in value) {
          const year = value.year > 0 ? value.year : 1 - value.year;
          expect(formatEdtf(value, DATE_WORDINGS[lang])).toContain(String(year));
        }
      }),
    );
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Baghdad', 'UTC'])(
    'says and counts the same on a machine in %s',
    async (zone) => {
      vi.stubEnv('TZ', zone);
      vi.resetModules();
      const fresh = await import('@/domain/edtf/format.ts');
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      expect(fresh.formatEdtf(read('2017-11-03'), DATE_WORDINGS.en, 'weekday')).toBe(
        'Friday 3 November 2017',
      );
      expect(fresh.formatEdtf(read('2017-11-03T00:00:00'), DATE_WORDINGS.en)).toBe(
        '3 November 2017, 00:00',
      );
      expect(fresh.formatDayRange(17_472, 17_474, DATE_WORDINGS.en)).toBe('2–3 November 2017');
      expect(boundsOf(read('2017-11-03T00:00:00')).earliest).toBe(17_473);
      expect(boundsOf(read('2017-03')).core).toEqual({ start: 17_226, end: 17_257 });
    },
  );
});

describe('names', () => {
  it.each([
    ['en', 'en-GB'],
    ['fr', 'fr-FR'],
    ['ar', 'ar-SY'],
  ] as const)('of months and weekdays are those of CLDR, %s', (lang, locale) => {
    const nameOf = (options: Intl.DateTimeFormatOptions, time: number): string =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(time);
    const { months, shortMonths, weekdays } = DATE_WORDINGS[lang];
    const first = months.map((_, month) => Date.UTC(2017, month));
    expect(months).toEqual(first.map((time) => nameOf({ month: 'long' }, time)));
    expect(shortMonths).toEqual(first.map((time) => nameOf({ month: 'short' }, time)));
    const week = weekdays.map((_, day) => Date.UTC(2017, 10, 6 + day));
    expect(weekdays).toEqual(week.map((time) => nameOf({ weekday: 'long' }, time)));
  });
});

describe('formatDayRange', () => {
  it.each([
    [17_472, 17_474, '2–3 November 2017', '2–3 novembre 2017', '2–3 تشرين الثاني 2017'],
    [17_473, 17_474, '3 November 2017', '3 novembre 2017', '3 تشرين الثاني 2017'],
    // A stretch within one day is that day, and one that touches the next day has both.
    [17_473.25, 17_473.75, '3 November 2017', '3 novembre 2017', '3 تشرين الثاني 2017'],
    [17_472.9, 17_473.1, '2–3 November 2017', '2–3 novembre 2017', '2–3 تشرين الثاني 2017'],
    [17_473, 17_473, '3 November 2017', '3 novembre 2017', '3 تشرين الثاني 2017'],
    [
      17_473,
      Infinity,
      'since 3 November 2017',
      'depuis le 3 novembre 2017',
      'منذ 3 تشرين الثاني 2017',
    ],
    [
      -Infinity,
      17_474,
      'until 3 November 2017',
      'jusqu’au 3 novembre 2017',
      'حتى 3 تشرين الثاني 2017',
    ],
    [-Infinity, Infinity, 'at any time', 'à tout moment', 'في أي وقت'],
  ])('from %d to %d', (from, to, ...expected) => {
    expect(LANGS.map((lang) => formatDayRange(from, to, DATE_WORDINGS[lang]))).toEqual(expected);
  });

  it('has the styles of a date', () => {
    expect(formatDayRange(17_470, 17_474, DATE_WORDINGS.fr, 'short')).toBe('31 oct. – 3 nov. 2017');
  });

  it('says the same as the interval of those days', () => {
    const day = fc.integer({ min: -700_000, max: 2_900_000 });
    fc.assert(
      fc.property(day, fc.nat(1000), fc.constantFrom(...LANGS), (from, more, lang) => {
        const iso = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);
        const interval = read(`${iso(from)}/${iso(from + more)}`);
        expect(formatDayRange(from, from + more + 1, DATE_WORDINGS[lang])).toBe(
          formatEdtf(interval, DATE_WORDINGS[lang]),
        );
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.constantFrom(...LANGS), (from, to, lang) => {
        expect(formatDayRange(from, to, DATE_WORDINGS[lang])).not.toMatch(/^$|NaN|undefined/);
      }),
    );
  });
});
