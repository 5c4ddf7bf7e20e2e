import type { RowCounts } from '@/archive/archive.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { AcledRow } from '@/formats/acled-row.ts';
import { acled } from '@/formats/acled.ts';
import { likelySameOffices, type SameOffices } from '@/formats/office-names.ts';
import { cellsByName } from '@/formats/table/row-cells.ts';
import { clash, sameRow, shapeFault } from '@/formats/table/row-faults.ts';
import { isWanted, selectionFault, type RowSelection } from '@/formats/table/row-selection.ts';
import { CsvScanner } from '@/formats/table/scanner.ts';
import type {
  CellOf,
  ImportHead,
  ReadRow,
  Recognition,
  RejectedRow,
  RowFault,
  TableFormat,
  TableReader,
} from '@/formats/table/table-format.ts';
import { readHeader } from '@/formats/table/table-header.ts';
import { isEmptyRow } from '@/formats/table/table-top.ts';
import { Utf8Check } from '@/formats/table/utf8-check.ts';
import { english } from '@/formats/words/english.ts';
import type { UcdpRow } from '@/formats/ucdp-ged-row.ts';
import { ucdpGed } from '@/formats/ucdp-ged.ts';
import { lateAcled, lateUcdp } from './late-faults.ts';

function lackOf(lack: Extract<Recognition, { kind: 'lacks' }>): string {
  if ('missing' in lack) return `columns are missing: ${lack.missing.join(', ')}`;
  if ('twice' in lack) return `columns stand twice: ${lack.twice.join(', ')}`;
  return english('files', { kind: 'mapping', faults: lack.faults });
}

const EMPTY = english('files', { kind: 'empty' });

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

/** A format, and what of its rows shows only once all are known. */
interface TableKind<Row extends ReadRow> {
  readonly format: TableFormat<Row>;
  readonly late: (rows: readonly Row[]) => ReadonlyMap<Row, RowFault>;
}

export const UCDP: TableKind<UcdpRow> = { format: ucdpGed, late: lateUcdp };
export const ACLED: TableKind<AcledRow> = { format: acled, late: lateAcled };

/**
 * The reading that coders are held to, row by row, each an object. Reads a CSV file as it arrives: `push` each piece, then `finish`. Every row becomes an event, is merged into an
 * identical one, or is rejected with its row, column, value and reason. Never throws, whatever the bytes.
 */
export class TableImport<Row extends ReadRow> {
  private readonly kind: TableKind<Row>;
  private readonly selection: RowSelection;
  private readonly scanner = new CsvScanner();
  private readonly utf8 = new Utf8Check();
  private readonly rows = new Map<string, Row>();
  private readonly rejected: RejectedRow[] = [];
  private table:
    | { readonly reader: TableReader<Row>; readonly width: number; readonly cells: () => CellOf }
    | undefined;
  private problem: string | undefined;
  private seen = 0;
  private notAsked = 0;
  private merged = 0;

  constructor(kind: TableKind<Row>, selection: RowSelection = {}) {
    this.kind = kind;
    this.selection = selection;
  }

  /** Takes the next bytes of the file. Returns false once it is of no use to go on. */
  push(bytes: Uint8Array): boolean {
    if (this.problem !== undefined) return false;
    if (this.utf8.push(bytes)) this.scanner.push(bytes.slice(), () => this.take());
    else this.problem = english('files', { kind: 'notUtf8' });
    return this.problem === undefined;
  }

  /** The dataset of all that was pushed, and the account of every row. */
  finish(head: ImportHead): TableOutcome {
    if (this.problem === undefined && !this.utf8.end()) {
      this.problem = english('files', { kind: 'notUtf8' });
    }
    if (this.problem === undefined) this.scanner.end(() => this.take());
    if (this.table === undefined) this.problem ??= EMPTY;
    const reader = this.table?.reader;
    for (const [row, fault] of this.kind.late([...this.rows.values()])) {
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
      const problem = this.problem ?? EMPTY;
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
    if ('fault' in header) {
      this.problem = english('files', header.fault);
      return;
    }
    const { columns } = header;
    const recognised = this.kind.format.recognise(columns);
    const fault = selectionFault(this.selection, header);
    if (recognised.kind === 'no') {
      this.problem = `this is not ${this.kind.format.name}: its first row does not name the columns of that format`;
    } else if (recognised.kind === 'lacks') {
      this.problem = lackOf(recognised);
    } else if (fault !== undefined) this.problem = english('files', fault);
    else {
      const cellsOf = cellsByName(columns);
      this.table = {
        reader: this.kind.format.open(columns),
        width: columns.length,
        cells: () => cellsOf(this.scanner),
      };
    }
  }

  private takeRow({ reader, width, cells }: NonNullable<TableImport<Row>['table']>): void {
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

  private keep(row: Row, idColumn: string): void {
    const other = this.rows.get(row.id);
    if (other === undefined) this.rows.set(row.id, row);
    else if (sameRow(other, row)) this.merged += 1;
    else this.reject(clash(row.id, idColumn, other.number));
  }

  private reject(fault: RowFault): void {
    this.rejected.push({ row: this.scanner.number, ...fault });
  }
}
