import { useTranslations } from 'use-intl';
import { Modal } from '@/ui/controls/Modal.tsx';
import { MatrixTable, type MatrixTableProps } from './MatrixTable.tsx';

interface MatrixProps extends MatrixTableProps {
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** Who says what, over the page. */
export function Matrix({ closeLabel, onClose, ...table }: MatrixProps) {
  const t = useTranslations('matrix');
  return (
    <Modal title={t('title')} closeLabel={closeLabel} onClose={onClose} className="matrix-modal">
      <MatrixTable {...table} />
    </Modal>
  );
}
