import { useTranslations } from 'use-intl';
import type { Reading } from '@/archive/readings.ts';
import type { Problem } from '@/domain/dataset/problem.ts';
import { EncodingChoice } from './EncodingChoice.tsx';
import { OpenFileButton } from './OpenFileButton.tsx';
import './importer.css';

interface ImportAlertProps {
  readonly name: string;
  /** Plain English, as the formats are. */
  readonly message: string;
  readonly problems: readonly Problem[];
  /** How the file reads in encodings to choose from. */
  readonly readings?: readonly Reading[] | undefined;
  readonly onEncoding?: ((encoding: string) => void) | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onClose: () => void;
}

const FIRST = 8;

/** A file that cannot be used: which, why, and what to do. The last good data stays on screen. */
export function ImportAlert(props: ImportAlertProps) {
  const { name, message, problems, readings = [], onEncoding, onFiles, onClose } = props;
  const t = useTranslations('importer');
  const more = problems.length - FIRST;
  // The message of a single problem often is the problem itself.
  const isSaid = problems.length === 1 && problems[0]?.message === message;
  return (
    <div className="import-alert" role="alert">
      <p className="import-name">{t('failed', { name })}</p>
      {readings.length > 0 && <EncodingChoice readings={readings} onChoose={onEncoding} />}
      <p lang="en" dir="ltr">
        {message}
      </p>
      {problems.length > 0 && !isSaid && (
        <ul className="import-problems" lang="en" dir="ltr">
          {problems.slice(0, FIRST).map(({ path, message: reason }, at) => (
            // One path can have several problems, and two problems can read the same.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <code>{path}</code> {reason}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="quiet">{t('more', { count: more })}</p>}
      <p className="import-ways">
        <OpenFileButton onFiles={onFiles} />
        <button type="button" className="button" onClick={onClose}>
          {t('dismiss')}
        </button>
      </p>
    </div>
  );
}
