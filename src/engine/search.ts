import type { TextColumn } from '@/domain/columns/columns.ts';
import { NumberList } from '@/domain/columns/set-dictionary.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';

/** How many words' findings are kept, so that the next letter or word costs only itself. */
const MOST_WORDS = 16;
/** One bit of a number for each word asked about at a time. */
export const WORDS_AT_ONCE = 31;

/** The distinct words of a column's texts, sorted, each with the texts it stands in. */
class WordIndex {
  private readonly words: readonly string[];
  /** The texts of word `w` are `texts` from `starts[w]` up to, not including, `starts[w + 1]`. */
  private readonly starts: Uint32Array;
  private readonly texts: Uint32Array;

  constructor(texts: readonly string[]) {
    const numbers = new Map<string, number>();
    const tokens = new NumberList();
    const lengths = texts.map((text) => {
      const words = text.split(' ').filter(Boolean);
      for (const word of words) {
        const number = numbers.get(word) ?? numbers.size;
        if (number === numbers.size) numbers.set(word, number);
        tokens.push(number);
      }
      return words.length;
    });
    this.words = [...numbers.keys()].toSorted();
    const rankOf = new Uint32Array(numbers.size);
    this.words.forEach((word, rank) => {
      rankOf[numbers.get(word) ?? 0] = rank;
    });
    const starts = new Uint32Array(this.words.length + 2);
    const all = tokens.view();
    for (const token of all) {
      const at = (rankOf[token] ?? 0) + 2;
      starts[at] = (starts[at] ?? 0) + 1;
    }
    for (let at = 1; at < starts.length; at += 1) {
      starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    }
    this.texts = new Uint32Array(all.length);
    let at = 0;
    lengths.forEach((length, text) => {
      for (const end = at + length; at < end; at += 1) {
        const slot = (rankOf[all[at] ?? 0] ?? 0) + 1;
        const to = starts[slot] ?? 0;
        this.texts[to] = text;
        starts[slot] = to + 1;
      }
    });
    this.starts = starts;
  }

  /** The texts with a word that begins so; some may stand twice. */
  textsWith(beginning: string): Uint32Array {
    const from = this.firstWord((word) => word >= beginning);
    const to = this.firstWord((word) => word >= beginning && !word.startsWith(beginning));
    return this.texts.subarray(this.starts[from], this.starts[to]);
  }

  private firstWord(holds: (word: string) => boolean): number {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(this.words[middle] ?? '')) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The words a text is searched for. */
export const wordsOf = (text: string): string[] => [
  ...new Set(foldForSearch(text).split(' ').filter(Boolean)),
];

/** For each column of texts, the words that its sets hold, as bits; absent where it holds none of them. */
export type Findings = readonly (Uint32Array | undefined)[];

/** Finds words in columns of texts. Indexes are built when first needed. */
export class TextSearch {
  private readonly columns: readonly TextColumn[];
  private indexes: readonly WordIndex[] | undefined;
  private readonly known = new Map<string, readonly (Uint8Array | undefined)[]>();

  constructor(columns: readonly TextColumn[]) {
    this.columns = columns;
  }

  /** @param words at most `WORDS_AT_ONCE`; the first is the lowest bit */
  find(words: readonly string[]): Findings {
    const found = words.map((word) => this.setsWith(word));
    return this.columns.map((column, at) => {
      if (found.every((sets) => sets[at] === undefined)) return undefined;
      const bits = new Uint32Array(column.offsets.length - 1);
      found.forEach((columns, word) => {
        columns[at]?.forEach((holds, set) => {
          if (holds === 1) bits[set] = (bits[set] ?? 0) | (1 << word);
        });
      });
      return bits;
    });
  }

  private setsWith(word: string): readonly (Uint8Array | undefined)[] {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    this.indexes ??= this.columns.map(({ texts }) => new WordIndex(texts));
    const found = this.indexes.map((index, at) => {
      const column = this.columns[at];
      const texts = index.textsWith(word);
      return column === undefined || texts.length === 0 ? undefined : setsHolding(column, texts);
    });
    this.known.set(word, found);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= MOST_WORDS) break;
      this.known.delete(oldest);
    }
    return found;
  }
}

function setsHolding({ offsets, members, texts }: TextColumn, found: Uint32Array): Uint8Array {
  const isFound = new Uint8Array(texts.length);
  for (const text of found) isFound[text] = 1;
  return setsWithAny({ offsets, members }, isFound);
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
