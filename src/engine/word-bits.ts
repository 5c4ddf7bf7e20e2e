import type { Codes, TextColumn } from '@/domain/columns/columns.ts';
import { CHUNK, gather } from './gather.ts';
import { lookUp, lookUpMore } from './miss-bytes.ts';
import type { Finding } from './search.ts';

/** One bit of a byte for each word asked about at a time. */
export const WORDS_AT_ONCE = 8;

const gathered = new Uint32Array(CHUNK);

interface Searched {
  readonly sets: Codes;
  /** By set, a bit for each word that it holds. */
  readonly bits: Uint8Array;
}

/** Which of some words the rows have, in whichever column: a bit for each word. Rows are asked about in chunks. */
export class WordBits {
  /** The bits of a row that has all of the words. */
  readonly all: number;
  private readonly columns: readonly Searched[];
  /** A byte for each row, and the same as words. */
  private readonly bits = new Uint8Array(CHUNK);
  private readonly fours = new Uint32Array(this.bits.buffer);

  /** @param words at most `WORDS_AT_ONCE` findings; the first is the lowest bit */
  constructor(columns: readonly TextColumn[], words: readonly Finding[]) {
    this.all = 2 ** words.length - 1;
    this.columns = columns.flatMap((column, at) => {
      const bits = bitsOfSets(words.map((finding) => finding[at]?.sets));
      return bits === undefined ? [] : [{ sets: column.sets, bits }];
    });
  }

  /** Of so many rows from `start` on, four to a word; until the next call. */
  range(start: number, length: number): Uint32Array {
    this.write((sets) => wide(sets, start, length), length);
    return this.fours;
  }

  /** Of the first `length` of some rows; until the next call. */
  list(rows: Uint32Array, length: number): Uint8Array {
    this.write((sets) => {
      gather(sets, { list: rows, start: 0, length }, gathered);
      return gathered;
    }, length);
    return this.bits;
  }

  private write(setOfEach: (sets: Codes) => Uint32Array, length: number): void {
    const [first, ...others] = this.columns;
    if (first === undefined) this.bits.fill(0);
    else lookUp(first.bits, setOfEach(first.sets), length, this.fours);
    for (const { sets, bits } of others) lookUpMore(bits, setOfEach(sets), length, this.fours);
  }
}

function bitsOfSets(words: readonly (Uint8Array | undefined)[]): Uint8Array | undefined {
  const some = words.find((sets) => sets !== undefined);
  if (some === undefined || words.length === 1) return some;
  const bits = new Uint8Array(some.length);
  words.forEach((sets, word) => {
    sets?.forEach((holds, set) => {
      bits[set] = (bits[set] ?? 0) | (holds << word);
    });
  });
  return bits;
}

/** Some codes in the one kind of array that the loop below is fast with. */
function wide(codes: Codes, start: number, length: number): Uint32Array {
  const some = codes.subarray(start, start + length);
  if (some instanceof Uint32Array) return some;
  gathered.set(some);
  return gathered;
}
