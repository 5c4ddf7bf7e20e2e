import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import { useWords } from '@/ui/text/use-words.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import type { ViewState } from '@/view/view-state.ts';

interface TellerBannerProps {
  readonly everyone: Story;
  readonly story: Story;
  readonly view: ViewState;
  readonly onChange: ChangeView;
}

/** Says whose account is on screen, or that the one asked for is not in the dataset. */
export function TellerBanner({ everyone, story, view, onChange }: TellerBannerProps) {
  const t = useTranslations('app');
  const words = useWords(everyone.index);
  if (view.toldBy === undefined) return null;
  const told = story.accounts.filter((account) => account.told).length;
  return (
    <p className="teller-banner" role="status">
      {story.teller === undefined
        ? t('toldByUnknown', { id: view.toldBy })
        : t('toldByBanner', {
            name: words.origin(story.teller),
            told,
            total: story.accounts.length,
          })}{' '}
      <button type="button" className="link" onClick={() => onChange({ toldBy: undefined })}>
        {t('backToEveryone')}
      </button>
    </p>
  );
}
