import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { writeAddress } from '@/view/address.ts';

type Outcome = 'linkCopied' | 'linkNotCopied';
const SHOWN_MS = 4000;

/** Copies the address, which holds everything on screen. */
export function CopyLink() {
  const t = useTranslations('app');
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async (): Promise<void> => {
    writeAddress();
    try {
      await navigator.clipboard.writeText(window.location.href);
      setOutcome('linkCopied');
    } catch {
      // Browsers refuse the clipboard for reasons of their own; the reader is told what to do instead.
      setOutcome('linkNotCopied');
    }
  };
  return (
    <span className="copy-link">
      <button type="button" className="button" onClick={() => void copy()}>
        {t('copyLink')}
      </button>
      <output className={outcome === undefined ? 'sr-only' : 'toast'}>
        {outcome !== undefined && t(outcome)}
      </output>
    </span>
  );
}
