import type { RejectionGroup } from '@/archive/archive.ts';
import type { Problem } from '@/domain/dataset/problem.ts';
import { RejectionReason } from './RejectionReason.tsx';

/** What is wrong with the entries of a document, in plain English. */
export const ProblemList = ({ problems }: { readonly problems: readonly Problem[] }) => (
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

/** Why rows of a table were left out; within `WithFileWords`. */
export const RejectionList = ({ groups }: { readonly groups: readonly RejectionGroup[] }) => (
  <ul className="import-groups">
    {groups.map((group) => (
      <RejectionReason key={`${group.column} ${JSON.stringify(group.reason)}`} group={group} />
    ))}
  </ul>
);
