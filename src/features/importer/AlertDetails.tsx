import { useTranslations } from 'use-intl';
import type { RejectionGroup } from '@/archive/archive.ts';
import type { Problem } from '@/domain/dataset/problem.ts';
import { WithFileWords } from '@/ui/i18n/file-words.tsx';
import { RejectionReason } from './RejectionReason.tsx';

interface AlertDetailsProps {
  /** What is wrong with the entries of a document, in plain English. */
  readonly problems: readonly Problem[];
  /** Of a table: why its rows were left out. */
  readonly rejections: readonly RejectionGroup[];
}

const FIRST = 8;

const Problems = ({ problems }: Pick<AlertDetailsProps, 'problems'>) => (
  <ul className="import-problems" lang="en" dir="ltr">
    {problems.map(({ path, message }, at) => (
      // One path can have several problems, and two problems can read the same.
      // oxlint-disable-next-line react/no-array-index-key
      <li key={at}>
        <code>{path}</code> {message}
      </li>
    ))}
  </ul>
);

const Groups = ({ groups }: { readonly groups: readonly RejectionGroup[] }) => (
  <WithFileWords>
    <ul className="import-groups">
      {groups.map((group) => (
        <RejectionReason key={`${group.column} ${JSON.stringify(group.reason)}`} group={group} />
      ))}
    </ul>
  </WithFileWords>
);

/** What is wrong with the parts of a file that cannot be used: the first few of it. */
export function AlertDetails({ problems, rejections }: AlertDetailsProps) {
  const t = useTranslations('importer');
  const isTable = rejections.length > 0;
  const more = (isTable ? rejections : problems).length - FIRST;
  return (
    <>
      {isTable && <Groups groups={rejections.slice(0, FIRST)} />}
      {!isTable && problems.length > 0 && <Problems problems={problems.slice(0, FIRST)} />}
      {more > 0 && <p className="quiet">{t('more', { count: more })}</p>}
    </>
  );
}
