import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ExportKind } from '@/archive/archive.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import { Popover } from '@/ui/controls/Popover.tsx';
import { saveFile } from '@/ui/save-file.ts';
import type { Words } from '@/ui/text/use-words.ts';

export type ExportScope = 'shown' | 'all';

interface ExportMenuProps {
  readonly dataset: Dataset;
  readonly words: Words;
  /** Writes the events shown, or all, in a format. */
  readonly write: (kind: ExportKind, scope: ExportScope) => Promise<Blob>;
}

const CHOICES: readonly { readonly kind: ExportKind; readonly scope: ExportScope }[] = [
  { kind: 'events-csv', scope: 'shown' },
  { kind: 'claims-csv', scope: 'shown' },
  { kind: 'geojson', scope: 'shown' },
  { kind: 'arrow', scope: 'shown' },
  { kind: 'dateline', scope: 'shown' },
  { kind: 'dateline', scope: 'all' },
];

const ENDINGS: Readonly<Record<ExportKind, string>> = {
  'events-csv': 'events.csv',
  'claims-csv': 'claims.csv',
  geojson: 'events.geojson',
  arrow: 'events.arrow',
  dateline: 'dateline.json',
};

/** Takes the events away as a file, with the licence and the citation in it. */
export function ExportMenu({ dataset, words, write }: ExportMenuProps) {
  const t = useTranslations('exports');
  const [state, setState] = useState('');
  const [isBusy, setIsBusy] = useState(false);

  const save = async (kind: ExportKind, scope: ExportScope): Promise<void> => {
    const whole = scope === 'all' ? 'all-' : '';
    const file = `${dataset.id}-r${dataset.revision}-${whole}${ENDINGS[kind]}`;
    setIsBusy(true);
    setState(t('writing', { file }));
    try {
      saveFile(file, await write(kind, scope));
      setState(t('done', { file }));
    } catch (error) {
      setState(
        t('failed', { file, reason: error instanceof Error ? error.message : String(error) }),
      );
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <Popover className="button" title={t('title')} label={t('title')}>
      {dataset.license.redistribution === 'none' ? (
        <p className="menu-note">{t('forbidden')}</p>
      ) : (
        <>
          {CHOICES.map(({ kind, scope }) => (
            <button
              key={`${kind} ${scope}`}
              type="button"
              className="menu-item"
              // A disabled button would lose the focus.
              aria-disabled={isBusy}
              onClick={() => {
                if (!isBusy) void save(kind, scope);
              }}
            >
              {t(`kinds.${kind}.${scope}`)}
            </button>
          ))}
          <p className="menu-note">
            {t('cite', {
              license: dataset.license.id,
              title: words.plain(dataset.title),
              revision: String(dataset.revision),
            })}
          </p>
        </>
      )}
      <p className="menu-note" role="status">
        {state}
      </p>
    </Popover>
  );
}
