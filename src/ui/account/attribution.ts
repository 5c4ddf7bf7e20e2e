import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import type { Claim } from '@/domain/dataset/schema.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import { serializeEdtf } from '@/domain/edtf/serialize.ts';
import { toCivilDate } from '@/domain/edtf/days.ts';
import { withdrawnClaims } from '@/domain/standing/assess.ts';
import { useVocab, type Words } from '../text/use-words.ts';

/** The day before which a time of unknown beginning ends, as EDTF. */
function lastDayOf(edtf: string): string | undefined {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || parsed.value.kind !== 'interval') return undefined;
  const { start, end } = parsed.value;
  return typeof start === 'string' && typeof end !== 'string' ? serializeEdtf(end) : undefined;
}

/**
 * Who says what an account tells of an event, in one line: each source once for each way and day it said it, in
 * the order of the claims. Says of each whether it is unnamed, whether it denies, estimates or intends, and whether
 * it has taken its word back.
 */
export function useAttribution(story: Story, words: Words): (account: EventAccount) => string {
  const t = useTranslations('events');
  const vocab = useVocab();
  return useMemo(() => {
    const { index } = story;
    const withdrawn = withdrawnClaims(index);
    const comma = words.lang === 'ar' ? '، ' : ', ';
    const saidOn = (edtf: string, year: number): string => {
      const last = lastDayOf(edtf);
      if (last !== undefined) {
        return t('byDay', { date: words.dayOf(year, last) ?? words.date(last, 'short') });
      }
      const day = words.dayOf(year, edtf);
      return day === undefined ? words.date(edtf, 'short') : t('onDay', { date: day });
    };
    const voice = ({ id, source, chain, act, said }: Claim, year: number): string => {
      const anonymity = index.sources.get(source)?.anonymity ?? 'none';
      const relays = chain.filter((hop) => hop !== source).map(words.source);
      return [
        words.source(source),
        ...(anonymity === 'none' ? [] : [vocab(`anonymity.${anonymity}`)]),
        ...(act === 'asserts' || act === 'observes' ? [] : [t(`acts.${act}`)]),
        ...(relays.length === 0 ? [] : [t('through', { chain: words.list(relays) })]),
        saidOn(said, year),
        ...(withdrawn.has(id) ? [t('withdrawn')] : []),
      ].join(comma);
    };
    return ({ claims, latest }) => {
      const { year } = toCivilDate(Math.ceil(latest) - 1);
      return [...new Set(claims.map((claim) => voice(claim, year)))].join(' · ');
    };
  }, [story, words, t, vocab]);
}
