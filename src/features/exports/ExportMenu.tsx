import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { claimsCsv, eventsCsv, type CsvTable } from '@/formats/csv-export.ts';
import { Popover } from '@/ui/controls/Popover.tsx';
import { useWords } from '@/ui/text/use-words.ts';
import { saveFile } from './save-file.ts';

interface ExportMenuProps {
  readonly story: Story;
  readonly shown: readonly EventAccount[];
}

/** Takes the rows on screen away as a file, with the licence and the citation in every row. */
export function ExportMenu({ story, shown }: ExportMenuProps) {
  const t = useTranslations('exports');
  const words = useWords(story.index);
  const [done, setDone] = useState('');
  const { dataset } = story.index;

  const save = (kind: string, table: CsvTable): void => {
    const file = `${dataset.id}-r${dataset.revision}-${kind}.csv`;
    saveFile(file, 'text/csv;charset=utf-8', table.text);
    setDone(t('done', { count: table.rows, file }));
  };
  const saveDataset = (): void => {
    const file = `${dataset.id}-r${dataset.revision}.json`;
    saveFile(file, 'application/json', `${JSON.stringify(dataset, null, 2)}\n`);
    setDone(t('done', { count: dataset.events.length, file }));
  };

  return (
    <Popover className="button" title={t('title')} label={t('title')}>
      {dataset.license.redistribution === 'none' ? (
        <p className="menu-note">{t('forbidden')}</p>
      ) : (
        <>
          <button
            type="button"
            className="menu-item"
            onClick={() => save('events', eventsCsv(story, shown, words.lang))}
          >
            {t('events')}
          </button>
          <button
            type="button"
            className="menu-item"
            onClick={() => save('claims', claimsCsv(story, shown, words.lang))}
          >
            {t('claims')}
          </button>
          <button type="button" className="menu-item" onClick={saveDataset}>
            {t('dataset')}
          </button>
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
        {done}
      </p>
    </Popover>
  );
}
