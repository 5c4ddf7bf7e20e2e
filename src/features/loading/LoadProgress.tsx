import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Progress } from '@/data/fetch-text.ts';
import { useByteWords } from '@/ui/text/byte-words.ts';
import './loading.css';

interface LoadProgressProps {
  readonly name: string;
  readonly progress: Progress | undefined;
  /** No connection: loading waits. */
  readonly offline: boolean;
  readonly onCancel: () => void;
}

const PATIENCE_MS = 1000;

/** The shape of what comes and, past a second, how far it is, with a way to cancel. */
export function LoadProgress({ name, progress, offline, onCancel }: LoadProgressProps) {
  const t = useTranslations('loading');
  const bytes = useByteWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const loaded = bytes(progress?.loaded ?? 0);
  const text =
    progress?.total === undefined
      ? t('progressUnknown', { loaded })
      : t('progress', { loaded, total: bytes(progress.total) });
  return (
    <>
      <div className="skeleton" aria-hidden="true">
        <div className="skeleton-rail">
          {Array.from({ length: 7 }, (_, at) => (
            <span key={at} />
          ))}
        </div>
        <div className="skeleton-map" />
        <div className="skeleton-timeline" />
      </div>
      <div className={late || offline ? 'load-progress' : 'sr-only'} role="status">
        <p>{offline ? t('offline') : t('loading', { name })}</p>
        {late && !offline && (
          <>
            <progress
              aria-label={t('loading', { name })}
              max={progress?.total}
              value={progress?.total === undefined ? undefined : progress.loaded}
            />
            <p className="quiet">{text}</p>
            <button type="button" className="button" onClick={onCancel}>
              {t('cancel')}
            </button>
          </>
        )}
      </div>
    </>
  );
}
