import { useMemo } from 'react';
import type { Archive } from '@/archive/archive.ts';
import { useLoaded } from './use-stories.ts';

/** Where the selected event stands in the list of those shown; absent where it is not there or not known yet. */
export function useRank(
  archive: Archive,
  row: number | undefined,
  listRevision: number,
): number | undefined {
  const load = useMemo(
    () => (row === undefined || listRevision === 0 ? undefined : async () => archive.rank(row)),
    [archive, row, listRevision],
  );
  const { value } = useLoaded(load);
  return value === undefined || value < 0 ? undefined : value;
}
