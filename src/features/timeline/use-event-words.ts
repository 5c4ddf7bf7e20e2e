import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { resolveText, type ResolvedText } from '@/domain/dataset/localized.ts';
import { formatEdtf } from '@/domain/edtf/format.ts';
import { oneOfThem } from '@/domain/lists.ts';
import { useWording } from '@/ui/i18n/LanguageProvider.tsx';
import { LOCALES } from '@/ui/i18n/language.ts';
import type { Language } from '@/view/view-state.ts';
import type { Lane } from './lanes.ts';
import type { Presence } from './presence.ts';

/** What the timeline says of events and lanes in the reader's language. */
export interface EventWords {
  readonly lane: (lane: Lane) => ResolvedText;
  readonly title: (account: EventAccount) => ResolvedText;
  readonly shortTitle: (account: EventAccount) => ResolvedText;
  /** The date, or the dates that contest each other. */
  readonly date: (account: EventAccount) => string;
  /** All but the title: date, standing, claims, and whether it is outside the window or left out. */
  readonly details: (account: EventAccount, presence: Presence) => string;
  /** The words over a bracket. */
  readonly contested: (account: EventAccount) => string;
}

export function useEventWords(story: Story, lang: Language): EventWords {
  const t = useTranslations('timeline');
  const vocab = useTranslations('vocab');
  const { dates } = useWording();
  return useMemo(() => {
    const { languages } = story.index.dataset;
    const resolve = (text: Readonly<Record<string, string>>): ResolvedText =>
      resolveText(text, lang, languages);
    const own = (text: string): ResolvedText => ({
      text,
      lang,
      dir: lang === 'ar' ? 'rtl' : 'ltr',
    });
    const dateOf = (account: EventAccount): string =>
      oneOfThem(
        account.when.map(({ value }) => formatEdtf(value, dates, 'short')),
        LOCALES[lang],
      );
    return {
      lane: ({ name }) => {
        switch (name.kind) {
          case 'text':
          case 'whole':
            return resolve(name.text);
          case 'type':
            return own(vocab(`type.${name.type}`));
          case 'rest':
            return own(t(`rest.${name.of}`));
        }
      },
      title: ({ event }) => resolve(event.title),
      shortTitle: ({ event }) => resolve(event.shortTitle ?? event.title),
      date: dateOf,
      details: (account, presence) =>
        [
          dateOf(account),
          vocab(`standing.${account.assessment.standing}`),
          t('claims', { count: account.claims.length }),
          ...(presence === 'shown' ? [] : [t(presence)]),
        ].join(' · '),
      contested: ({ when }) =>
        when.every(({ bounds }) => bounds.latest - bounds.earliest <= 1)
          ? t('dayContested')
          : t('dateContested'),
    };
  }, [story, lang, dates, t, vocab]);
}
