import type { FileFault } from '../file-faults.ts';
import type { CellOf, TableReader } from './table-format.ts';
import type { Header } from './table-header.ts';

/** Which rows are wanted; the others are counted and left alone. */
export interface RowSelection {
  /** A column's whole text, whatever its case. */
  readonly where?: { readonly column: string; readonly value: string };
  /** `YYYY-MM-DD`, both included: rows whose possible days touch the span. */
  readonly from?: string;
  readonly to?: string;
}

/** Whether a selection asks for a row. */
export function isWanted(
  { where, from, to }: RowSelection,
  cell: CellOf,
  reader: TableReader,
): boolean {
  if (where !== undefined) {
    const value = cell(columnName(where.column));
    if (value.toLowerCase() !== where.value.trim().toLowerCase()) return false;
  }
  if (from === undefined && to === undefined) return true;
  // Text order is the order of days here; what is no day is left to the reading of the row.
  const days = reader.days(cell);
  if (days === undefined) return true;
  return (from === undefined || days.end >= from) && (to === undefined || days.start <= to);
}

/** Why a selection cannot be made from a table with this header, if so. */
export function selectionFault(
  { where }: RowSelection,
  { columns, written }: Header,
): FileFault | undefined {
  if (where === undefined || columns.includes(columnName(where.column))) return undefined;
  return { kind: 'noColumnToChooseBy', column: where.column, columns: written };
}

const columnName = (column: string): string => column.trim().toLowerCase();
