import type { Codes, EventColumns } from '@/domain/columns/columns.ts';
import { FACETS, type Facet } from '@/domain/filter/facets.ts';
import { CHUNK } from './gather.ts';
import { setsWithAny, TextSearch, wordsOf, type Finding } from './search.ts';
import { WORDS_AT_ONCE, WordBits } from './word-bits.ts';

/** What misses are told from. */
type Filtered = Pick<EventColumns, 'length' | 'facets' | 'texts' | 'told'>;

const TEXT = 1 << FACETS.length;
/** Set for rows the account in view leaves out. A row with this alone is a ghost. */
export const UNTOLD = TEXT << 1;
const gathered = new Uint32Array(CHUNK);

/** 1 for 0 and 0 for the numbers above, without a branch: on mixed rows a branch costs more than all else. */
export const isZero = (number: number): number => (number - 1) >>> 31;

/**
 * Writes the rows of a range that fail none of some bits into `into`, and returns how many. Loops over millions
 * of rows are functions that do nothing else, called for a chunk at a time: one that is left once and goes on to
 * something new is given up by the compiler each time, and begins slowly.
 */
export function rowsWithout(
  bits: number,
  misses: Uint8Array,
  start: number,
  end: number,
  into: Uint32Array,
): number {
  const to = into;
  let length = 0;
  for (let row = start; row < end; row += 1) {
    to[length] = row;
    length += isZero((misses[row] ?? 0) & bits);
  }
  return length;
}

/** Which filters, the window of days aside, each row fails: a bit for each facet, for the text, for being untold. */
export class Misses {
  /** 0 for rows that pass all. */
  readonly of: Uint8Array;
  /** How many rows are told, and how many of these pass. */
  readonly told: number;
  passing = 0;
  private readonly columns: Filtered;
  private readonly search: TextSearch;
  private readonly chosen = new Map<Facet, string>();
  private readonly numbers = new Map<Facet, ReadonlyMap<string, number>>();
  private text = '';
  private words: readonly string[] = [];
  private findings: ReadonlySet<Finding> = new Set();

  constructor(columns: Filtered) {
    this.columns = columns;
    this.of = new Uint8Array(columns.length);
    this.search = new TextSearch(columns.texts);
    this.told = columns.length - this.open();
  }

  /** Whether nothing is filtered by: the rows told pass all, those untold are ghosts. */
  get isOpen(): boolean {
    return this.words.length === 0 && [...this.chosen.values()].every((choice) => choice === '');
  }

  /** Whether every row is told and passes. */
  get passesAll(): boolean {
    return this.isOpen && this.told === this.of.length;
  }

  isChosen(facet: Facet): boolean {
    return (this.chosen.get(facet) ?? '') !== '';
  }

  /** Takes over the choice of a facet. Says whether anything may have changed. */
  choose(facet: Facet, ids: readonly string[]): boolean {
    if (ids.length === 0 && !this.isChosen(facet)) return false;
    const choice = [...new Set(ids)].toSorted().join(' ');
    if (choice === (this.chosen.get(facet) ?? '')) return false;
    this.chosen.set(facet, choice);
    if (this.isOpen) {
      this.open();
      return true;
    }
    const bit = 1 << FACETS.indexOf(facet);
    const column = this.columns.facets[facet];
    const numbers = this.numbersOf(facet);
    const marked = new Uint8Array(column.values.length);
    for (const id of ids) {
      const value = numbers.get(id);
      if (value !== undefined) marked[value] = 1;
    }
    const passes = setsWithAny(column, marked);
    this.set(
      bit,
      column.sets,
      passes.map((pass) => (ids.length === 0 || pass === 1 ? 0 : bit)),
    );
    return true;
  }

  /** Takes over the text. Says whether anything may have changed. */
  write(text: string): boolean {
    if (text === this.text) return false;
    this.text = text;
    const words = wordsOf(text);
    const isNarrower =
      this.words.length > 0 &&
      this.words.every((word) => words.some((longer) => longer.startsWith(word)));
    this.words = words;
    const before = this.findings;
    const findings = new Set(words.map((word) => this.search.find(word)));
    this.findings = findings;
    const all = [...findings];
    if (all.length === before.size && all.every((finding) => before.has(finding))) return false;
    if (this.isOpen) this.open();
    else if (words.length === 0) this.clearText();
    for (let at = 0; at < all.length; at += WORDS_AT_ONCE) {
      const bits = new WordBits(this.columns.texts, all.slice(at, at + WORDS_AT_ONCE));
      if (isNarrower || at > 0) this.narrowText(bits);
      else this.setText(bits);
    }
    return true;
  }

  /** The value of a facet by its id; ids no row has are absent. */
  numbersOf(facet: Facet): ReadonlyMap<string, number> {
    const known = this.numbers.get(facet);
    if (known !== undefined) return known;
    const { values } = this.columns.facets[facet];
    const numbers = new Map(values.map((value, at) => [value, at]));
    this.numbers.set(facet, numbers);
    return numbers;
  }

  /** Lets all rows pass. Returns how many are untold. */
  private open(): number {
    const { of } = this;
    of.fill(0);
    let untold = 0;
    this.columns.told?.forEach((told, row) => {
      if (told === 1) return;
      of[row] = UNTOLD;
      untold += 1;
    });
    this.passing = of.length - untold;
    return untold;
  }

  private set(bit: number, sets: Codes, failing: Uint8Array): void {
    const { of } = this;
    this.passing = 0;
    for (let start = 0; start < of.length; start += CHUNK) {
      const chunk = of.subarray(start, start + CHUNK);
      gathered.set(sets.subarray(start, start + CHUNK));
      this.passing += mark(chunk, 0xff & ~bit, failing);
    }
  }

  private clearText(): void {
    const { of } = this;
    this.passing = 0;
    for (let row = 0; row < of.length; row += 1) {
      const failed = (of[row] ?? 0) & ~TEXT;
      of[row] = failed;
      this.passing += isZero(failed);
    }
  }

  private setText(words: WordBits): void {
    const { of } = this;
    this.passing = 0;
    for (let start = 0; start < of.length; start += CHUNK) {
      const length = Math.min(CHUNK, of.length - start);
      this.passing += markText(of, start, length, words.range(start, length), words.fails(TEXT));
    }
  }

  /** Looks only at rows that do not fail the text yet. */
  private narrowText(words: WordBits): void {
    const { of } = this;
    const rows = new Uint32Array(CHUNK);
    for (let start = 0; start < of.length; start += CHUNK) {
      const end = Math.min(of.length, start + CHUNK);
      const length = rowsWithout(TEXT, of, start, end, rows);
      if (length === 0) continue;
      const bits = words.list(rows, length);
      this.passing -= markRows(of, rows, length, bits, words.fails(TEXT));
    }
  }
}

/** Sets what the gathered sets of a chunk of rows fail, and counts the rows that pass all. */
function mark(misses: Uint8Array, kept: number, failing: Uint8Array): number {
  const chunk = misses;
  let passing = 0;
  for (let at = 0; at < chunk.length; at += 1) {
    const failed = ((chunk[at] ?? 0) & kept) | (failing[gathered[at] ?? 0] ?? 0);
    chunk[at] = failed;
    passing += isZero(failed);
  }
  return passing;
}

/** The same for the text. @param fails by the bits of the words that a row has, what it fails */
function markText(
  misses: Uint8Array,
  start: number,
  length: number,
  bits: Uint8Array,
  fails: Uint8Array,
): number {
  const of = misses;
  let passing = 0;
  for (let at = 0; at < length; at += 1) {
    const failed = ((of[start + at] ?? 0) & ~TEXT) | (fails[bits[at] ?? 0] ?? 0);
    of[start + at] = failed;
    passing += isZero(failed);
  }
  return passing;
}

/** The same for some rows, on top of what they fail. Returns how many of them pass no more. */
function markRows(
  misses: Uint8Array,
  rows: Uint32Array,
  length: number,
  bits: Uint8Array,
  fails: Uint8Array,
): number {
  const of = misses;
  let lost = 0;
  for (let at = 0; at < length; at += 1) {
    const row = rows[at] ?? 0;
    const before = of[row] ?? 0;
    const failed = before | (fails[bits[at] ?? 0] ?? 0);
    of[row] = failed;
    lost += isZero(before) - isZero(failed);
  }
  return lost;
}
