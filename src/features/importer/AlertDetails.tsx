import { useTranslations } from 'use-intl';
import type { RejectionGroup } from '@/archive/archive.ts';
import type { Problem } from '@/domain/dataset/problem.ts';
import { WithFileWords } from '@/ui/i18n/file-words.tsx';
import { ProblemList, RejectionList } from './FaultLists.tsx';

interface AlertDetailsProps {
  /** What is wrong with the entries of a document, in plain English. */
  readonly problems: readonly Problem[];
  /** Of a table: why its rows were left out. */
  readonly rejections: readonly RejectionGroup[];
}

const FIRST = 8;

/** What is wrong with the parts of a file that cannot be used: the first few of it. */
export function AlertDetails({ problems, rejections }: AlertDetailsProps) {
  const t = useTranslations('importer');
  const isTable = rejections.length > 0;
  const more = (isTable ? rejections : problems).length - FIRST;
  return (
    <>
      {isTable && (
        <WithFileWords>
          <RejectionList groups={rejections.slice(0, FIRST)} />
        </WithFileWords>
      )}
      {!isTable && problems.length > 0 && <ProblemList problems={problems.slice(0, FIRST)} />}
      {more > 0 && <p className="quiet">{t('more', { count: more })}</p>}
    </>
  );
}
