import type { EventColumns, PlaceColumn } from '@/domain/columns/columns.ts';
import { firstAtLeast } from './day-window.ts';
import { CHUNK, gatherRange } from './gather.ts';

const setOfEach = new Uint32Array(CHUNK);

/** The rows at each place, rising: those of place `p` are `rows` from `starts[p]` up to `starts[p + 1]`. */
export class PlaceRows {
  private readonly starts: Uint32Array;
  private readonly rows: Uint32Array;

  constructor({ places, length }: Pick<EventColumns, 'places' | 'length'>) {
    const starts = new Uint32Array(places.ids.length + 2);
    for (let row = 0; row < length; row += CHUNK) {
      const end = Math.min(length, row + CHUNK);
      gatherRange(places.sets, row, end, setOfEach);
      countPlaces(places, end - row, starts);
    }
    for (let at = 1; at < starts.length; at += 1) {
      starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    }
    this.rows = new Uint32Array(starts.at(-1) ?? 0);
    for (let row = 0; row < length; row += CHUNK) {
      const end = Math.min(length, row + CHUNK);
      gatherRange(places.sets, row, end, setOfEach);
      writeRows(places, row, end - row, starts, this.rows);
    }
    this.starts = starts;
  }

  /** The rows at a place, not copied. */
  at(place: number): Uint32Array {
    return this.rows.subarray(this.starts[place], this.starts[place + 1]);
  }

  /** The first row at a place, not before `from`, for which `holds`; `otherwise` where there is none. */
  first(place: number, from: number, holds: (row: number) => boolean, otherwise: number): number {
    const rows = this.at(place);
    for (let at = firstAtLeast(rows, from); at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      if (holds(row)) return row;
    }
    return otherwise;
  }
}

/** Counts each place of the gathered sets two further on. */
function countPlaces({ offsets, members }: PlaceColumn, length: number, counts: Uint32Array): void {
  const sums = counts;
  for (let each = 0; each < length; each += 1) {
    const set = setOfEach[each] ?? 0;
    const end = offsets[set + 1] ?? 0;
    for (let at = offsets[set] ?? 0; at < end; at += 1) {
      const slot = (members[at] ?? 0) + 2;
      sums[slot] = (sums[slot] ?? 0) + 1;
    }
  }
}

/** Writes rows from `first` on to their places, whose slot is the next one, and moves the slots on. */
function writeRows(
  { offsets, members }: PlaceColumn,
  first: number,
  length: number,
  slots: Uint32Array,
  into: Uint32Array,
): void {
  const [rows, next] = [into, slots];
  for (let each = 0; each < length; each += 1) {
    const set = setOfEach[each] ?? 0;
    const end = offsets[set + 1] ?? 0;
    for (let at = offsets[set] ?? 0; at < end; at += 1) {
      const slot = (members[at] ?? 0) + 1;
      const to = next[slot] ?? 0;
      rows[to] = first + each;
      next[slot] = to + 1;
    }
  }
}
