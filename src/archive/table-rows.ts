import { ColumnsBuilder } from '@/domain/columns/builder.ts';
import { NumberList } from '@/domain/columns/number-list.ts';
import { cellsByName, RowCells } from '@/formats/table/row-cells.ts';
import { CsvScanner } from '@/formats/table/scanner.ts';
import type { RowCoder, RowFault, TableReader } from '@/formats/table/table-format.ts';
import { shapeFault } from '@/formats/table/row-faults.ts';
import { isWanted, type RowSelection } from '@/formats/table/row-selection.ts';
import { isEmptyRow } from '@/formats/table/table-top.ts';
import { Utf8Check } from '@/formats/table/utf8-check.ts';
import { IdIndex } from './id-index.ts';
import { Offsets, type OffsetsPart } from './offsets.ts';
import { Rejections, type RejectionsPart } from './rejections.ts';

const encoder = new TextEncoder();

/** What rows are read by. */
export interface RowsJob {
  readonly columns: readonly string[];
  readonly reader: TableReader;
  /** Absent for all rows. */
  readonly selection?: RowSelection;
}

/** A row under the id of one before it. */
export interface Repeat {
  readonly offset: number;
  readonly number: number;
  /** The position of the row whose id it repeats. */
  readonly of: number;
  /** Whether it was coded by another, to whom the row it repeats was not known. */
  readonly isCoded: boolean;
}

/** The rows of a stretch of a table in plain values and arrays; all is counted from its start. */
export interface RowsPart {
  readonly coded: object;
  /** How many rows it has, and how many as a spreadsheet counts. */
  readonly count: number;
  readonly lines: number;
  readonly ids: Int32Array;
  /** Halves of the numbers of the ids of rows that were left out. */
  readonly faultyIds: Int32Array;
  readonly events: OffsetsPart;
  readonly rejections: RejectionsPart;
  readonly repeats: readonly Repeat[];
}

/** The rows of a table, or of a stretch of one, as they are read. */
export class TableRows {
  readonly builder: ColumnsBuilder;
  readonly coder: RowCoder;
  readonly ids = new IdIndex();
  readonly events: Offsets;
  readonly rejections: Rejections;
  readonly repeats: Repeat[] = [];
  notAsked = 0;
  private readonly faultyIds = new NumberList();
  private readonly job: RowsJob;
  private readonly scanner: CsvScanner;
  private readonly utf8 = new Utf8Check();
  private readonly cells: RowCells;
  private readonly cellsOf: ReturnType<typeof cellsByName>;
  private readonly idAt: number;
  /** A row that gives no id has one made of its number. */
  private readonly findId = (bytes: Uint8Array, start: number, end: number): number =>
    start === end
      ? this.ids.find(encoder.encode(`row-${this.scanner.number}`))
      : this.ids.find(bytes, start, end);
  private readonly takeNext = (): void => this.take();
  private seen: number;
  private absorbedLines = 0;

  /**
   * @param bytes the size of the table
   * @param hasHeader whether the first row that is not blank names the columns
   */
  constructor(job: RowsJob, bytes: number, hasHeader: boolean) {
    this.job = job;
    const { reader, columns } = job;
    this.builder = new ColumnsBuilder(reader.textDictionaries);
    this.coder = reader.coder(this.builder);
    this.scanner = new CsvScanner(hasHeader);
    this.cells = new RowCells(this.scanner, columns.length);
    this.cellsOf = cellsByName(columns);
    this.idAt = reader.idColumn === undefined ? -1 : columns.lastIndexOf(reader.idColumn);
    this.events = new Offsets(bytes);
    this.rejections = new Rejections(bytes);
    this.seen = hasHeader ? -1 : 0;
  }

  /** How many rows have been read, the header aside. */
  get count(): number {
    return Math.max(this.seen, 0);
  }

  /** How many rows the bytes have as a spreadsheet counts. */
  get lines(): number {
    return this.scanner.number;
  }

  /** Whether the bytes so far end where a row does. */
  get isAtRest(): boolean {
    return this.utf8.end() && !this.scanner.isWaiting;
  }

  /** What was read; nothing where the coder cannot hand it over. */
  part(): RowsPart | undefined {
    const coded = this.coder.part?.();
    return coded === undefined
      ? undefined
      : {
          coded,
          count: this.count,
          lines: this.lines,
          ids: this.ids.part(),
          faultyIds: this.faultyIds.view(),
          events: this.events.part(),
          rejections: this.rejections.part(),
          repeats: this.repeats,
        };
  }

  /**
   * Takes over the rows of the stretch that follows, as if they had been read here.
   * @param start where it begins, in bytes
   * @returns false, with nothing taken over, where a row left out there repeats one here, and would not have been coded
   */
  absorb(part: RowsPart, start: number): boolean {
    if (this.ids.hasAny(part.faultyIds)) return false;
    const lines = this.lines + this.absorbedLines;
    const stretch = new Offsets(Infinity);
    stretch.absorb(part.events, start, lines);
    const firsts = this.idAt < 0 ? undefined : this.ids.absorb(part.ids);
    const positions = new Int32Array(stretch.length);
    for (let at = 0; at < positions.length; at += 1) {
      const [offset, number] = [stretch.start(at), stretch.number(at)];
      const of = firsts?.[at] ?? -1;
      positions[at] = of < 0 ? this.events.length : -1;
      if (of < 0) this.events.push(offset, number);
      else this.repeats.push({ offset, number, of, isCoded: true });
    }
    for (const { offset, number, of } of part.repeats) {
      const first = firsts?.[of] ?? -1;
      this.repeats.push({
        offset: offset + start,
        number: number + lines,
        of: first < 0 ? (positions[of] ?? -1) : first,
        isCoded: false,
      });
    }
    this.rejections.absorb(part.rejections, start, lines);
    this.coder.absorb?.(part.coded, positions);
    this.seen += part.count;
    this.absorbedLines += part.lines;
    return true;
  }

  /** Takes the next bytes. Returns false where they are no UTF-8. */
  push(bytes: Uint8Array): boolean {
    if (!this.utf8.push(bytes)) return false;
    this.scanner.push(bytes, this.takeNext);
    return true;
  }

  /** Takes the row that waited for more bytes. Returns false where the bytes end within a character. */
  end(): boolean {
    if (!this.utf8.end()) return false;
    this.scanner.end(this.takeNext);
    return true;
  }

  private take(): void {
    const { scanner } = this;
    if (isEmptyRow(scanner)) return;
    this.seen += 1;
    if (this.seen === 0) return;
    const { offset, number } = scanner;
    const fault = shapeFault(scanner, this.job.columns.length);
    if (fault === undefined) {
      if (this.isWanted()) this.takeRow(offset, number);
      else this.notAsked += 1;
    } else this.rejections.add(offset, number, fault, false);
  }

  private isWanted(): boolean {
    const { selection, reader } = this.job;
    return selection === undefined || isWanted(selection, this.cellsOf(this.scanner), reader);
  }

  private takeRow(offset: number, number: number): void {
    const of = this.idAt < 0 ? -1 : this.cells.use(this.idAt, this.findId);
    if (of >= 0) {
      this.repeats.push({ offset, number, of, isCoded: false });
      return;
    }
    const fault = this.coder.code(this.cells, this.events.length);
    if (fault !== undefined) {
      this.rejections.add(offset, number, fault, false);
      if (this.idAt >= 0) this.ids.note(this.faultyIds);
    } else {
      if (this.idAt >= 0) this.ids.add();
      this.events.push(offset, number);
    }
  }

  /** Rows, by position, whose fault shows only now that all are known. */
  late(): ReadonlyMap<number, RowFault> {
    return this.coder.late?.() ?? new Map<number, RowFault>();
  }
}
