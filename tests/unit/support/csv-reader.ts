import papa from 'papaparse';

/** What Papa Parse says of quotes, as the scanner says it. */
const FAULTS: ReadonlyMap<string | undefined, string> = new Map([
  ['Trailing quote on quoted field is malformed', 'malformedQuote'],
  ['Quoted field unterminated', 'unterminatedQuote'],
]);

/** One record of a CSV text. */
export interface CsvRow {
  /** As a spreadsheet counts: the header is row 1. Blank lines count, line breaks inside quotes do not. */
  readonly number: number;
  readonly cells: readonly string[];
  /** What is wrong with the quotes of the row, if anything. */
  readonly fault?: string;
}

/** A record longer than this is a quote that is never closed. */
const LONGEST_ROW = 4_000_000;

/**
 * Reads comma-separated text after RFC 4180 piece by piece, so that a file is never held whole. Lines may
 * end in LF or CRLF; blank lines are skipped; rows keep as many cells as they have.
 */
export class CsvReader {
  private rest = '';
  private rows = 0;
  private stuck = false;

  /** The rows that the text so far completes. */
  push(text: string): CsvRow[] {
    if (this.stuck) return [];
    this.rest += text;
    const read = this.parse();
    const last = read.pop();
    const done = read.at(-1)?.end ?? 0;
    if (last !== undefined && last.end - done > LONGEST_ROW) {
      this.stuck = true;
      this.rest = '';
      const fault =
        'the row does not end: a quote is opened and never closed; the rest is not read';
      return [...this.number(read), { number: this.rows + 1, cells: last.cells, fault }];
    }
    this.rest = this.rest.slice(done);
    return this.number(read);
  }

  /** The rows that were waiting for more text. */
  end(): CsvRow[] {
    const read = this.parse();
    this.rest = '';
    return this.number(read);
  }

  private parse(): { cells: string[]; end: number; fault?: string }[] {
    const read: { cells: string[]; end: number; fault?: string }[] = [];
    papa.parse(this.rest, {
      delimiter: ',',
      newline: '\n',
      // Its fast mode counts rows otherwise.
      fastMode: false,
      step: ({ data, errors, meta }) => {
        const fault = FAULTS.get(errors[0]?.message);
        read.push({ cells: data, end: meta.cursor, ...(fault === undefined ? {} : { fault }) });
      },
    });
    return read;
  }

  private number(read: readonly { cells: string[]; fault?: string }[]): CsvRow[] {
    return read.flatMap(({ cells, fault }) => {
      this.rows += 1;
      const last = cells.at(-1);
      if (last?.endsWith('\r') === true) cells[cells.length - 1] = last.slice(0, -1);
      if (cells.length === 1 && cells[0] === '') return [];
      return [{ number: this.rows, cells, ...(fault === undefined ? {} : { fault }) }];
    });
  }
}
