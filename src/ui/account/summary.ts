import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount } from '@/domain/account/account.ts';
import type { DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { DateStyle } from '@/domain/edtf/format.ts';
import { explainEvent } from '@/domain/standing/explain.ts';
import type { Words } from '../text/use-words.ts';

/** Whether every date the account gives is a whole day, so that a dispute is about the day. */
export const daysOnly = (account: EventAccount): boolean =>
  account.when.every(({ bounds }) => bounds.precision === 'day');

/** Two days of one month, of which the first can go without its month: `2 or 3 Nov 2017`. */
function dayBefore(account: EventAccount): string | undefined {
  const [first, second] = account.when.map(({ value }) => value);
  if (first?.kind !== 'day' || second?.kind !== 'day' || account.when.length !== 2)
    return undefined;
  const sameMonth = first.year === second.year && first.month === second.month;
  const plain = first.qualifier === null && second.qualifier === null && first.day > 1;
  return sameMonth && plain ? String(first.day) : undefined;
}

/** All dates but the last of several whole days of one year: said without it. */
function daysBefore(account: EventAccount, words: Words): readonly (string | undefined)[] {
  const last = account.when.at(-1)?.value;
  return account.when.map(({ edtf, value }) =>
    last?.kind === 'day' && value !== last ? words.dayOf(last.year, edtf) : undefined,
  );
}

/** Short descriptions of an event as an account tells it. */
export interface Summaries {
  /** `2 or 3 Nov 2017`. */
  readonly when: (account: EventAccount, style?: DateStyle) => string;
  readonly where: (account: EventAccount) => string;
  /** `2 origins, day contested`. */
  readonly standing: (account: EventAccount) => string;
  /** The standing sentence. */
  readonly why: (account: EventAccount) => string;
}

type Translate = ReturnType<typeof useTranslations<'events'>>;

function makeSummaries(index: DatasetIndex, words: Words, t: Translate): Summaries {
  const isAnonymous = (source: string): boolean => {
    const anonymity = index.sources.get(source)?.anonymity;
    return anonymity !== undefined && anonymity !== 'none';
  };

  return {
    when: (account, style = 'short') => {
      const shorter = style === 'weekday' ? daysBefore(account, words) : [dayBefore(account)];
      const dates = account.when.map(({ edtf }, at) => shorter[at] ?? words.date(edtf, style));
      const [first = '', ...others] = dates;
      const text = others.reduce((joined, second) => t('or', { first: joined, second }), first);
      const heard = account.when.some(({ origins }) => origins.length > 0);
      return heard ? text : t('noDate', { date: text });
    },
    where: (account) => {
      const places = [...new Set(account.where.flatMap((version) => version.places))];
      const [only] = places;
      if (only === undefined) return t('noPlace');
      if (places.length > 1) return t('places', { count: places.length });
      const name = words.place(only);
      return index.places.get(only)?.precision === 'near'
        ? t('approximately', { place: name })
        : name;
    },
    standing: (account) => {
      const { assessment } = account;
      const contested = assessment.slots
        .filter(({ standing }) => standing === 'contested')
        .map(({ slot }) => t(`contested.${slot === 'when' && daysOnly(account) ? 'day' : slot}`));
      const sources = [...new Set(account.claims.map(({ source }) => source))];
      const unnamed = sources.length > 0 && sources.every(isAnonymous);
      return [
        t('origins', { count: assessment.origins.length }),
        ...contested,
        ...(unnamed ? [t('anonymous')] : []),
      ].join(words.lang === 'ar' ? '، ' : ', ');
    },
    why: (account) =>
      explainEvent(account.assessment, {
        lang: words.lang,
        wording: words.wording.standing,
        nameOf: words.origin,
        isAnonymous,
        daysOnly: daysOnly(account),
      }),
  };
}

export function useSummaries(index: DatasetIndex, words: Words): Summaries {
  const t = useTranslations('events');
  return useMemo(() => makeSummaries(index, words, t), [index, words, t]);
}
