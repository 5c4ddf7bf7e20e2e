import { useTranslations } from 'use-intl';
import type { RejectionGroup } from '@/archive/archive.ts';
import type { Reading } from '@/archive/readings.ts';
import type { Problem } from '@/domain/dataset/problem.ts';
import type { FileFault } from '@/formats/file-faults.ts';
import { useFileWords, WithFileWords } from '@/ui/i18n/file-words.tsx';
import { SaidText } from '@/ui/text/SaidText.tsx';
import { AlertDetails } from './AlertDetails.tsx';
import { EncodingChoice } from './EncodingChoice.tsx';
import { OpenFileButton } from './OpenFileButton.tsx';
import './importer.css';

interface ImportAlertProps {
  readonly name: string;
  /** A text: what the platform said, in English. */
  readonly why: FileFault | string;
  readonly problems: readonly Problem[];
  readonly rejections?: readonly RejectionGroup[] | undefined;
  /** How the file reads in encodings to choose from. */
  readonly readings?: readonly Reading[] | undefined;
  readonly onEncoding?: ((encoding: string) => void) | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onClose: () => void;
}

function Fault({ fault }: { readonly fault: FileFault }) {
  const { say } = useFileWords();
  return (
    <p>
      <SaidText said={say('files', fault)} />
    </p>
  );
}

function Why({ why }: Pick<ImportAlertProps, 'why'>) {
  return typeof why === 'string' ? (
    <p lang="en" dir="ltr">
      {why}
    </p>
  ) : (
    <WithFileWords>
      <Fault fault={why} />
    </WithFileWords>
  );
}

/** A file that cannot be used: which, why, and what to do. The last good data stays on screen. */
export function ImportAlert(props: ImportAlertProps) {
  const { name, why, problems, rejections = [], readings = [] } = props;
  const { onEncoding, onFiles, onClose } = props;
  const t = useTranslations('importer');
  // A document's only problem is said with what is wrong with it.
  const isSaid = typeof why !== 'string' && why.kind === 'document' && why.problem !== undefined;
  return (
    <div className="import-alert" role="alert">
      <p className="import-name">{t('failed', { name })}</p>
      {readings.length > 0 && <EncodingChoice readings={readings} onChoose={onEncoding} />}
      <Why why={why} />
      <AlertDetails problems={isSaid ? [] : problems} rejections={rejections} />
      <p className="import-ways">
        <OpenFileButton onFiles={onFiles} />
        <button type="button" className="button" onClick={onClose}>
          {t('dismiss')}
        </button>
      </p>
    </div>
  );
}
