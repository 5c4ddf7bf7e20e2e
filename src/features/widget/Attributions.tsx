import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { attributionsOf } from '@/ui/account/attribution.ts';
import type { Words } from '@/ui/text/use-words.ts';

interface AttributionsProps {
  readonly story: Story;
  readonly account: EventAccount;
  readonly words: Words;
}

/** Who says so, in one line. */
export function Attributions({ story, account, words }: AttributionsProps) {
  const t = useTranslations('embed');
  const parts = attributionsOf(story.index, account, words).map(({ source, chain, said }) => {
    const who = chain.length === 0 ? source : t('through', { source, chain: words.list(chain) });
    return t('said', { who, date: said });
  });
  return <p className="quiet widget-said">{parts.join(' · ')}</p>;
}
