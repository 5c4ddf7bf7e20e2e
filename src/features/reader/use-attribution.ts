import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import type { Claim } from '@/domain/dataset/schema.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import { useVocab, type Words } from '@/ui/text/use-words.ts';

/** Who says so: each source once for each way and day it said it, in the order of the claims. */
export function useAttribution(story: Story, words: Words): (account: EventAccount) => string {
  const t = useTranslations('reader');
  const vocab = useVocab();
  const locale = useLocale();
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    const comma = words.lang === 'ar' ? '، ' : ', ';

    const saidOn = (edtf: string): string => {
      const parsed = parseEdtf(edtf);
      if (!parsed.ok || parsed.value.kind !== 'day' || parsed.value.qualifier !== null) {
        return words.date(edtf, 'short');
      }
      const { year, month, day: date } = parsed.value;
      return t('onDay', { date: day.format(Date.UTC(year, month - 1, date)) });
    };
    const voice = (claim: Claim): string => {
      const anonymity = story.index.sources.get(claim.source)?.anonymity ?? 'none';
      return [
        words.source(claim.source),
        ...(anonymity === 'none' ? [] : [vocab(`anonymity.${anonymity}`)]),
        ...(claim.act === 'denies' ? [vocab('act.denies')] : []),
        ...(claim.chain.length === 0
          ? []
          : [t('through', { chain: words.list(claim.chain.map(words.source)) })]),
        saidOn(claim.said),
      ].join(comma);
    };
    return ({ claims }) => [...new Set(claims.map(voice))].join(' · ');
  }, [story, words, t, vocab, locale]);
}
