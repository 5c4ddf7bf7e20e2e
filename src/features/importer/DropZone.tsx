import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import './importer.css';

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true;

/** Takes files dropped anywhere on the window, or pasted; what else is dragged it leaves alone. */
export function DropZone({ onFiles }: DropZoneProps) {
  const t = useTranslations('importer');
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent((list: FileList | undefined) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(files);
  });

  useEffect(() => {
    const over = (drag: DragEvent): void => {
      if (!holdsFiles(drag)) return;
      drag.preventDefault();
      setIsOver(true);
    };
    const leave = (drag: DragEvent): void => {
      // Leaving one element for another is not leaving the window.
      if (drag.relatedTarget === null) setIsOver(false);
    };
    const drop = (drag: DragEvent): void => {
      if (!holdsFiles(drag)) return;
      drag.preventDefault();
      setIsOver(false);
      take(drag.dataTransfer?.files);
    };
    const paste = ({ clipboardData }: ClipboardEvent): void => take(clipboardData?.files);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);

  if (!isOver) return null;
  return (
    <div className="drop-zone">
      <p>
        <strong>{t('drop')}</strong>
        <span>{t('staysHere')}</span>
      </p>
    </div>
  );
}
