import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import type { DateStyle } from '@/domain/edtf/format.ts';
import type { StoryStep } from '@/domain/story/steps.ts';
import { useWords } from '../text/use-words.ts';
import { useSummaries } from './summary.ts';

/** The heading of each step, by its id: its title, else its days in words, or its number where it has neither. */
export function useHeadings(
  story: Story,
  steps: readonly StoryStep[],
  style: DateStyle = 'weekday',
): ReadonlyMap<string, string> {
  const t = useTranslations('reader');
  const words = useWords(story.index);
  const summaries = useSummaries(story.index, words);
  return useMemo(() => {
    const heading = ({ title, when, accounts }: StoryStep, at: number): string => {
      if (title !== undefined) return words.plain(title);
      const own = accounts.find((account) => account.when === when);
      const text =
        own === undefined
          ? words.list(when.map(({ edtf }) => words.date(edtf, style)))
          : summaries.when(own, style);
      if (text === '') return t('part', { number: at + 1 });
      return text.charAt(0).toLocaleUpperCase(words.lang) + text.slice(1);
    };
    return new Map(steps.map((step, at) => [step.id, heading(step, at)]));
  }, [steps, style, t, words, summaries]);
}
