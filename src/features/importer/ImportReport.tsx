import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ArchiveSummary } from '@/archive/archive.ts';
import { Modal } from '@/ui/controls/Modal.tsx';
import { WithFileWords } from '@/ui/i18n/file-words.tsx';
import { ImportNotes } from './ImportNotes.tsx';
import { OfficeGroups } from './OfficeGroups.tsx';
import { Rejections } from './Rejections.tsx';
import './importer.css';

export type ReportedImport = Pick<
  ArchiveSummary,
  'fileName' | 'formatName' | 'counts' | 'rejections' | 'problems' | 'notes' | 'sameOffices'
>;

interface ImportReportProps {
  readonly summary: ReportedImport;
  /** Whether the licence lets the events be passed on. */
  readonly mayExport: boolean;
  readonly onDownloadRejected: () => Promise<Blob>;
  /** Reads the file again, with these spellings taken as one office. */
  readonly onJoin: (groups: readonly (readonly string[])[]) => void;
  readonly onClose: () => void;
}

/** What became of every row of a file, in one line that adds up, and the details behind it. */
export function ImportReport(props: ImportReportProps) {
  const { summary, mayExport, onDownloadRejected, onJoin, onClose } = props;
  const { counts, rejections, problems, notes, sameOffices } = summary;
  const t = useTranslations('importer');
  const [isOpen, setIsOpen] = useState(false);
  const sum = t('sum', { ...counts });
  const plainLabel = counts.rejected + problems.length > 0 ? t('details') : t('notes');
  const label =
    sameOffices.length > 0 ? t('detailsWithOffices', { count: sameOffices.length }) : plainLabel;
  const hasDetails = counts.rejected + sameOffices.length + problems.length + notes.length > 0;
  return (
    <div className="import-report">
      <p role="status">
        <bdi>
          <strong>{t('opened', { name: summary.fileName, format: summary.formatName })}</strong>
        </bdi>
        {`${t('colon')} ${sum}`}
        {!mayExport && ` ${t('noExport')}`}
      </p>
      {hasDetails && (
        <button type="button" className="link" onClick={() => setIsOpen(true)}>
          {label}
        </button>
      )}
      <button type="button" className="icon" aria-label={t('dismiss')} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
      {isOpen && (
        <Modal
          title={t('reportTitle', { name: summary.fileName })}
          closeLabel={t('dismiss')}
          className="import-modal"
          onClose={() => setIsOpen(false)}
        >
          <div className="import-details">
            <p>{sum}</p>
            <WithFileWords>
              <ImportNotes notes={notes} />
              <Rejections
                groups={rejections}
                total={counts.rejected}
                problems={problems}
                fileName={summary.fileName}
                onDownload={onDownloadRejected}
              />
            </WithFileWords>
            <OfficeGroups
              groups={sameOffices}
              onJoin={(groups) => {
                setIsOpen(false);
                onJoin(groups);
              }}
            />
          </div>
        </Modal>
      )}
    </div>
  );
}
