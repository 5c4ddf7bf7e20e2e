import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { saveFile } from '@/ui/save-file.ts';
import { pngOf } from './picture-loading.ts';

interface PictureButtonsProps {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly write: () => Promise<string>;
}

/** Takes the map away as a picture. */
export function PictureButtons({ name, write }: PictureButtonsProps) {
  const t = useTranslations('builder');
  const [state, setState] = useState('');
  const save = async (ending: 'svg' | 'png'): Promise<void> => {
    try {
      const svg = await write();
      saveFile(
        `${name}.${ending}`,
        ending === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg),
      );
      setState(t('saved', { file: `${name}.${ending}` }));
    } catch (error) {
      setState(t('failed', { reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <div className="builder-output">
      <h3>{t('picture')}</h3>
      <div className="builder-widths">
        <button type="button" className="button" onClick={() => void save('png')}>
          {t('png')}
        </button>
        <button type="button" className="button" onClick={() => void save('svg')}>
          {t('svg')}
        </button>
        <output className="quiet">{state}</output>
      </div>
    </div>
  );
}
