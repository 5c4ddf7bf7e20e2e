import { useLocale } from 'use-intl';
import { ImportAlert } from '@/features/importer/ImportAlert.tsx';
import { ImportProgress } from '@/features/importer/ImportProgress.tsx';
import { rateOf } from '@/features/importer/rate.ts';
import { ErrorBoundary } from '@/features/loading/ErrorBoundary.tsx';
import { latePart } from '@/ui/late-part.tsx';
import type { Importing } from './use-import.ts';

/** Guessing and reading tables is only needed by who brings a table of no known kind. */
const MappingDialog = latePart(
  async () => (await import('@/features/importer/MappingDialog.tsx')).MappingDialog,
);

interface ImportBarProps {
  readonly importing: Importing;
  /** How many rows of a file still being read are on screen. */
  readonly shown: number | undefined;
}

/** Where the opening of a file stands: under way, in need of an answer, or failed. */
export function ImportBar({ importing, shown }: ImportBarProps) {
  const locale = useLocale();
  const { state, open, openWith, dismiss } = importing;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'opening':
      return (
        <ImportProgress
          key={state.file.name}
          name={state.file.name}
          progress={state.progress}
          rate={rateOf(state.moments)}
          shown={shown}
          hasFocus={importing.hasFocus}
          onCancel={dismiss}
        />
      );
    case 'unmapped':
      return (
        <ErrorBoundary key={`mapping ${state.file.name}`} frame="section" name={state.file.name}>
          <MappingDialog
            preview={state.preview}
            locale={locale}
            onConfirm={(mapping) => openWith(state.file, { mapping })}
            onClose={dismiss}
          />
        </ErrorBoundary>
      );
    case 'failed':
      return (
        <ErrorBoundary key={`alert ${state.file.name}`} frame="section" name={state.file.name}>
          <ImportAlert
            name={state.file.name}
            why={state.why}
            problems={state.problems}
            rejections={state.rejections}
            readings={state.readings}
            onEncoding={(encoding) => openWith(state.file, { encoding })}
            onFiles={open}
            onClose={dismiss}
          />
        </ErrorBoundary>
      );
  }
}
