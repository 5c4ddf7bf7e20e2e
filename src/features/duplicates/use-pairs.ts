import { useMemo } from 'react';
import { matchInWorker } from '@/data/match-client.ts';
import type { Matches, Pair } from '@/domain/match/match.ts';
import type { Windows } from '@/domain/match/near-rows.ts';
import { prepare, type ComparedFile, type DuplicatesFile, type Shown } from './compared-file.ts';
import { useTask, type TaskState } from './use-task.ts';

/** Both files ready, and the pairs of their events. */
export interface Comparison {
  readonly a: ComparedFile;
  readonly b: ComparedFile;
  readonly matches: Matches;
}

export function useComparison(
  a: DuplicatesFile | undefined,
  b: DuplicatesFile | undefined,
  { days, km }: Windows,
): TaskState<Comparison> {
  const preparing = useMemo(
    () =>
      a === undefined || b === undefined
        ? undefined
        : async () => Promise.all([prepare(a), prepare(b)]),
    [a, b],
  );
  const prepared = useTask(preparing);
  const files = prepared.isRunning ? undefined : prepared.value;
  const comparing = useMemo(
    () =>
      files === undefined
        ? undefined
        : async (signal: AbortSignal): Promise<Comparison> => {
            const [one, two] = files;
            const job = { a: one.sketch, b: two.sketch, windows: { days, km } };
            return { a: one, b: two, matches: await matchInWorker(job, signal) };
          },
    [files, days, km],
  );
  const compared = useTask(comparing);
  return {
    value: compared.value,
    error: prepared.error ?? compared.error,
    isRunning: prepared.isRunning || compared.isRunning,
  };
}

/** Some pairs with the events they are of. */
export interface PairPage {
  readonly pairs: readonly Pair[];
  readonly a: Shown;
  readonly b: Shown;
}

export function usePairPage(
  comparison: Comparison | undefined,
  from: number,
  to: number,
): TaskState<PairPage> {
  const task = useMemo(() => {
    if (comparison === undefined) return undefined;
    const pairs = comparison.matches.pairs.slice(from, to);
    const rows = (side: 'a' | 'b'): number[] => [...new Set(pairs.map((pair) => pair[side]))];
    return async (): Promise<PairPage> => {
      const [a, b] = await Promise.all([
        comparison.a.show(rows('a')),
        comparison.b.show(rows('b')),
      ]);
      return { pairs, a, b };
    };
  }, [comparison, from, to]);
  return useTask(task);
}
