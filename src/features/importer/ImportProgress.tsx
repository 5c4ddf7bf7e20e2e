import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ArchiveProgress } from '@/archive/archive.ts';
import { useByteWords } from '@/ui/text/byte-words.ts';
import './importer.css';

interface ImportProgressProps {
  readonly name: string;
  readonly progress: ArchiveProgress | undefined;
  /** Rows a second; absent while there is too little to tell. */
  readonly rate: number | undefined;
  readonly onCancel: () => void;
}

const SPOKEN_EVERY_MS = 4000;

/** What is spoken of the progress: the latest, every few seconds. */
function useSpoken(text: string): string {
  const [spoken, setSpoken] = useState(text);
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setDue(true), SPOKEN_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  if (due) {
    setDue(false);
    setSpoken(text);
  }
  return spoken;
}

/** How far the reading of a file is, and the way to stop it. What was on screen stays until it is done. */
export function ImportProgress({ name, progress, rate, onCancel }: ImportProgressProps) {
  const t = useTranslations('importer');
  const bytes = useByteWords();
  const title = progress?.stage === 'arranging' ? t('arranging', { name }) : t('reading', { name });
  const parts =
    progress === undefined
      ? []
      : [
          t('bytes', { done: bytes(progress.bytes), total: bytes(progress.totalBytes) }),
          t('rows', { count: progress.rows }),
          ...(rate === undefined ? [] : [t('rate', { count: rate })]),
          ...(progress.rejected === 0 ? [] : [t('rejectedSoFar', { count: progress.rejected })]),
        ];
  const detail = parts.join(' · ');
  const spoken = useSpoken(`${title} ${detail}`);
  return (
    <section className="import-bar" aria-label={t('progress')}>
      <p className="import-name">{title}</p>
      <progress
        aria-label={title}
        max={progress?.totalBytes}
        value={progress?.stage === 'reading' ? progress.bytes : undefined}
      />
      <p className="import-detail">{detail}</p>
      <button type="button" className="button" onClick={onCancel}>
        {t('cancel')}
      </button>
      <p className="sr-only" role="status">
        {spoken}
      </p>
    </section>
  );
}
