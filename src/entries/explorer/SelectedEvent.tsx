import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import { EvidencePanel } from '@/features/evidence/EvidencePanel.tsx';
import type { Colouring } from '@/ui/theme/colouring.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import type { ViewState } from '@/view/view-state.ts';

interface SelectedEventProps {
  readonly story: Story;
  /** Whether the event is still being read, so that its absence says nothing. */
  readonly isLoading?: boolean;
  readonly view: ViewState;
  readonly colouring: Colouring;
  readonly onChange: ChangeView;
  readonly onSelect: (eventId: string) => void;
  readonly onStep: (step: 1 | -1) => void;
}

/** The evidence for the event the address names, if it names one. */
export function SelectedEvent({
  story,
  isLoading = false,
  view,
  onChange,
  ...rest
}: SelectedEventProps) {
  const t = useTranslations('evidence');
  if (view.event === undefined) return null;
  const account = story.byEvent.get(view.event);
  const close = (): void => {
    onChange({ event: undefined, claim: undefined });
    document.getElementById(`event-${view.event}`)?.focus();
  };
  if (account === undefined) {
    return (
      <aside id="evidence" className="evidence" aria-label={t('title')}>
        <p className="evidence-head">
          {isLoading ? t('loading') : t('missing', { id: view.event })}
        </p>
        <button type="button" className="link" onClick={close}>
          {t('close')}
        </button>
      </aside>
    );
  }
  /** A claim may belong to another event: its card is where that event's evidence is. */
  const openClaim = (claim: string): void => {
    const event = story.index.claims.get(claim)?.event;
    onChange({ claim, ...(event === undefined ? {} : { event }) }, 'replace');
  };
  return (
    <EvidencePanel
      {...rest}
      story={story}
      account={account}
      claim={view.claim}
      onClaim={openClaim}
      onClose={close}
    />
  );
}
