import type { Codes, EventColumns } from '@/domain/columns/columns.ts';
import { FACETS, type Facet } from '@/domain/filter/facets.ts';
import { CHUNK } from './gather.ts';
import { isZero, lookUp, MissBytes } from './miss-bytes.ts';
import { setsWithAny, TextSearch, wordsOf, type Finding } from './search.ts';
import { WORDS_AT_ONCE, WordBits } from './word-bits.ts';

/** What misses are told from. */
type Filtered = Pick<EventColumns, 'length' | 'facets' | 'texts' | 'told'>;

const TEXT = 1 << FACETS.length;
/** Set for rows the account in view leaves out. A row with this alone is a ghost. */
export const UNTOLD = TEXT << 1;
/** Where fewer rows than one in so many pass, they are looked at one by one. */
const FEW = 4;
const gathered = new Uint32Array(CHUNK);
const marks = new Uint32Array(CHUNK / 4);

/** Which filters, the window of days aside, each row fails: a bit for each facet, for the text, for being untold. */
export class Misses {
  readonly bytes: MissBytes;
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
    this.bytes = new MissBytes(columns.length);
    this.of = this.bytes.of;
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
    if (ids.length === 0) {
      this.passing = this.bytes.clear(bit);
      return true;
    }
    const column = this.columns.facets[facet];
    const numbers = this.numbersOf(facet);
    const marked = new Uint8Array(column.values.length);
    for (const id of ids) {
      const value = numbers.get(id);
      if (value !== undefined) marked[value] = 1;
    }
    this.set(bit, column.sets, setsWithAny(column, marked));
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
    else if (words.length === 0) this.passing = this.bytes.clear(TEXT);
    for (let at = 0; at < all.length; at += WORDS_AT_ONCE) {
      const bits = new WordBits(this.columns.texts, all.slice(at, at + WORDS_AT_ONCE));
      if (at > 0 || (isNarrower && this.passing * FEW < this.told)) this.narrowText(bits);
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

  private set(bit: number, sets: Codes, passes: Uint8Array): void {
    const { of, bytes } = this;
    this.passing = 0;
    for (let start = 0; start < of.length; start += CHUNK) {
      const length = Math.min(CHUNK, of.length - start);
      gathered.set(sets.subarray(start, start + length));
      lookUp(passes, gathered, length, marks);
      this.passing += bytes.mark(bit, start, length, marks, 1);
    }
  }

  private setText(words: WordBits): void {
    const { of, bytes } = this;
    this.passing = 0;
    for (let start = 0; start < of.length; start += CHUNK) {
      const length = Math.min(CHUNK, of.length - start);
      this.passing += bytes.mark(TEXT, start, length, words.range(start, length), words.all);
    }
  }

  /** Looks only at rows that do not fail the text yet. */
  private narrowText(words: WordBits): void {
    const { of, bytes } = this;
    const rows = new Uint32Array(CHUNK);
    for (let start = 0; start < of.length; start += CHUNK) {
      const end = Math.min(of.length, start + CHUNK);
      const length = bytes.without(TEXT, start, end, rows);
      if (length === 0) continue;
      this.passing -= failText(of, rows, length, words.list(rows, length), words.all);
    }
  }
}

/** Has rows fail whose bits are not all. Returns how many of them pass no more. */
function failText(
  misses: Uint8Array,
  rows: Uint32Array,
  length: number,
  bits: Uint8Array,
  all: number,
): number {
  const of = misses;
  let lost = 0;
  for (let at = 0; at < length; at += 1) {
    const row = rows[at] ?? 0;
    const before = of[row] ?? 0;
    const failed = before | (TEXT * (1 - isZero((bits[at] ?? 0) ^ all)));
    of[row] = failed;
    lost += isZero(before) - isZero(failed);
  }
  return lost;
}
