import { useTranslations } from 'use-intl';
import { linksCsv } from '@/formats/links-csv.ts';
import { saveFile } from '@/ui/save-file.ts';
import type { DuplicatesFile } from './compared-file.ts';
import { useDecisions } from './use-decisions.ts';

/** Takes all decisions away as a table. */
export function DownloadDecisions({ files }: { readonly files: readonly DuplicatesFile[] }) {
  const t = useTranslations('duplicates');
  const decisions = useDecisions();
  const nameOf = (id: string): string => files.find((file) => file.id === id)?.name ?? id;
  const save = (): void => {
    const rows = [...decisions.values()].map(({ a, b, verdict, differences }) => ({
      fileA: nameOf(a.file),
      eventA: a.event,
      fileB: nameOf(b.file),
      eventB: b.event,
      decision: verdict,
      differences,
    }));
    saveFile('linked-events.csv', new Blob([linksCsv(rows)], { type: 'text/csv' }));
  };
  return (
    <div className="duplicates-save">
      <button type="button" className="button" disabled={decisions.size === 0} onClick={save}>
        {t('download')}
      </button>
      <span>{t('decided', { count: decisions.size })}</span>
    </div>
  );
}
