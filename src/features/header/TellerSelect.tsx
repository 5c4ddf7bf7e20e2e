import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import { useWords } from '@/ui/text/use-words.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import type { ViewState } from '@/view/view-state.ts';

interface TellerSelectProps {
  readonly story: Story;
  readonly view: ViewState;
  readonly onChange: ChangeView;
}

/** Chooses whose account to hear: everyone's, one origin's, or one source's. */
export function TellerSelect({ story, view, onChange }: TellerSelectProps) {
  const t = useTranslations('app');
  const words = useWords(story.index);
  const { dataset, sources } = story.index;
  const origins = story.origins.keys;
  const speakers = [...new Set(dataset.claims.map(({ source }) => source))].filter(
    (id) => !origins.includes(id),
  );
  const byName = (name: (id: string) => string) => (a: string, b: string) =>
    name(a).localeCompare(name(b), words.lang);
  const value = view.toldBy ?? '';
  const known = value === '' || origins.includes(value) || sources.has(value);

  return (
    <label className="select-label">
      <span>{t('toldBy')}</span>
      <select
        className="select"
        value={value}
        onChange={({ target }) =>
          onChange({ toldBy: target.value === '' ? undefined : target.value })
        }
      >
        <option value="">{t('everyone')}</option>
        <optgroup label={t('tellerOrigins')}>
          {origins.toSorted(byName(words.origin)).map((key) => (
            <option key={key} value={key}>
              {words.origin(key)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('tellerSources')}>
          {speakers.toSorted(byName(words.source)).map((id) => (
            <option key={id} value={id}>
              {words.source(id)}
            </option>
          ))}
        </optgroup>
        {!known && <option value={value}>{value}</option>}
      </select>
    </label>
  );
}
