import type { TextColumn } from '@/domain/columns/columns.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';

/** How many words' findings are kept, so that the next letter or word costs only itself. */
const MOST_WORDS = 16;
/** One bit of a byte for each word asked about at a time. */
export const WORDS_AT_ONCE = 8;

/** The words a text is searched for. */
export const wordsOf = (text: string): string[] => [
  ...new Set(foldForSearch(text).split(' ').filter(Boolean)),
];

/** For each column of texts, the words that its sets hold, as bits; absent where it holds none of them. */
export type Findings = readonly (Uint8Array | undefined)[];

/** Of one column, marked with 1: the texts that hold a word, and the sets that hold such a text. */
interface Found {
  readonly texts: Uint8Array;
  readonly sets: Uint8Array;
}

/**
 * Finds the beginnings of words in columns of texts. It reads the texts themselves, each once whatever the
 * number of rows that share it; a word that goes on from one known is looked for where that one was found.
 */
export class TextSearch {
  private readonly columns: readonly TextColumn[];
  private readonly known = new Map<string, readonly (Found | undefined)[]>();

  constructor(columns: readonly TextColumn[]) {
    this.columns = columns;
  }

  /** @param words at most `WORDS_AT_ONCE`; the first is the lowest bit */
  find(words: readonly string[]): Findings {
    const found = words.map((word) => this.lookFor(word));
    return this.columns.map((column, at) => {
      if (found.every((columns) => columns[at] === undefined)) return undefined;
      if (found.length === 1) return found[0]?.[at]?.sets;
      const bits = new Uint8Array(column.offsets.length - 1);
      found.forEach((columns, word) => {
        columns[at]?.sets.forEach((holds, set) => {
          bits[set] = (bits[set] ?? 0) | (holds << word);
        });
      });
      return bits;
    });
  }

  private lookFor(word: string): readonly (Found | undefined)[] {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const shorter = this.longestBeginning(word);
    const found = this.columns.map((column, at) => {
      if (shorter !== undefined && shorter[at] === undefined) return undefined;
      const texts = textsWith(column.texts, word, shorter?.[at]?.texts);
      if (texts === undefined) return undefined;
      return { texts, sets: isOneEach(column) ? texts : setsWithAny(column, texts) };
    });
    this.known.set(word, found);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= MOST_WORDS) break;
      this.known.delete(oldest);
    }
    return found;
  }

  private longestBeginning(word: string): readonly (Found | undefined)[] | undefined {
    for (let length = word.length - 1; length > 0; length -= 1) {
      const known = this.known.get(word.slice(0, length));
      if (known !== undefined) return known;
    }
    return undefined;
  }
}

/** Marks the texts, of those marked already, with a word that begins so; absent where there is none. */
function textsWith(
  texts: readonly string[],
  beginning: string,
  among: Uint8Array | undefined,
): Uint8Array | undefined {
  const found = new Uint8Array(texts.length);
  const wanted = ` ${beginning}`;
  let many = 0;
  for (let text = 0; text < texts.length; text += 1) {
    if (among !== undefined && among[text] === 0) continue;
    if (texts[text]?.includes(wanted) !== true) continue;
    found[text] = 1;
    many += 1;
  }
  return many === 0 ? undefined : found;
}

/** Whether set `s` is text `s` and no other. */
function isOneEach({ offsets, members, texts }: TextColumn): boolean {
  if (members.length !== texts.length || offsets.length !== texts.length + 1) return false;
  return members.every((text, at) => text === at && offsets[at] === at);
}

/** Marks with 1 the sets that hold at least one of the marked values. */
export function setsWithAny(
  { offsets, members }: { readonly offsets: Uint32Array; readonly members: Uint32Array },
  marked: Uint8Array,
): Uint8Array {
  const sets = new Uint8Array(offsets.length - 1);
  for (let set = 0; set < sets.length; set += 1) {
    const end = offsets[set + 1] ?? 0;
    for (let at = offsets[set] ?? 0; at < end; at += 1) {
      if (marked[members[at] ?? 0] === 1) {
        sets[set] = 1;
        break;
      }
    }
  }
  return sets;
}
