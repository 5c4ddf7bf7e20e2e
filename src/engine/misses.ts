import type { Codes, EventColumns } from '@/domain/columns/columns.ts';
import { FACETS, type Facet } from '@/domain/filter/facets.ts';
import { CHUNK } from './gather.ts';
import { setsWithAny, TextSearch, wordsOf, WORDS_AT_ONCE } from './search.ts';

const TEXT = 1 << FACETS.length;
/** Set for rows the account in view leaves out. A row with this alone is a ghost. */
export const UNTOLD = TEXT << 1;
const gathered = new Uint32Array(CHUNK);

/** 1 for 0 and 0 for the numbers above, without a branch: on mixed rows a branch costs more than all else. */
export const isZero = (number: number): number => (number - 1) >>> 31;

/** Which filters, the window of days aside, each row fails: a bit for each facet, for the text, for being untold. */
export class Misses {
  /** 0 for rows that pass all. */
  readonly of: Uint8Array;
  /** How many rows are told, and how many of these pass. */
  readonly told: number;
  passing = 0;
  private readonly columns: EventColumns;
  private readonly search: TextSearch;
  private readonly chosen = new Map<Facet, string>();
  private readonly numbers = new Map<Facet, ReadonlyMap<string, number>>();
  private text = '';
  private words = '';

  constructor(columns: EventColumns) {
    this.columns = columns;
    this.of = new Uint8Array(columns.length);
    this.search = new TextSearch(columns.texts);
    this.told = columns.length - this.open();
  }

  /** Whether nothing is filtered by: the rows told pass all, those untold are ghosts. */
  get isOpen(): boolean {
    return this.words === '' && [...this.chosen.values()].every((choice) => choice === '');
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
    const key = words.toSorted().join(' ');
    if (key === this.words) return false;
    this.words = key;
    if (this.isOpen) this.open();
    else if (words.length === 0) this.clearText();
    for (let at = 0; at < words.length; at += WORDS_AT_ONCE) {
      this.setText(words.slice(at, at + WORDS_AT_ONCE), at > 0);
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
    const bits = new Uint8Array(CHUNK);
    for (let start = 0; start < of.length; start += CHUNK) {
      this.passing += markText(of.subarray(start, start + CHUNK), 0xff & ~TEXT, bits, 0);
    }
  }

  private setText(words: readonly string[], further: boolean): void {
    const { of } = this;
    const all = 2 ** words.length - 1;
    const found = this.search.find(words);
    const bits = new Uint8Array(CHUNK);
    const kept = further ? 0xff : 0xff & ~TEXT;
    this.passing = 0;
    for (let start = 0; start < of.length; start += CHUNK) {
      const end = Math.min(of.length, start + CHUNK);
      bits.fill(0);
      found.forEach((sets, at) => {
        const column = this.columns.texts[at];
        if (sets !== undefined && column !== undefined) {
          addBits(bits, sets, column.sets, start, end);
        }
      });
      this.passing += markText(of.subarray(start, end), kept, bits, all);
    }
  }
}

function addBits(
  bits: Uint8Array,
  ofSet: Uint8Array,
  sets: Codes,
  start: number,
  end: number,
): void {
  const sum = bits;
  gathered.set(sets.subarray(start, end));
  for (let at = 0; at < end - start; at += 1) {
    sum[at] = (sum[at] ?? 0) | (ofSet[gathered[at] ?? 0] ?? 0);
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

/** The same for the text: rows fail that have not all the bits. */
function markText(misses: Uint8Array, kept: number, bits: Uint8Array, all: number): number {
  const chunk = misses;
  let passing = 0;
  for (let at = 0; at < chunk.length; at += 1) {
    const failed = ((chunk[at] ?? 0) & kept) | (bits[at] === all ? 0 : TEXT);
    chunk[at] = failed;
    passing += isZero(failed);
  }
  return passing;
}
