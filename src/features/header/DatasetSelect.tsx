import { useTranslations } from 'use-intl';
import type { CatalogueEntry } from '@/data/catalogue.ts';
import { resolveText } from '@/domain/dataset/localized.ts';
import type { Language } from '@/view/view-state.ts';

interface DatasetSelectProps {
  readonly entries: readonly CatalogueEntry[];
  /** Files opened on this machine. */
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly current: string;
  readonly lang: Language;
  readonly onChoose: (id: string) => void;
}

/** Chooses among the datasets of the catalogue and the opened files. */
export function DatasetSelect({ entries, files, current, lang, onChoose }: DatasetSelectProps) {
  const t = useTranslations('app');
  const importer = useTranslations('importer');
  return (
    <select
      className="select"
      aria-label={t('dataset')}
      value={current}
      onChange={({ target }) => onChoose(target.value)}
    >
      {entries.map(({ id, title }) => (
        <option key={id} value={id}>
          {resolveText(title, lang).text}
        </option>
      ))}
      {files.length > 0 && (
        <optgroup label={importer('openedFiles')}>
          {files.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
