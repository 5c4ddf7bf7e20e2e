import { useState } from 'react';
import { useTranslations } from 'use-intl';

interface OfficeGroupsProps {
  readonly groups: readonly (readonly string[])[];
  readonly onJoin: (groups: readonly (readonly string[])[]) => void;
}

/** Spellings that may be one office, each for a person to decide: two spellings count as two origins. */
export function OfficeGroups({ groups, onJoin }: OfficeGroupsProps) {
  const t = useTranslations('importer');
  const [joined, setJoined] = useState<ReadonlySet<number>>(new Set());
  if (groups.length === 0) return null;
  const toggle = (at: number): void =>
    setJoined((before) => {
      const after = new Set(before);
      if (!after.delete(at)) after.add(at);
      return after;
    });
  return (
    <section aria-labelledby="import-offices">
      <h3 id="import-offices">{t('offices')}</h3>
      <p>{t('officesWhy')}</p>
      <ul className="import-offices">
        {groups.map((names, at) => (
          <li key={names.join('\n')}>
            <label>
              <input type="checkbox" checked={joined.has(at)} onChange={() => toggle(at)} />
              <bdi>{names.join(' = ')}</bdi>
            </label>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button"
        disabled={joined.size === 0}
        onClick={() => onJoin(groups.filter((_, at) => joined.has(at)))}
      >
        {t('join', { count: joined.size })}
      </button>
    </section>
  );
}
