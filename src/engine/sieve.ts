import { FACETS } from '@/domain/filter/facets.ts';
import { CHUNK, Rows } from './gather.ts';
import { isZero, type MissBytes } from './miss-bytes.ts';
import { UNTOLD, type Misses } from './misses.ts';

/** Takes rows in chunks. */
export interface RowSink {
  /** Rows that pass all. */
  readonly shown: (rows: Rows) => void;
  /** Untold rows that pass all. */
  readonly ghosts: (rows: Rows) => void;
  /** Whether no other rows than those that pass are asked for. */
  readonly shownAlone?: boolean;
  /** Told rows that fail nothing but the facet at this position of `FACETS`. */
  readonly near: (facet: number, rows: Rows) => void;
}

const SHOWN = FACETS.length;
const GHOST = SHOWN + 1;
const OUT = SHOWN + 2;
const KIND_OF = Uint8Array.from({ length: 256 }, (_, misses) => {
  if (misses === 0) return SHOWN;
  if (misses === UNTOLD) return GHOST;
  const facet = FACETS.findIndex((_name, at) => misses === 1 << at);
  return facet === -1 ? OUT : facet;
});

/** Sorts rows by what they fail. */
export class Sieve {
  private readonly filter: Pick<Misses, 'bytes' | 'passesAll'>;
  private readonly bytes: MissBytes;
  private readonly misses: Uint8Array;
  /** A chunk of rows for each kind but those shown. */
  private readonly buffers = new Uint32Array(OUT * CHUNK);
  private readonly shown = new Uint32Array(CHUNK);
  private readonly counted = new Uint32Array(CHUNK);
  private readonly lengths = new Uint32Array(OUT);
  private readonly rows = new Rows();

  constructor(filter: Pick<Misses, 'bytes' | 'passesAll'>) {
    this.filter = filter;
    this.bytes = filter.bytes;
    this.misses = filter.bytes.of;
  }

  /** Rows from `start` up to, not including, `end`. */
  range(start: number, end: number, sink: RowSink): void {
    if (sink.shownAlone === true && !this.filter.passesAll) {
      this.shownOfRange(start, end, sink);
      return;
    }
    const { counted } = this;
    for (let from = start; from < end; from += CHUNK) {
      const length = Math.min(end - from, CHUNK);
      if (this.filter.passesAll) {
        sink.shown(this.rows.take(undefined, from, length));
        continue;
      }
      for (let at = 0; at < length; at += 1) counted[at] = from + at;
      this.flush(sink, this.sort(counted, 0, length, sink));
    }
  }

  private shownOfRange(start: number, end: number, sink: RowSink): void {
    for (let from = start; from < end; from += CHUNK) {
      const to = Math.min(end, from + CHUNK);
      this.flush(sink, this.bytes.without(0xff, from, to, this.shown));
    }
  }

  /**
   * The rows of the range that do not pass all, told ones as `shown` and untold ones as `ghosts`, and those of
   * them that fail one facet alone as `near` too.
   */
  rest(start: number, end: number, sink: RowSink): void {
    const { misses, shown } = this;
    for (let from = start; from < end; from += CHUNK) {
      const to = Math.min(end, from + CHUNK);
      let length = 0;
      for (let row = from; row < to; row += 1) {
        shown[length] = row;
        length += isZero(misses[row] ?? 0) ^ 1;
      }
      this.flush(sink, this.sortRest(length));
    }
  }

  /** Sorts failing rows; those left in `shown` are told. */
  private sortRest(failing: number): number {
    const { misses, shown, buffers, lengths } = this;
    let told = 0;
    for (let each = 0; each < failing; each += 1) {
      const row = shown[each] ?? 0;
      const failed = misses[row] ?? 0;
      if (failed === UNTOLD) continue;
      const isUntold = (failed & UNTOLD) !== 0;
      if (!isUntold) {
        shown[told] = row;
        told += 1;
      }
      const kind = isUntold ? GHOST : (KIND_OF[failed] ?? OUT);
      if (kind === OUT) continue;
      const at = lengths[kind] ?? 0;
      buffers[kind * CHUNK + at] = row;
      lengths[kind] = at + 1;
    }
    return told;
  }

  list(rows: Uint32Array, sink: RowSink): void {
    for (let from = 0; from < rows.length; from += CHUNK) {
      const to = Math.min(rows.length, from + CHUNK);
      if (this.filter.passesAll) {
        sink.shown(this.rows.take(rows.subarray(from, to), 0, to - from));
      } else this.flush(sink, this.sort(rows, from, to, sink));
    }
  }

  private sort(rows: Uint32Array, from: number, to: number, sink: RowSink): number {
    const shown = this.sortShown(rows, from, to);
    if (shown < to - from && sink.shownAlone !== true) this.sortOthers(rows, from, to);
    return shown;
  }

  /** Writes every row and steps on where it counts: on mixed rows a branch costs more than a write. */
  private sortShown(rows: Uint32Array, from: number, to: number): number {
    const { misses, shown } = this;
    let length = 0;
    for (let each = from; each < to; each += 1) {
      const row = rows[each] ?? 0;
      shown[length] = row;
      length += isZero(misses[row] ?? 0);
    }
    return length;
  }

  private sortOthers(rows: Uint32Array, from: number, to: number): void {
    const { misses, buffers, lengths } = this;
    for (let each = from; each < to; each += 1) {
      const row = rows[each] ?? 0;
      const kind = KIND_OF[misses[row] ?? 0] ?? OUT;
      if (kind === SHOWN || kind === OUT) continue;
      const at = lengths[kind] ?? 0;
      buffers[kind * CHUNK + at] = row;
      lengths[kind] = at + 1;
    }
  }

  private flush(sink: RowSink, shown: number): void {
    const { lengths } = this;
    lengths[SHOWN] = shown;
    for (let kind = 0; kind < OUT; kind += 1) {
      const length = lengths[kind] ?? 0;
      if (length === 0) continue;
      const list = kind === SHOWN ? this.shown : this.buffers.subarray(kind * CHUNK);
      const rows = this.rows.take(list, 0, length);
      if (kind === SHOWN) sink.shown(rows);
      else if (kind === GHOST) sink.ghosts(rows);
      else sink.near(kind, rows);
    }
    lengths.fill(0);
  }
}
