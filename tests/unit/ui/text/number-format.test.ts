import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/ui/i18n/language.ts';
import { countText } from '@/ui/text/number-format.ts';

describe.each(Object.values(LOCALES))('a count in %s', (locale) => {
  it.each([0, 7, 999, 1000, 12_345, 999_999, 1_000_000, 1_234_567_890, -3, 2.5])(
    'is written as the browser writes %s',
    (count) => {
      expect(countText(locale, count)).toBe(new Intl.NumberFormat(locale).format(count));
    },
  );
});
