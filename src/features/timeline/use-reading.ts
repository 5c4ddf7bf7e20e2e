import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Histogram } from '@/engine/engine.ts';
import { formatDayRange } from '@/domain/edtf/format.ts';
import { useWording } from '@/ui/i18n/LanguageProvider.tsx';
import { LOCALES } from '@/ui/i18n/language.ts';
import type { Language } from '@/view/view-state.ts';
import { binAt } from './histogram-bins.ts';
import { readAt } from './reading.ts';
import type { DayRange } from './scale.ts';
import type { Stack } from './stack.ts';

/** Below this many events shares of them are told with a decimal. */
const WITH_DECIMALS = 10;

/** A bin under the reading line, in days and in words. */
export interface Reading {
  readonly days: DayRange;
  readonly words: string;
}

interface ReadingLine {
  readonly reading: Reading | undefined;
  /** The first day read, kept while zoom changes the bins around it. */
  readonly day: number | undefined;
  readonly set: (day: number | undefined) => void;
  readonly wordsOf: (days: DayRange) => string;
}

/** A line that reads one bin of the histogram. */
export function useReading(
  histogram: Histogram | undefined,
  stack: Stack | undefined,
  lang: Language,
): ReadingLine {
  const t = useTranslations('timeline');
  const { dates } = useWording();
  const [day, set] = useState<number>();
  const format = useMemo(() => {
    const whole = new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: 0 });
    const shares = new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: 1 });
    return (value: number): string =>
      (value < WITH_DECIMALS ? shares : whole).format(value === 0 ? 0 : Math.max(value, 0.1));
  }, [lang]);
  const wordsOf = (range: DayRange): string => {
    const days = formatDayRange(range.start, range.end, dates, 'short');
    const at = histogram === undefined ? undefined : binAt(histogram.bins, range.start);
    if (at === undefined || stack === undefined) return t('counting', { days });
    const spread = stack.spread[at] ?? 0;
    const total = (stack.dated[at] ?? 0) + spread;
    const counts = { days, count: Math.round(total), shown: format(total) };
    return spread > 0
      ? t('readingSpread', { ...counts, spread: format(spread) })
      : t('reading', counts);
  };
  const days =
    day === undefined || histogram === undefined ? undefined : readAt(histogram.bins, day);
  return {
    reading: days === undefined ? undefined : { days, words: wordsOf(days) },
    day,
    set,
    wordsOf,
  };
}
