import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import { EvidencePanel } from '@/features/evidence/EvidencePanel.tsx';
import type { Colouring } from '@/ui/theme/colouring.ts';
import type { ChangeView } from '@/view/use-view-state.ts';

interface SelectedEventProps {
  readonly story: Story;
  /** Whether the event is still being read, so that its absence says nothing. */
  readonly isLoading?: boolean;
  /** Ids of the event and the claim that the address names. */
  readonly event: string | undefined;
  readonly claim: string | undefined;
  readonly colouring: Colouring;
  readonly onChange: ChangeView;
  readonly onSelect: (eventId: string) => void;
  readonly onStep: (step: 1 | -1) => void;
}

/** The evidence for the event the address names, if it names one. */
export const SelectedEvent = memo(function SelectedEvent(props: SelectedEventProps) {
  const { story, isLoading = false, event, claim, onChange, ...rest } = props;
  const t = useTranslations('evidence');
  if (event === undefined) return null;
  const account = story.byEvent.get(event);
  const close = (): void => {
    onChange({ event: undefined, claim: undefined });
    document.getElementById(`event-${event}`)?.focus();
  };
  if (account === undefined) {
    return (
      <aside id="evidence" className="evidence" aria-label={t('title')}>
        <p className="evidence-head">{isLoading ? t('loading') : t('missing', { id: event })}</p>
        <button type="button" className="link" onClick={close}>
          {t('close')}
        </button>
      </aside>
    );
  }
  /** A claim may belong to another event: its card is where that event's evidence is. */
  const openClaim = (id: string): void => {
    const about = story.index.claims.get(id)?.event;
    onChange({ claim: id, ...(about === undefined ? {} : { event: about }) }, 'replace');
  };
  return (
    <EvidencePanel
      {...rest}
      story={story}
      account={account}
      claim={claim}
      onClaim={openClaim}
      onClose={close}
    />
  );
});
