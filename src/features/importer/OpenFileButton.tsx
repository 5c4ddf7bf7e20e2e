import { useRef } from 'react';
import { useTranslations } from 'use-intl';

interface OpenFileButtonProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** The way to open files without dragging. */
export function OpenFileButton({ onFiles }: OpenFileButtonProps) {
  const t = useTranslations('importer');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t('open')}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('open')}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file can be chosen again.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
