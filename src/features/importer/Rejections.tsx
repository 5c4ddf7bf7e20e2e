import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RejectionGroup } from '@/archive/archive.ts';
import { ProblemList, RejectionList } from './FaultLists.tsx';
import type { Problem } from '@/domain/dataset/problem.ts';
import { saveFile } from '@/ui/save-file.ts';

interface RejectionsProps {
  readonly groups: readonly RejectionGroup[];
  readonly total: number;
  /** What is wrong with a document that is no table. */
  readonly problems: readonly Problem[];
  readonly fileName: string;
  readonly onDownload: () => Promise<Blob>;
}

const stemOf = (name: string): string => name.replace(/(?:\.[a-z0-9]{1,8}){1,2}$/i, '');

/**
 * The rows left out, by reason, and all of them as a file, whose reasons are in English whatever the page's language. So is
 * what is wrong with a document.
 */
export function Rejections({ groups, total, problems, fileName, onDownload }: RejectionsProps) {
  const t = useTranslations('importer');
  const [state, setState] = useState('');
  if (groups.length + problems.length === 0) return null;
  const download = async (): Promise<void> => {
    const file = `${stemOf(fileName)}-rejected.csv`;
    try {
      saveFile(file, await onDownload());
      setState(t('saved', { file }));
    } catch (error) {
      setState(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section aria-labelledby="import-rejected">
      <h3 id="import-rejected">{t('rejected')}</h3>
      {groups.length > 0 && (
        <>
          <RejectionList groups={groups} />
          <p>
            <button type="button" className="button" onClick={() => void download()}>
              {t('download', { count: total })}
            </button>{' '}
            <span role="status">{state}</span>
          </p>
        </>
      )}
      {problems.length > 0 && <ProblemList problems={problems} />}
    </section>
  );
}
