import type { SetColumn } from '@/domain/columns/columns.ts';
import type { Rows } from './gather.ts';

/**
 * Something counted of rows. Those given count in (`by` 1) or out (-1), at most a chunk at a time; `ghosts` says
 * that they are untold rows that pass.
 */
export interface Tally {
  /** Whether `restore` has something to put back. */
  readonly isKept: boolean;
  /** Forgets all rows; `fill` must follow, and `settle` after that. */
  clear(): void;
  /** Counts many rows; `settle` must follow. */
  fill(rows: Rows, by: 1 | -1, ghosts: boolean): void;
  /** @param from no row before it was filled in */
  settle(from: number): void;
  /** Counts rows one by one: what has been counted stays true at every moment. */
  shift(rows: Rows, by: 1 | -1, ghosts: boolean): void;
  /** Remembers what is counted, so that `restore` need not count again. */
  keep(): void;
  /** Puts back what is remembered; `settle` must follow. */
  restore(): void;
}

/** Whether each set holds the one value of its own number, so that counting sets is counting values. */
export function isPlain({ offsets, members }: Omit<SetColumn, 'sets'>, values: number): boolean {
  if (offsets.length - 1 !== values || members.length !== values) return false;
  for (let set = 0; set < values; set += 1) {
    if (offsets[set] !== set || members[set] !== set) return false;
  }
  return true;
}
