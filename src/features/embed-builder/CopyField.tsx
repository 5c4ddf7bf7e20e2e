import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useUniqueId } from '@/ui/controls/use-unique-id.ts';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly rows?: number;
}

/** A text to take away. Where the clipboard is refused, the text is selected instead. */
export function CopyField({ label, text, rows = 4 }: CopyFieldProps) {
  const t = useTranslations('builder');
  const id = useUniqueId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<{ text: string; message: string }>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ text, message: t('copied') });
    } catch {
      // Browsers refuse the clipboard for reasons of their own; the editor can still copy by hand.
      field.current?.select();
      setOutcome({ text, message: t('selected') });
    }
  };
  return (
    <div className="builder-output">
      <div className="builder-output-head">
        <label htmlFor={id}>{label}</label>
        <output className="quiet">{outcome?.text === text && outcome.message}</output>
        <button
          type="button"
          className="button"
          aria-label={t('copyThis', { name: label })}
          onClick={() => void copy()}
        >
          {t('copy')}
        </button>
      </div>
      <textarea id={id} ref={field} dir="auto" readOnly rows={rows} value={text} />
    </div>
  );
}
