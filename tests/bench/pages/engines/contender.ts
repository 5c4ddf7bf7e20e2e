import type { RawEvents } from '../../data/events.ts';
import type { State } from '../state.ts';

/** An engine's answer as plain numbers, to compare engines by. */
export interface Reading {
  readonly count: number;
  readonly inView: number;
  /** By value; a facet's own choice does not limit its counts. */
  readonly type: ArrayLike<number>;
  readonly actor: ArrayLike<number>;
  readonly origin: ArrayLike<number>;
  /** Of the rows shown, type by type; absent where only all days were asked for. */
  readonly histogram?: ArrayLike<number>;
}

/** An engine under test. */
export interface Contender {
  readonly load: (raw: RawEvents) => unknown;
  /** Count, histogram, facets and points in view of a state. What this takes is measured. */
  readonly ask: (state: State) => unknown;
  /** The answer to the last state asked about. */
  readonly read: () => Reading | Promise<Reading>;
}

function hash(numbers: ArrayLike<number>): number {
  let value = 0x81_1c_9d_c5;
  for (let at = 0; at < numbers.length; at += 1) {
    value = Math.imul(value ^ (numbers[at] ?? 0), 0x01_00_01_93) >>> 0;
  }
  return value;
}

/** The same for the same answer, whatever engine gave it. */
export const checksum = ({ count, inView, type, actor, origin }: Reading): string =>
  [count, inView, ...[type, actor, origin].map((part) => hash(part).toString(16))].join('/');

export const histogramSum = ({ histogram }: Reading): string =>
  histogram === undefined ? '' : hash(histogram).toString(16);
