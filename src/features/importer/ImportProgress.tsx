import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { ArchiveProgress } from '@/archive/archive.ts';
import { useByteWords } from '@/ui/text/byte-words.ts';
import './importer.css';

interface ImportProgressProps {
  readonly name: string;
  readonly progress: ArchiveProgress | undefined;
  /** Rows a second; absent while there is too little to tell. */
  readonly rate: number | undefined;
  /** How many rows are on screen already. */
  readonly shown: number | undefined;
  /** Whether its button has the focus, from one place on the page to the next. */
  readonly hasFocus: RefObject<boolean>;
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

/** Takes the focus where the same button had it in another place on the page. */
function useKeptFocus(hasFocus: RefObject<boolean>): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = button.current;
    if (hasFocus.current) own?.focus();
    return () => {
      hasFocus.current = own !== null && own === document.activeElement;
    };
  }, [hasFocus]);
  return button;
}

/** How far the reading of a file is, and the way to stop it. What was on screen stays until its first rows are there. */
export function ImportProgress(props: ImportProgressProps) {
  const { name, progress, rate, shown, hasFocus, onCancel } = props;
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
  const button = useKeptFocus(hasFocus);
  const detail = parts.join(' · ');
  const onlyFirst = shown === undefined ? undefined : t('onlyFirst', { count: shown });
  const spoken = useSpoken([title, detail, onlyFirst].filter(Boolean).join(' '));
  return (
    <section className="import-bar" aria-label={t('progress')}>
      <p className="import-name">{title}</p>
      <progress
        aria-label={title}
        max={progress?.totalBytes}
        value={progress?.stage === 'reading' ? progress.bytes : undefined}
      />
      <p className="import-detail">{detail}</p>
      {onlyFirst !== undefined && <p className="import-so-far">{onlyFirst}</p>}
      <button ref={button} type="button" className="button" onClick={onCancel}>
        {t('cancel')}
      </button>
      <p className="sr-only" role="status">
        {spoken}
      </p>
    </section>
  );
}
