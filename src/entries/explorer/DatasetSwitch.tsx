import { useTranslations } from 'use-intl';
import type { Catalogue } from '@/data/catalogue.ts';
import type { OpenedFile } from '@/data/opened-files.ts';
import { DatasetSelect } from '@/features/header/DatasetSelect.tsx';
import { OpenFileButton } from '@/features/importer/OpenFileButton.tsx';
import type { Language } from '@/view/view-state.ts';

interface DatasetSwitchProps {
  readonly catalogue: Catalogue | undefined;
  readonly files: readonly OpenedFile[];
  readonly current: string;
  readonly lang: Language;
  readonly onChoose: (id: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Absent while no file is on screen. */
  readonly onCloseFile?: (() => void) | undefined;
  /** Absent while there is nothing to compare with. */
  readonly onCompare?: (() => void) | undefined;
}

/** What is on screen can be changed: another dataset, an opened file, or a file still to be opened. */
export function DatasetSwitch(props: DatasetSwitchProps) {
  const { catalogue, files, current, lang, onChoose, onFiles, onCloseFile, onCompare } = props;
  const t = useTranslations('importer');
  const count = (catalogue?.entries.length ?? 0) + files.length;
  return (
    <span className="dataset-switch">
      {count > 1 && (
        <DatasetSelect
          entries={catalogue?.entries ?? []}
          files={files.map(({ id, file }) => ({ id, name: file.name }))}
          current={current}
          lang={lang}
          onChoose={onChoose}
        />
      )}
      <OpenFileButton onFiles={onFiles} />
      {onCloseFile !== undefined && (
        <button type="button" className="button" onClick={onCloseFile}>
          {t('closeFile')}
        </button>
      )}
      {onCompare !== undefined && (
        <button type="button" className="button" onClick={onCompare}>
          {t('compare')}
        </button>
      )}
    </span>
  );
}
