import { useState } from 'react';
import type { OpenedFile } from '@/data/opened-files.ts';
import { ImportReport } from '@/features/importer/ImportReport.tsx';
import type { Importing } from './use-import.ts';

interface FileReportProps {
  readonly opened: OpenedFile;
  readonly importing: Importing;
}

/** What became of the rows of the file on screen. */
export function FileReport({ opened: { file, opened }, importing }: FileReportProps) {
  const [isOpen, setIsOpen] = useState(true);
  if (!isOpen || opened.kind !== 'archive') return null;
  const { archive } = opened;
  return (
    <ImportReport
      summary={archive.summary}
      mayExport={archive.summary.head.license.redistribution === 'allowed'}
      onDownloadRejected={archive.rejectedRows}
      onJoin={(joinedOffices) => importing.openWith(file, { joinedOffices })}
      onClose={() => setIsOpen(false)}
    />
  );
}
