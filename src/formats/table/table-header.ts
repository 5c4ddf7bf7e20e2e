import type { FileFault } from '../file-faults.ts';
import { holdsValues } from '../lost-header.ts';
import { cellText, type CsvScanner } from './scanner.ts';

const MARKUP = /^\s*<(?:!doctype|html|head|body|\?xml)/i;

/** The names of a table's columns, as written and as formats know them: in lower case, without blanks around. */
export interface Header {
  readonly columns: readonly string[];
  readonly written: readonly string[];
}

/** Reads the row a scanner is at as a header. */
export function readHeader(scanner: CsvScanner): Header | { readonly fault: FileFault } {
  const written = Array.from({ length: scanner.count }, (_, at) => cellText(scanner, at).trim());
  if (MARKUP.test(written[0] ?? '')) {
    return { fault: { kind: 'webPage', hasTable: false } };
  }
  if (holdsValues(written)) {
    return { fault: { kind: 'noColumnNames' } };
  }
  return { columns: written.map((name) => name.toLowerCase()), written };
}
