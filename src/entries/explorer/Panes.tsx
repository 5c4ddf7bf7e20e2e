import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { isFileId } from '@/data/opened-files.ts';
import { HelpPane } from '@/features/help/HelpPane.tsx';
import { Matrix } from '@/features/matrix/Matrix.tsx';
import { Modal } from '@/ui/controls/Modal.tsx';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { latePart } from '@/ui/late-part.tsx';
import type { ChangeView } from '@/view/use-view-state.ts';
import type { ViewState } from '@/view/view-state.ts';

/** Only editors need it. */
const EmbedBuilder = latePart(
  async () => (await import('@/features/embed-builder/EmbedBuilder.tsx')).EmbedBuilder,
);

interface PanesProps {
  /** Id of the dataset in the catalogue; absent for an opened file of many events. */
  readonly dataset?: string | undefined;
  readonly story: Story;
  readonly shown: readonly EventAccount[];
  /** How many events are shown in all, where `shown` may be only the first of them. */
  readonly total?: number | undefined;
  readonly view: ViewState;
  readonly colouring: Colouring;
  readonly onChange: ChangeView;
}

export function Panes({ dataset, story, shown, total, view, colouring, onChange }: PanesProps) {
  const t = useTranslations('app');
  const builder = useTranslations('builder');
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
    case 'embed':
      return dataset === undefined || isFileId(dataset) ? (
        <Modal title={builder('title')} closeLabel={t('close')} onClose={close}>
          <p className="menu-note">{builder('fileOnly')}</p>
        </Modal>
      ) : (
        <EmbedBuilder
          {...{ story, shown, view, dataset }}
          closeLabel={t('close')}
          onClose={close}
        />
      );
    default:
      return null;
  }
}
