import { useState } from 'react';
import type { OpenedFile } from '@/data/opened-files.ts';
import { ImportReport, type ReportedImport } from '@/features/importer/ImportReport.tsx';
import { ErrorBoundary } from '@/features/loading/ErrorBoundary.tsx';
import type { Importing } from './use-import.ts';

interface FileReportProps {
  readonly opened: OpenedFile;
  readonly importing: Importing;
}

interface Reported {
  readonly summary: ReportedImport;
  readonly mayExport: boolean;
  readonly rejectedRows: () => Promise<Blob>;
}

/** The account of a file's rows; documents, which have none, say what is wrong with them elsewhere. */
function reportOf({ file, opened }: OpenedFile): Reported | undefined {
  if (opened.kind === 'archive') {
    const { summary } = opened.archive;
    return {
      summary,
      mayExport: summary.head.license.redistribution === 'allowed',
      rejectedRows: async () => opened.archive.rejectedRows(),
    };
  }
  const { report, formatName, dataset } = opened;
  if (report === undefined) return undefined;
  return {
    summary: { ...report, fileName: file.name, formatName, problems: [] },
    mayExport: dataset.license.redistribution === 'allowed',
    rejectedRows: async () => Promise.resolve(report.rejectedRows),
  };
}

/** What became of the rows of the file on screen. */
export function FileReport({ opened, importing }: FileReportProps) {
  const [isOpen, setIsOpen] = useState(true);
  const reported = reportOf(opened);
  if (!isOpen || reported === undefined) return null;
  return (
    <ErrorBoundary frame="section" name={opened.file.name}>
      <ImportReport
        summary={reported.summary}
        mayExport={reported.mayExport}
        onDownloadRejected={reported.rejectedRows}
        onJoin={(joinedOffices) => importing.openWith(opened.file, { joinedOffices })}
        onClose={() => setIsOpen(false)}
      />
    </ErrorBoundary>
  );
}
