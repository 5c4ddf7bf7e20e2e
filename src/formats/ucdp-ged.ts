import type { Dataset } from '@/domain/dataset/schema.ts';
import { CsvReader, type CsvRow } from './csv-reader.ts';
import { likelySameOffices, type SameOffices } from './office-names.ts';
import { readUcdpHeader, type UcdpHeader } from './ucdp-ged-columns.ts';
import { swappedByCountry } from './ucdp-ged-coordinates.ts';
import { buildUcdpDataset, type ImportHead } from './ucdp-ged-dataset.ts';
import { readUcdpRow, swapSuggestion, type RowFault, type UcdpRow } from './ucdp-ged-row.ts';

/** A row that was left out, and why. */
export interface RejectedRow extends RowFault {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
}

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

export interface UcdpImport {
  /** Absent when the file as a whole cannot be read; `problem` says why. */
  readonly dataset?: Dataset;
  readonly problem?: string;
  readonly counts: RowCounts;
  readonly rejected: readonly RejectedRow[];
  /** Offices that may be one, for a person to decide. They are separate sources in the dataset. */
  readonly sameOffices: readonly SameOffices[];
}

const MARKUP = /^\s*<(?:!doctype|html|head|body|\?xml)/i;
const GZIP = [0x1f, 0x8b] as const;

const withoutNumber = (row: UcdpRow): string => JSON.stringify({ ...row, number: 0 });

/**
 * Reads a CSV file of UCDP GED, 19.1 or later, or of a Candidate release, as it arrives: `push` each piece,
 * then `finish`. Every row becomes an event, is merged into an identical one, or is rejected with its row,
 * column, value and reason. Nothing is repaired. Never throws, whatever the bytes.
 */
export class UcdpGedReader {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readonly csv = new CsvReader();
  private readonly selection: RowSelection;
  private readonly rows = new Map<string, UcdpRow>();
  private readonly start: number[] = [];
  private readonly rejected: RejectedRow[] = [];
  private header: UcdpHeader | undefined;
  private problem: string | undefined;
  private seen = 0;
  private notAsked = 0;
  private merged = 0;

  constructor(selection: RowSelection = {}) {
    this.selection = selection;
  }

  /** How many rows have been read. */
  get count(): number {
    return this.seen;
  }

  /** Takes the next bytes of the file. Returns false once it is of no use to go on. */
  push(bytes: Uint8Array): boolean {
    if (this.problem !== undefined) return false;
    if (this.start.length < GZIP.length) {
      this.start.push(...bytes.subarray(0, GZIP.length - this.start.length));
      if (GZIP.every((byte, at) => this.start[at] === byte)) {
        this.problem = 'this is a gzip archive; unpack it first';
        return false;
      }
    }
    const text = this.decode(bytes);
    if (text !== undefined) for (const row of this.csv.push(text)) this.take(row);
    return this.problem === undefined;
  }

  /** The dataset of all that was pushed, and the account of every row. */
  finish(head: ImportHead): UcdpImport {
    if (this.problem === undefined) {
      const text = this.decode();
      if (text !== undefined) {
        for (const row of [...this.csv.push(text), ...this.csv.end()]) this.take(row);
      }
    }
    if (this.header === undefined) this.problem ??= 'the file is empty';
    for (const row of swappedByCountry([...this.rows.values()])) {
      this.rows.delete(row.id);
      const message = 'and longitude seem swapped: only then are they near the rest of the country';
      this.reject(row.number, {
        column: 'latitude',
        value: String(row.point[1]),
        message,
        suggestion: swapSuggestion(row.point),
      });
    }
    const counts = {
      rows: this.seen,
      notAsked: this.notAsked,
      events: this.rows.size,
      merged: this.merged,
      rejected: this.rejected.length,
    };
    const rejected = this.rejected.toSorted((a, b) => a.row - b.row);
    if (this.problem !== undefined) {
      return { problem: this.problem, counts, rejected, sameOffices: [] };
    }
    const dataset = buildUcdpDataset([...this.rows.values()], head);
    const offices = dataset.sources.map(({ name }) => name['en'] ?? '');
    return { dataset, counts, rejected, sameOffices: likelySameOffices(offices) };
  }

  private decode(bytes?: Uint8Array): string | undefined {
    try {
      return bytes === undefined
        ? this.decoder.decode()
        : this.decoder.decode(bytes, { stream: true });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.problem = 'this is not UTF-8 text; save it as UTF-8 and try again';
      return undefined;
    }
  }

  private take(row: CsvRow): void {
    if (this.problem !== undefined) return;
    if (this.header === undefined) this.takeHeader(row);
    else this.takeRow(row, this.header);
  }

  private takeHeader(row: CsvRow): void {
    if (MARKUP.test(row.cells[0] ?? '')) {
      this.problem = 'this is a web page (HTML or XML), not a CSV file';
      return;
    }
    const read = readUcdpHeader(row.cells);
    const { where } = this.selection;
    if ('problem' in read) this.problem = read.problem;
    else if (where !== undefined && read.header.positionOf(where.column) === undefined) {
      this.problem = `there is no column "${where.column}" to choose rows by`;
    } else this.header = read.header;
  }

  private takeRow(row: CsvRow, header: UcdpHeader): void {
    this.seen += 1;
    if (row.fault !== undefined || row.cells.length !== header.width) {
      const message = row.fault ?? `has not as many cells as the header (${header.width})`;
      const value = row.fault === undefined ? `${row.cells.length} cells` : (row.cells[0] ?? '');
      this.reject(row.number, { column: 'the row', value, message });
      return;
    }
    const cell = header.cellsOf(row);
    if (!this.wants(row, header)) {
      this.notAsked += 1;
      return;
    }
    const read = readUcdpRow(cell, row.number);
    if ('fault' in read) this.reject(row.number, read.fault);
    else this.keep(read.row);
  }

  private wants(row: CsvRow, header: UcdpHeader): boolean {
    const { where, from, to } = this.selection;
    const cell = header.cellsOf(row);
    if (where !== undefined) {
      const value = (row.cells[header.positionOf(where.column) ?? -1] ?? '').trim();
      if (value.toLowerCase() !== where.value.trim().toLowerCase()) return false;
    }
    // Text order is the order of days here; what is no day is left to the reading of the row.
    const [start, end] = [cell('date_start').slice(0, 10), cell('date_end').slice(0, 10)];
    if (![start, end].every((day) => /^\d{4}-\d\d-\d\d$/.test(day))) return true;
    return (from === undefined || end >= from) && (to === undefined || start <= to);
  }

  private keep(row: UcdpRow): void {
    const other = this.rows.get(row.id);
    if (other === undefined) this.rows.set(row.id, row);
    else if (withoutNumber(other) === withoutNumber(row)) this.merged += 1;
    else {
      const suggestion = `row ${other.number} is kept; compare the two`;
      const message = 'is the id of another row that says something else';
      this.reject(row.number, { column: 'id', value: row.id, message, suggestion });
    }
  }

  private reject(row: number, fault: RowFault): void {
    this.rejected.push({ row, ...fault });
  }
}
