/** A cell of a table: numbers stay numbers, absent values are empty. */
export type Cell = string | number | undefined;

/**
 * Text that a spreadsheet would run as a formula. Per the OWASP note on CSV injection, such a cell is
 * given a leading apostrophe, which spreadsheets take as "this is text". A negative number is none.
 */
const FORMULA = /^(?!-\d+(?:\.\d+)?$)[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

function writeCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) || text !== cell ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Writes a table as CSV after RFC 4180, with CRLF line ends and a byte-order mark, without which Excel
 * reads UTF-8 as something else.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(writeCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
