import type { Dataset } from '@/domain/dataset/schema.ts';
import { likelySameOffices, type SameOffices } from '../office-names.ts';
import { cellsByName } from './row-cells.ts';
import { cellText, CsvScanner } from './scanner.ts';
import type {
  CellOf,
  ImportHead,
  ReadRow,
  RejectedRow,
  RowFault,
  TableFormat,
  TableOptions,
  TableReader,
} from './table-format.ts';
import { readHeader } from './table-header.ts';
import { isEmptyRow } from './table-top.ts';
import { Utf8Check } from './utf8-check.ts';

/** Which rows are wanted; the others are counted and left alone. */
export interface RowSelection {
  /** A column's whole text, whatever its case. */
  readonly where?: { readonly column: string; readonly value: string };
  /** `YYYY-MM-DD`, both included: rows whose possible days touch the span. */
  readonly from?: string;
  readonly to?: string;
}

/** `rows = notAsked + events + merged + rejected`, always. */
export interface RowCounts {
  readonly rows: number;
  /** Outside the selection. */
  readonly notAsked: number;
  readonly events: number;
  /** Rows that repeat another word for word, under the same id. */
  readonly merged: number;
  readonly rejected: number;
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

/** Why a selection cannot be made from a table of these columns, if so. */
export function selectionFault(
  { where }: RowSelection,
  columns: readonly string[],
): string | undefined {
  if (where === undefined || columns.includes(columnName(where.column))) return undefined;
  return `there is no column "${where.column}" to choose rows by`;
}

/** What came of a table. */
export interface TableOutcome {
  /** Absent when the file as a whole cannot be read; `problem` says why. */
  readonly dataset?: Dataset;
  readonly problem?: string;
  readonly counts: RowCounts;
  readonly rejected: readonly RejectedRow[];
  /** Offices that may be one, for a person to decide. They are separate sources in the dataset. */
  readonly sameOffices: readonly SameOffices[];
}

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
  return { column: 'the row', value: `${scanner.count} cells`, message };
}

/**
 * Reads a CSV file as it arrives: `push` each piece, then `finish`. Every row becomes an event, is merged into an
 * identical one, or is rejected with its row, column, value and reason. Never throws, whatever the bytes.
 */
export class TableImport {
  private readonly format: TableFormat;
  private readonly selection: RowSelection;
  private readonly options: TableOptions;
  private readonly scanner = new CsvScanner();
  private readonly utf8 = new Utf8Check();
  private readonly rows = new Map<string, ReadRow>();
  private readonly start: number[] = [];
  private readonly rejected: RejectedRow[] = [];
  private table:
    | { readonly reader: TableReader; readonly width: number; readonly cells: () => CellOf }
    | undefined;
  private problem: string | undefined;
  private seen = 0;
  private notAsked = 0;
  private merged = 0;

  constructor(format: TableFormat, selection: RowSelection = {}, options: TableOptions = {}) {
    this.format = format;
    this.selection = selection;
    this.options = options;
  }

  /** How many rows have been read. */
  get count(): number {
    return this.seen;
  }

  /** Takes the next bytes of the file. Returns false once it is of no use to go on. */
  push(bytes: Uint8Array): boolean {
    if (this.problem !== undefined) return false;
    if (this.start.length < 2) {
      this.start.push(...bytes.subarray(0, 2 - this.start.length));
      if (this.start[0] === 0x1f && this.start[1] === 0x8b) {
        this.problem = 'this is a gzip archive; unpack it first';
        return false;
      }
    }
    if (this.utf8.push(bytes)) this.scanner.push(bytes.slice(), () => this.take());
    else this.problem = NOT_UTF8;
    return this.problem === undefined;
  }

  /** The dataset of all that was pushed, and the account of every row. */
  finish(head: ImportHead): TableOutcome {
    if (this.problem === undefined && !this.utf8.end()) this.problem = NOT_UTF8;
    if (this.problem === undefined) this.scanner.end(() => this.take());
    if (this.table === undefined) this.problem ??= 'the file is empty';
    const reader = this.table?.reader;
    for (const [row, fault] of reader?.late?.([...this.rows.values()]) ?? []) {
      this.rows.delete(row.id);
      this.rejected.push({ row: row.number, ...fault });
    }
    const counts = {
      rows: this.seen,
      notAsked: this.notAsked,
      events: this.rows.size,
      merged: this.merged,
      rejected: this.rejected.length,
    };
    const rejected = this.rejected.toSorted((a, b) => a.row - b.row);
    if (reader === undefined || this.problem !== undefined) {
      const problem = this.problem ?? 'the file is empty';
      return { problem, counts, rejected, sameOffices: [] };
    }
    const dataset = reader.dataset([...this.rows.values()], head);
    const offices = dataset.sources.map(({ name }) => name['en'] ?? '');
    return { dataset, counts, rejected, sameOffices: likelySameOffices(offices) };
  }

  private take(): void {
    if (this.problem !== undefined || isEmptyRow(this.scanner)) return;
    if (this.table === undefined) this.takeHeader();
    else this.takeRow(this.table);
  }

  private takeHeader(): void {
    const header = readHeader(this.scanner);
    if ('problem' in header) {
      this.problem = header.problem;
      return;
    }
    const { columns } = header;
    const recognised = this.format.recognise(columns);
    const fault = selectionFault(this.selection, columns);
    if (recognised.kind === 'no') {
      this.problem = `this is not ${this.format.name}: its first row does not name the columns of that format`;
    } else if (recognised.kind === 'lacks') this.problem = recognised.problem;
    else if (fault !== undefined) this.problem = fault;
    else {
      const cellsOf = cellsByName(columns);
      this.table = {
        reader: this.format.open(columns, this.options),
        width: columns.length,
        cells: () => cellsOf(this.scanner),
      };
    }
  }

  private takeRow({ reader, width, cells }: NonNullable<TableImport['table']>): void {
    this.seen += 1;
    const fault = shapeFault(this.scanner, width);
    if (fault !== undefined) {
      this.reject(fault);
      return;
    }
    const cell = cells();
    if (!isWanted(this.selection, cell, reader)) {
      this.notAsked += 1;
      return;
    }
    const read = reader.read(cell, this.scanner.number);
    if ('fault' in read) this.reject(read.fault);
    else this.keep(read.row, reader.idColumn ?? 'id');
  }

  private keep(row: ReadRow, idColumn: string): void {
    const other = this.rows.get(row.id);
    if (other === undefined) this.rows.set(row.id, row);
    else if (sameRow(other, row)) this.merged += 1;
    else this.reject(clash(row.id, idColumn, other.number));
  }

  private reject(fault: RowFault): void {
    this.rejected.push({ row: this.scanner.number, ...fault });
  }
}

const columnName = (column: string): string => column.trim().toLowerCase();
