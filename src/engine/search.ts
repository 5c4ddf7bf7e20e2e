import type { SetColumn, TextColumn } from '@/domain/columns/columns.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { Initials } from './initials.ts';
import { isPlain } from './tally.ts';

/** How many words' findings are kept, so that the next letter or word costs only itself. */
const MOST_WORDS = 16;

/** The words a text is searched for. */
export const wordsOf = (text: string): string[] => [
  ...new Set(foldForSearch(text).split(' ').filter(Boolean)),
];

/** Of one column: the texts that hold a word, rising, and with 1 the sets that hold such a text. */
interface Found {
  readonly texts: Uint32Array;
  readonly sets: Uint8Array;
}

/**
 * Where a word is found: by column, absent where it is nowhere in it. Words that are found in the same texts
 * may have the very same finding.
 */
export type Finding = readonly (Found | undefined)[];

/**
 * Finds the beginnings of words in columns of texts. It reads the texts themselves, each once whatever the
 * number of rows that share it; a word that goes on from one known is looked for where that one was found.
 */
export class TextSearch {
  private readonly columns: readonly SearchedColumn[];
  private readonly nowhere: Finding;
  private readonly known = new Map<string, Finding>();

  constructor(columns: readonly TextColumn[]) {
    this.columns = columns.map((column) => new SearchedColumn(column));
    this.nowhere = columns.map(() => undefined);
  }

  find(word: string): Finding {
    const finding = this.known.get(word) ?? this.lookFor(word);
    // What was asked for last is forgotten last.
    this.known.delete(word);
    this.known.set(word, finding);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= MOST_WORDS) break;
      this.known.delete(oldest);
    }
    return finding;
  }

  private lookFor(word: string): Finding {
    const shorter = this.longestBeginning(word);
    const finding = this.columns.map((column, at) =>
      shorter === undefined ? column.find(word) : column.findAmong(shorter[at], word),
    );
    if (shorter?.every((found, at) => found === finding[at]) === true) return shorter;
    return finding.every((found) => found === undefined) ? this.nowhere : finding;
  }

  private longestBeginning(word: string): Finding | undefined {
    for (let length = word.length - 1; length > 0; length -= 1) {
      const known = this.known.get(word.slice(0, length));
      if (known !== undefined) return known;
    }
    return undefined;
  }
}

class SearchedColumn {
  private readonly column: TextColumn;
  private initials: Initials | undefined;
  /** Whether sets are texts. */
  private isPlain: boolean | undefined;

  constructor(column: TextColumn) {
    this.column = column;
  }

  find(word: string): Found | undefined {
    const { texts } = this.column;
    this.initials ??= new Initials(texts);
    const candidates = this.initials.candidates(word);
    return this.foundIn(
      candidates.isSure ? candidates.texts : textsWith(texts, word, candidates.texts),
    );
  }

  /** @param shorter where the beginning of the word is found; given back where the word is in all of these texts */
  findAmong(shorter: Found | undefined, word: string): Found | undefined {
    if (shorter === undefined) return undefined;
    const texts = textsWith(this.column.texts, word, shorter.texts);
    return texts.length === shorter.texts.length ? shorter : this.foundIn(texts);
  }

  private foundIn(texts: Uint32Array): Found | undefined {
    if (texts.length === 0) return undefined;
    const { length } = this.column.texts;
    this.isPlain ??= isPlain(this.column, length);
    const marked = new Uint8Array(length);
    for (let at = 0; at < texts.length; at += 1) marked[texts[at] ?? 0] = 1;
    return { texts, sets: this.isPlain ? marked : setsWithAny(this.column, marked) };
  }
}

/** Those of some texts with a word that begins so. */
function textsWith(texts: readonly string[], beginning: string, among: Uint32Array): Uint32Array {
  const found = new Uint32Array(among.length);
  const wanted = ` ${beginning}`;
  let length = 0;
  for (const text of among) {
    if (texts[text]?.includes(wanted) !== true) continue;
    found[length] = text;
    length += 1;
  }
  return found.slice(0, length);
}

/** Marks with 1 the sets that hold at least one of the marked values. */
export function setsWithAny(
  { offsets, members }: Pick<SetColumn, 'offsets' | 'members'>,
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
