import { useMemo, useState } from 'react';
import type { ArchiveAnswer, ArchiveSummary } from '@/archive/archive.ts';
import type { HeadOfDataset } from '@/features/header/Header.tsx';
import type { Words } from '@/ui/text/use-words.ts';

/** No event is without a report, so none counted means that they were not counted. */
export const reportsOf = ({ reports }: ArchiveSummary): number | undefined =>
  reports === 0 ? undefined : reports;

/** A value, or the last one there was. */
function useLatest<T>(value: T | undefined): T | undefined {
  const [latest, setLatest] = useState(value);
  if (value !== undefined && value !== latest) setLatest(value);
  return value ?? latest;
}

/** The head of the page for an archive. Of its origins the commonest can be chosen to be heard alone. */
export function useArchiveHead(
  summary: ArchiveSummary,
  answer: ArchiveAnswer | undefined,
  words: Words,
): HeadOfDataset {
  const origins = useLatest(answer?.facets.origin);
  return useMemo(
    () => ({
      title: summary.head.title,
      revision: summary.head.revision,
      amounts: {
        reports: reportsOf(summary),
        events: summary.facts.events,
        origins: summary.origins,
      },
      tellers: { origins: origins?.values ?? [], sources: [] },
      words,
    }),
    [summary, origins, words],
  );
}
