import { holdsValues } from '../lost-header.ts';
import { cellText, type CsvScanner } from './scanner.ts';

const MARKUP = /^\s*<(?:!doctype|html|head|body|\?xml)/i;

/** The names of a table's columns, as written and as formats know them: in lower case, without blanks around. */
export interface Header {
  readonly columns: readonly string[];
  readonly written: readonly string[];
}

/** Reads the row a scanner is at as a header. */
export function readHeader(scanner: CsvScanner): Header | { readonly problem: string } {
  const written = Array.from({ length: scanner.count }, (_, at) => cellText(scanner, at).trim());
  if (MARKUP.test(written[0] ?? '')) {
    return { problem: 'this is a web page (HTML or XML), not a CSV file' };
  }
  if (holdsValues(written)) {
    return {
      problem:
        'the first row holds values, not the names of the columns. Tables without names, as those of GDELT, need a row of names on top: add it and open the file again',
    };
  }
  return { columns: written.map((name) => name.toLowerCase()), written };
}
