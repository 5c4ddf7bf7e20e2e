import { cellText, type CsvScanner } from './scanner.ts';
import { WHOLE_ROW, type ReadRow, type RowFault } from './table-format.ts';

/** Whether two rows say the same word for word, wherever they stand. */
export const sameRow = (a: ReadRow, b: ReadRow): boolean =>
  JSON.stringify({ ...a, number: 0 }) === JSON.stringify({ ...b, number: 0 });

/** The fault of a row under the id of one that says something else. */
export const clash = (id: string, column: string, kept: number): RowFault => ({
  column,
  value: id,
  reason: { kind: 'clash' },
  hint: { kind: 'kept', row: kept },
});

/** The fault of a row that has no sound cells, if so. */
export function shapeFault(scanner: CsvScanner, width: number): RowFault | undefined {
  if (scanner.fault !== undefined) {
    return { column: WHOLE_ROW, value: cellText(scanner, 0), reason: { kind: scanner.fault } };
  }
  if (scanner.count === width) return undefined;
  return {
    column: WHOLE_ROW,
    // A row, or a line of text below the table, is known by its first words.
    value: cellText(scanner, 0).slice(0, 200),
    reason: { kind: 'notAsManyCells', width },
    hint: { kind: 'cells', count: scanner.count },
  };
}
