import { useTranslations } from 'use-intl';
import { MAX_BYTES, TIMEOUT_MS } from '@/data/fetch-text.ts';
import { LoadError } from '@/data/load-error.ts';
import { useByteWords } from '@/ui/text/byte-words.ts';
import { ProblemList } from './ProblemList.tsx';
import './load-alert.css';

interface LoadAlertProps {
  readonly error: Error;
  /** What was to be shown, where the error does not name it. */
  readonly subject: string;
  readonly onRetry: () => void;
  /** Says what is still on screen and how old it is. */
  readonly kept?: string | undefined;
  readonly wayOut?: { readonly label: string; readonly onTake: () => void } | undefined;
}

/** A failed load: what happened, to which file, and what to do. */
export function LoadAlert({ error, subject, onRetry, kept, wayOut }: LoadAlertProps) {
  const t = useTranslations('loading');
  const message = useLoadMessage(error, subject);
  const problems = error instanceof LoadError ? error.problems : [];
  return (
    <div className="load-alert" role="alert">
      <p className="load-message">{message}</p>
      {problems.length > 0 && <ProblemList problems={problems} />}
      {kept !== undefined && <p className="quiet">{kept}</p>}
      <p className="load-ways">
        <button type="button" className="button primary" onClick={onRetry}>
          {t('tryAgain')}
        </button>
        {wayOut !== undefined && (
          <button type="button" className="button" onClick={wayOut.onTake}>
            {wayOut.label}
          </button>
        )}
      </p>
    </div>
  );
}

function useLoadMessage(error: Error, subject: string): string {
  const t = useTranslations('loading');
  const bytes = useByteWords();
  if (!(error instanceof LoadError)) return t('errors.unexpected', { name: subject });
  const name = error.subject;
  const status = String(error.status ?? '');
  switch (error.failure) {
    case 'timed_out':
      return t('errors.timed_out', { name, seconds: TIMEOUT_MS / 1000 });
    case 'refused':
      return t('errors.refused', { name, status });
    case 'server':
      return t('errors.server', { name, status });
    case 'too_large':
      return t('errors.too_large', { name, limit: bytes(MAX_BYTES) });
    case 'invalid':
      return t('errors.invalid', { name, count: error.problems.length });
    default:
      return t(`errors.${error.failure}`, { name });
  }
}
