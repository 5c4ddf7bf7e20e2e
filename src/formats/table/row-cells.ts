import type { NumberList } from '@/domain/columns/number-list.ts';
import { ByteDictionary } from './byte-dictionary.ts';
import type { CellGroup } from './cell-group.ts';
import { plainDay } from './plain-day.ts';
import { cellText, textOf, type CellBytes, type CsvScanner } from './scanner.ts';
import type { CellOf, RowView } from './table-format.ts';

const encoder = new TextEncoder();

const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** The cells of the row a scanner is at, coded column by column. */
export class RowCells implements RowView {
  private readonly scanner: CsvScanner;
  private readonly dictionaries: (ByteDictionary | undefined)[];
  private readonly cell = noBytes();
  private readonly piece = noBytes();

  /** @param width how many columns the table has */
  constructor(scanner: CsvScanner, width: number) {
    this.scanner = scanner;
    this.dictionaries = Array.from({ length: width });
  }

  get number(): number {
    return this.scanner.number;
  }

  text(column: number): string {
    return cellText(this.scanner, column).trim();
  }

  size(column: number): number {
    const { starts, ends } = this.scanner;
    return (ends[column] ?? 0) - (starts[column] ?? 0);
  }

  code(column: number): number {
    let dictionary = this.dictionaries[column];
    if (dictionary === undefined) {
      dictionary = new ByteDictionary();
      this.dictionaries[column] = dictionary;
    }
    return this.codeIn(column, dictionary);
  }

  day(column: number): number | undefined {
    return this.use(column, plainDay);
  }

  codeIn(column: number, dictionary: ByteDictionary): number {
    const { bytes, start, end } = this.plain(column);
    return dictionary.code(bytes, start, end);
  }

  combination(group: CellGroup): number {
    return group.code(this.scanner);
  }

  count(column: number, separator: number): number {
    const { bytes, start, end } = this.plain(column);
    if (start === end) return 0;
    let parts = 1;
    for (let at = start; at < end; at += 1) if (bytes[at] === separator) parts += 1;
    return parts;
  }

  parts(column: number, separator: number, dictionary: ByteDictionary, list: NumberList): void {
    const { bytes, start, end } = this.plain(column);
    if (start === end) return;
    for (let from = start; from <= end;) {
      let to = from;
      while (to < end && bytes[to] !== separator) to += 1;
      list.push(this.part(bytes, from, to, dictionary));
      from = to + 1;
    }
  }

  /** Gives the bytes of a cell's text, without blanks around, to a function. */
  use<T>(column: number, take: (bytes: Uint8Array, start: number, end: number) => T): T {
    const { bytes, start, end } = this.plain(column);
    return take(bytes, start, end);
  }

  /** The bytes of a cell's text, without blanks around. */
  private plain(column: number): Bytes {
    const { bytes, starts, ends, doubled } = this.scanner;
    const { cell } = this;
    trim(bytes, starts[column] ?? 0, ends[column] ?? 0, cell);
    // Doubled quotes write one text in several ways.
    if (cell.isPlain && doubled[column] !== 1) return cell;
    return encoded(this.text(column), cell);
  }

  private part(bytes: Uint8Array, from: number, to: number, dictionary: ByteDictionary): number {
    const { piece } = this;
    trim(bytes, from, to, piece);
    if (!piece.isPlain) encoded(textOf(bytes, from, to).trim(), piece);
    return dictionary.code(piece.bytes, piece.start, piece.end);
  }
}

/** A stretch of bytes. */
interface Bytes {
  bytes: Uint8Array;
  start: number;
  end: number;
  isPlain: boolean;
}

const noBytes = (): Bytes => ({ bytes: new Uint8Array(0), start: 0, end: 0, isPlain: true });

/** Leaves out the blanks around; not plain where there may be others than those of ASCII. */
function trim(bytes: Uint8Array, from: number, to: number, into: Bytes): void {
  let [start, end] = [from, to];
  while (start < end && isBlank(bytes[start] ?? 0)) start += 1;
  while (end > start && isBlank(bytes[end - 1] ?? 0)) end -= 1;
  into.bytes = bytes;
  into.start = start;
  into.end = end;
  into.isPlain = start === end || ((bytes[start] ?? 0) < 0x80 && (bytes[end - 1] ?? 0) < 0x80);
}

function encoded(text: string, into: Bytes): Bytes {
  into.bytes = encoder.encode(text);
  into.start = 0;
  into.end = into.bytes.length;
  return into;
}

/** Reads cells by the names of their columns; of columns that stand twice, the last. */
export function cellsByName(columns: readonly string[]): (row: CellBytes) => CellOf {
  const positions = new Map(columns.map((name, at) => [name, at]));
  return (row) => (column) => {
    const at = positions.get(column);
    return at === undefined ? '' : cellText(row, at).trim();
  };
}
