import { useTranslations } from 'use-intl';
import type { Catalogue } from '@/data/catalogue.ts';
import { resolveText } from '@/domain/dataset/localized.ts';
import type { Language } from '@/view/view-state.ts';

interface DatasetSelectProps {
  readonly catalogue: Catalogue;
  readonly current: string;
  readonly lang: Language;
  readonly onChoose: (id: string) => void;
}

/** Chooses among the datasets of the catalogue. */
export function DatasetSelect({ catalogue, current, lang, onChoose }: DatasetSelectProps) {
  const t = useTranslations('app');
  return (
    <select
      className="select"
      aria-label={t('dataset')}
      value={current}
      onChange={({ target }) => onChoose(target.value)}
    >
      {catalogue.entries.map(({ id, title }) => (
        <option key={id} value={id}>
          {resolveText(title, lang).text}
        </option>
      ))}
    </select>
  );
}
