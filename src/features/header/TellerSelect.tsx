import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import type { Words } from '@/ui/text/use-words.ts';
import type { ChangeView } from '@/view/use-view-state.ts';

/** Whose accounts can be heard. */
export interface Tellers {
  /** Keys of origins, in order of first mention. */
  readonly origins: readonly string[];
  /** Ids of sources that are not origins themselves. */
  readonly sources: readonly string[];
}

interface TellerSelectProps {
  readonly tellers: Tellers;
  readonly words: Words;
  readonly toldBy: string | undefined;
  readonly onChange: ChangeView;
}

export function tellersOf({ index, origins }: Story): Tellers {
  const speakers = [...new Set(index.dataset.claims.map(({ source }) => source))];
  return { origins: origins.keys, sources: speakers.filter((id) => !origins.keys.includes(id)) };
}

type Option = readonly [id: string, name: string];

const byName = (ids: readonly string[], nameOf: (id: string) => string, lang: string): Option[] => {
  const { compare } = new Intl.Collator(lang);
  return ids.map((id): Option => [id, nameOf(id)]).toSorted(([, a], [, b]) => compare(a, b));
};

const optionOf = ([id, name]: Option) => (
  <option key={id} value={id}>
    {name}
  </option>
);

/** Chooses whose account to hear: everyone's, one origin's, or one source's. */
export function TellerSelect({ tellers, words, toldBy, onChange }: TellerSelectProps) {
  const t = useTranslations('app');
  const { origins, sources } = tellers;
  const value = toldBy ?? '';
  const known = value === '' || origins.includes(value) || sources.includes(value);
  // A large file has thousands.
  const [originOptions, sourceOptions] = useMemo(
    () => [
      byName(origins, words.origin, words.lang).map(optionOf),
      byName(sources, words.source, words.lang).map(optionOf),
    ],
    [origins, sources, words],
  );

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
        <optgroup label={t('tellerOrigins')}>{originOptions}</optgroup>
        {sources.length > 0 && <optgroup label={t('tellerSources')}>{sourceOptions}</optgroup>}
        {!known && <option value={value}>{words.origin(value)}</option>}
      </select>
    </label>
  );
}
