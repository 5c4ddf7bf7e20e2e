import type { EventColumns } from '@/domain/columns/columns.ts';
import { firstAtLeast } from './day-window.ts';

/** The rows at each place, rising: those of place `p` are `rows` from `starts[p]` up to `starts[p + 1]`. */
export class PlaceRows {
  private readonly starts: Uint32Array;
  private readonly rows: Uint32Array;

  constructor({ places, length }: Pick<EventColumns, 'places' | 'length'>) {
    const { sets, offsets, members } = places;
    const starts = new Uint32Array(places.ids.length + 2);
    let all = 0;
    for (let row = 0; row < length; row += 1) {
      const set = sets[row] ?? 0;
      const end = offsets[set + 1] ?? 0;
      for (let at = offsets[set] ?? 0; at < end; at += 1) {
        const slot = (members[at] ?? 0) + 2;
        starts[slot] = (starts[slot] ?? 0) + 1;
        all += 1;
      }
    }
    for (let at = 1; at < starts.length; at += 1) {
      starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    }
    this.rows = new Uint32Array(all);
    for (let row = 0; row < length; row += 1) {
      const set = sets[row] ?? 0;
      const end = offsets[set + 1] ?? 0;
      for (let at = offsets[set] ?? 0; at < end; at += 1) {
        const slot = (members[at] ?? 0) + 1;
        const to = starts[slot] ?? 0;
        this.rows[to] = row;
        starts[slot] = to + 1;
      }
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
