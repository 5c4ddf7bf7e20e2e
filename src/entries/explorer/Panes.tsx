import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { HelpPane } from '@/features/help/HelpPane.tsx';
import { Matrix } from '@/features/matrix/Matrix.tsx';
import type { Colouring } from '@/ui/theme/colouring.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import type { ViewState } from '@/view/view-state.ts';

interface PanesProps {
  readonly story: Story;
  readonly shown: readonly EventAccount[];
  /** How many events are shown in all, where `shown` may be only the first of them. */
  readonly total?: number | undefined;
  readonly view: ViewState;
  readonly colouring: Colouring;
  readonly onChange: ChangeView;
}

export function Panes({ story, shown, total, view, colouring, onChange }: PanesProps) {
  const t = useTranslations('app');
  const close = (): void => onChange({ pane: undefined });
  switch (view.pane) {
    case 'help':
      return <HelpPane closeLabel={t('close')} onClose={close} />;
    case 'matrix':
      return (
        <Matrix
          story={story}
          shown={shown}
          total={total ?? shown.length}
          colouring={colouring}
          closeLabel={t('close')}
          onClose={close}
          onOpenClaim={({ id, event }) => onChange({ pane: undefined, event, claim: id })}
        />
      );
    default:
      return null;
  }
}
