import type { EventAccount } from '@/domain/account/account.ts';
import { barOf } from './bars.ts';
import type { DayRange } from './scale.ts';

/** Events counted together because they are too many to draw one by one. */
export interface DensityColumn extends DayRange {
  readonly count: number;
  /** Counts by colour, in order of first appearance; they add up to `count`. */
  readonly parts: readonly { readonly colour: string; readonly count: number }[];
}

/** The day an event is counted on; one without any known date is not on the axis. */
const dayOf = (account: EventAccount): number | undefined => {
  const [version] = account.when;
  return version === undefined ? undefined : barOf(version).mark;
};

/**
 * Counts events in columns of equal length, by the middle of their first date. Empty columns are left out.
 * Every dated event within the range is counted once.
 */
export function countColumns(
  accounts: readonly EventAccount[],
  range: DayRange,
  columns: number,
  colourOf: (account: EventAccount) => string,
): DensityColumn[] {
  const length = (range.end - range.start) / columns;
  const tallies = new Map<number, Map<string, number>>();
  for (const account of accounts) {
    const day = dayOf(account);
    if (day === undefined || day < range.start || day > range.end) continue;
    const at = Math.min(Math.floor((day - range.start) / length), columns - 1);
    const tally = tallies.get(at) ?? new Map<string, number>();
    const colour = colourOf(account);
    tally.set(colour, (tally.get(colour) ?? 0) + 1);
    tallies.set(at, tally);
  }
  return [...tallies]
    .toSorted(([a], [b]) => a - b)
    .map(([at, tally]) => {
      const parts = [...tally].map(([colour, count]) => ({ colour, count }));
      return {
        start: range.start + at * length,
        end: range.start + (at + 1) * length,
        count: parts.reduce((sum, part) => sum + part.count, 0),
        parts,
      };
    });
}
