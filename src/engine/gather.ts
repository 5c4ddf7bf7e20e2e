import type { Codes } from '@/domain/columns/columns.ts';

/** How many rows are worked on at a time, so that what is gathered of them stays near. */
export const CHUNK = 4096;

/**
 * Rows to count, at most a chunk: the first `length` of a list or, without one, as many from `start` on. Their
 * codes are gathered once for all that count them.
 */
export class Rows {
  list: Uint32Array | undefined;
  start = 0;
  length = 0;
  private readonly gathered: Codes[] = [];
  private readonly buffers: Uint32Array[] = [];
  private own: Uint32Array | undefined;

  /** Stands for other rows from now on. */
  take(list: Uint32Array | undefined, start: number, length: number): this {
    this.list = list;
    this.start = start;
    this.length = length;
    this.gathered.length = 0;
    return this;
  }

  /** Stands for those of other rows whose code in a column is marked with 1. */
  takeMarked(rows: Rows, of: Codes, marked: Uint8Array): this {
    const codes = rows.codes(of);
    const list = (this.own ??= new Uint32Array(CHUNK));
    const known = (this.buffers[0] ??= new Uint32Array(CHUNK));
    const many =
      rows.list === undefined
        ? siftRange(rows.start, rows.length, codes, marked, list, known)
        : siftList(rows.list, rows.length, codes, marked, list, known);
    this.take(list, 0, many);
    this.gathered.push(of);
    return this;
  }

  /** The codes of the rows, good until other rows are taken. */
  codes(of: Codes): Uint32Array {
    const known = this.gathered.indexOf(of);
    const at = known === -1 ? this.gathered.push(of) - 1 : known;
    const buffer = (this.buffers[at] ??= new Uint32Array(CHUNK));
    if (known === -1) gather(of, this, buffer);
    return buffer;
  }
}

interface Listed {
  readonly list: Uint32Array | undefined;
  readonly start: number;
  readonly length: number;
}

/**
 * Writes the codes of some rows into `into`. Loops over millions of rows go by way of it: a loop that meets
 * arrays of several widths runs several times slower than three loops that each meet one.
 */
export function gather(codes: Codes, { list, start, length }: Listed, into: Uint32Array): void {
  if (list === undefined) gatherRange(codes, start, start + length, into);
  else if (codes instanceof Uint8Array) gather8(codes, list, length, into);
  else if (codes instanceof Uint16Array) gather16(codes, list, length, into);
  else gather32(codes, list, length, into);
}

/** The same for the rows from `start` up to, not including, `end`. */
export function gatherRange(codes: Codes, start: number, end: number, into: Uint32Array): void {
  into.set(codes.subarray(start, end));
}

function gather8(codes: Uint8Array, rows: Uint32Array, length: number, into: Uint32Array): void {
  const to = into;
  for (let at = 0; at < length; at += 1) to[at] = codes[rows[at] ?? 0] ?? 0;
}

function gather16(codes: Uint16Array, rows: Uint32Array, length: number, into: Uint32Array): void {
  const to = into;
  for (let at = 0; at < length; at += 1) to[at] = codes[rows[at] ?? 0] ?? 0;
}

function gather32(codes: Uint32Array, rows: Uint32Array, length: number, into: Uint32Array): void {
  const to = into;
  for (let at = 0; at < length; at += 1) to[at] = codes[rows[at] ?? 0] ?? 0;
}

/** Writes every row and steps on where it is marked: on mixed rows a branch costs more than a write. */
function siftRange(
  start: number,
  length: number,
  codes: Uint32Array,
  marked: Uint8Array,
  into: Uint32Array,
  codesInto: Uint32Array,
): number {
  const [rowOf, codeOf] = [into, codesInto];
  let many = 0;
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] ?? 0;
    rowOf[many] = start + at;
    codeOf[many] = code;
    many += marked[code] ?? 0;
  }
  return many;
}

function siftList(
  rows: Uint32Array,
  length: number,
  codes: Uint32Array,
  marked: Uint8Array,
  into: Uint32Array,
  codesInto: Uint32Array,
): number {
  const [rowOf, codeOf] = [into, codesInto];
  let many = 0;
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] ?? 0;
    rowOf[many] = rows[at] ?? 0;
    codeOf[many] = code;
    many += marked[code] ?? 0;
  }
  return many;
}
