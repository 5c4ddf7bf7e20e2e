import { cellText, type CsvScanner } from './scanner.ts';
import type { ReadRow, RowFault } from './table-format.ts';

export const NOT_UTF8 =
  'this is not UTF-8 text; save it in UTF-8 (in Excel as "CSV UTF-8", in LibreOffice with "Edit filter settings" and the character set "Unicode (UTF-8)") or as .xlsx, and try again';

/** Whether two rows say the same word for word, wherever they stand. */
export const sameRow = (a: ReadRow, b: ReadRow): boolean =>
  JSON.stringify({ ...a, number: 0 }) === JSON.stringify({ ...b, number: 0 });

/** The fault of a row under the id of one that says something else. */
export const clash = (id: string, column: string, kept: number): RowFault => ({
  column,
  value: id,
  message: 'is the id of another row that says something else',
  suggestion: `row ${kept} is kept; compare the two`,
});

/** The fault of a row that has no sound cells, if so. */
export function shapeFault(scanner: CsvScanner, width: number): RowFault | undefined {
  if (scanner.fault !== undefined) {
    return { column: 'the row', value: cellText(scanner, 0), message: scanner.fault };
  }
  if (scanner.count === width) return undefined;
  const message = `has not as many cells as the header (${width})`;
  // A line of text below the table is known by its words.
  const value = scanner.count === 1 ? cellText(scanner, 0).slice(0, 200) : `${scanner.count} cells`;
  return { column: 'the row', value, message };
}
