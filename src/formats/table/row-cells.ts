import { ByteDictionary } from './byte-dictionary.ts';
import type { CellGroup } from './cell-group.ts';
import { cellText, type CellBytes, type CsvScanner } from './scanner.ts';
import type { CellOf, RowView } from './table-format.ts';

const encoder = new TextEncoder();

const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** The cells of the row a scanner is at, coded column by column. */
export class RowCells implements RowView {
  private readonly scanner: CsvScanner;
  private readonly dictionaries: (ByteDictionary | undefined)[];

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
    return this.use(column, dictionary.find);
  }

  combination(group: CellGroup): number {
    return group.code(this.scanner);
  }

  /** Gives the bytes of a cell's text, without blanks around, to a function. */
  use(column: number, take: (bytes: Uint8Array, start: number, end: number) => number): number {
    const { bytes, starts, ends, doubled } = this.scanner;
    let [start, end] = [starts[column] ?? 0, ends[column] ?? 0];
    while (start < end && isBlank(bytes[start] ?? 0)) start += 1;
    while (end > start && isBlank(bytes[end - 1] ?? 0)) end -= 1;
    // Blanks beyond ASCII, and doubled quotes, write one text in several ways.
    const isPlain =
      doubled[column] !== 1 &&
      (start === end || (isAscii(bytes[start]) && isAscii(bytes[end - 1])));
    if (isPlain) return take(bytes, start, end);
    const plain = encoder.encode(this.text(column));
    return take(plain, 0, plain.length);
  }
}

const isAscii = (byte: number | undefined): boolean => byte !== undefined && byte < 0x80;

/** Reads cells by the names of their columns; of columns that stand twice, the last. */
export function cellsByName(columns: readonly string[]): (row: CellBytes) => CellOf {
  const positions = new Map(columns.map((name, at) => [name, at]));
  return (row) => (column) => {
    const at = positions.get(column);
    return at === undefined ? '' : cellText(row, at).trim();
  };
}
