const ONES = 0x01_01_01_01;
const LOW_BITS = 0x7f_7f_7f_7f;

/** 1 for 0 and 0 for the numbers above, without a branch: on mixed rows a branch costs more than all else. */
export const isZero = (number: number): number => (number - 1) >>> 31;

/** The highest bit of each byte that is not 0. */
const bytesSet = (word: number): number => (((word & LOW_BITS) + LOW_BITS) | word) & ~LOW_BITS;

/** How many of the four bytes are 0. */
const zeroBytes = (word: number): number =>
  4 - (Math.imul((bytesSet(word) >>> 7) & ONES, ONES) >>> 24);

/**
 * A byte for each row, 0 where it fails nothing. Loops over millions of rows take four of them at a time, as the
 * bytes of one word, lowest first: that is how browsers' machines lay words out, big-endian ones are none of them.
 */
export class MissBytes {
  readonly of: Uint8Array;
  /** The same; the bytes after the last row are never 0. */
  private readonly words: Uint32Array;

  constructor(length: number) {
    this.words = new Uint32Array(Math.ceil(length / 4)).fill(0xff_ff_ff_ff);
    this.of = new Uint8Array(this.words.buffer, 0, length).fill(0);
  }

  /** Writes the rows from `start` up to, not including, `end` that fail none of some bits into `into`. Returns how many. */
  without(bits: number, start: number, end: number, into: Uint32Array): number {
    const { of, words } = this;
    const [first, last] = [Math.ceil(start / 4), Math.floor(end / 4)];
    if (first >= last) return rowsWithout(of, bits, start, end, into, 0);
    const head = rowsWithout(of, bits, start, first * 4, into, 0);
    const most = rowsOfWords(words, Math.imul(bits, ONES), first, last, into, head);
    return rowsWithout(of, bits, last * 4, end, into, most);
  }

  /**
   * Sets a bit for the rows whose mark is another one than `pass`, and takes it from the others. Returns how many
   * of them fail nothing then.
   * @param start the first row, a multiple of four
   * @param marks of the rows from there on, four to a word
   */
  mark(bit: number, start: number, length: number, marks: Uint32Array, pass: number): number {
    const { words } = this;
    const kept = ~Math.imul(bit, ONES);
    const passes = Math.imul(pass, ONES);
    const [first, many] = [start / 4, Math.ceil(length / 4)];
    let passing = 0;
    for (let at = 0; at < many; at += 1) {
      const failing = bytesSet((marks[at] ?? 0) ^ passes) >>> 7;
      const word = ((words[first + at] ?? 0) & kept) | Math.imul(failing & ONES, bit);
      words[first + at] = word;
      passing += zeroBytes(word);
    }
    return passing;
  }

  /** Takes a bit from all rows. Returns how many fail nothing then. */
  clear(bit: number): number {
    const { words } = this;
    const kept = ~Math.imul(bit, ONES);
    let passing = 0;
    for (let at = 0; at < words.length; at += 1) {
      const word = (words[at] ?? 0) & kept;
      words[at] = word;
      passing += zeroBytes(word);
    }
    return passing;
  }
}

/**
 * Writes on from `from`, and returns how far. Loops over millions of rows are functions that do nothing else,
 * called for a chunk at a time: one that is left once and goes on to something new is given up by the compiler
 * each time, and begins slowly.
 */
function rowsWithout(
  misses: Uint8Array,
  bits: number,
  start: number,
  end: number,
  into: Uint32Array,
  from: number,
): number {
  const to = into;
  let length = from;
  for (let row = start; row < end; row += 1) {
    to[length] = row;
    length += isZero((misses[row] ?? 0) & bits);
  }
  return length;
}

/** The same for the rows of whole words. @param bits those of each byte */
function rowsOfWords(
  words: Uint32Array,
  bits: number,
  start: number,
  end: number,
  into: Uint32Array,
  from: number,
): number {
  const to = into;
  let length = from;
  for (let at = start; at < end; at += 1) {
    const failing = bytesSet((words[at] ?? 0) & bits) >>> 7;
    if ((failing & ONES) === ONES) continue;
    const row = at * 4;
    to[length] = row;
    length += ~failing & 1;
    to[length] = row + 1;
    length += ~(failing >>> 8) & 1;
    to[length] = row + 2;
    length += ~(failing >>> 16) & 1;
    to[length] = row + 3;
    length += ~(failing >>> 24) & 1;
  }
  return length;
}

/** Writes what each of some rows has in a table, a byte each, four to a word. @param codes where in the table */
export function lookUp(
  table: Uint8Array,
  codes: Uint32Array,
  length: number,
  into: Uint32Array,
): void {
  const to = into;
  const many = Math.ceil(length / 4);
  for (let word = 0; word < many; word += 1) to[word] = lookedUp(table, codes, 4 * word, length);
}

/** Adds the bits that each of some rows has in another table. */
export function lookUpMore(
  table: Uint8Array,
  codes: Uint32Array,
  length: number,
  into: Uint32Array,
): void {
  const to = into;
  const many = Math.ceil(length / 4);
  for (let word = 0; word < many; word += 1) {
    to[word] = (to[word] ?? 0) | lookedUp(table, codes, 4 * word, length);
  }
}

/** The last rows again where there are no more. */
function lookedUp(table: Uint8Array, codes: Uint32Array, at: number, length: number): number {
  const last = length - 1;
  return (
    (table[codes[at] ?? 0] ?? 0) |
    ((table[codes[Math.min(at + 1, last)] ?? 0] ?? 0) << 8) |
    ((table[codes[Math.min(at + 2, last)] ?? 0] ?? 0) << 16) |
    ((table[codes[Math.min(at + 3, last)] ?? 0] ?? 0) << 24)
  );
}
