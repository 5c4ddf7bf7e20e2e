import { tellStory } from '@/domain/account/account.ts';
import { ColumnsBuilder } from '@/domain/columns/builder.ts';
import { addStory, STORY_TEXTS } from '@/domain/columns/from-story.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { cellsByName, RowCells } from '@/formats/table/row-cells.ts';
import { CsvScanner } from '@/formats/table/scanner.ts';
import type {
  ImportHead,
  ReadRow,
  RowCoder,
  RowFault,
  TableReader,
} from '@/formats/table/table-format.ts';
import { isWanted, shapeFault, type RowSelection } from '@/formats/table/table-import.ts';
import { isEmptyRow } from '@/formats/table/table-top.ts';
import { Utf8Check } from '@/formats/table/utf8-check.ts';
import { IdIndex } from './id-index.ts';
import { Offsets } from './offsets.ts';
import { Rejections } from './rejections.ts';

const CHUNK_ROWS = 2_000;

/** What rows are read by. */
export interface RowsJob {
  readonly columns: readonly string[];
  readonly reader: TableReader;
  readonly head: ImportHead;
  /** Absent for all rows. */
  readonly selection?: RowSelection;
}

/** A row under the id of one before it. */
export interface Repeat {
  readonly offset: number;
  readonly number: number;
  /** The position of the row whose id it repeats. */
  readonly of: number;
}

/** The rows of a table, or of a stretch of one, as they are read. */
export class TableRows {
  readonly builder: ColumnsBuilder;
  readonly coder: RowCoder | undefined;
  readonly ids = new IdIndex();
  readonly events: Offsets;
  readonly rejections: Rejections;
  readonly repeats: Repeat[] = [];
  notAsked = 0;
  private readonly job: RowsJob;
  private readonly scanner: CsvScanner;
  private readonly utf8 = new Utf8Check();
  private readonly cells: RowCells;
  private readonly cellsOf: ReturnType<typeof cellsByName>;
  private readonly idAt: number;
  /** Rows that wait for their dataset to be made. */
  private waiting: ReadRow[] = [];
  private coded = 0;
  /** All rows, by position, where faults show only once all are known and no coder knows them. */
  private readonly all: ReadRow[] | undefined;
  private readonly findId = (bytes: Uint8Array, start: number, end: number): number =>
    this.ids.find(bytes, start, end);
  private readonly takeNext = (): void => this.take();
  private seen: number;

  /**
   * @param bytes the size of the table
   * @param hasHeader whether the first row that is not blank names the columns
   */
  constructor(job: RowsJob, bytes: number, hasHeader: boolean) {
    this.job = job;
    const { reader, columns } = job;
    const isCoded = reader.coder !== undefined;
    this.builder = new ColumnsBuilder(isCoded ? (reader.textDictionaries ?? 0) : STORY_TEXTS);
    this.coder = reader.coder?.(this.builder);
    this.scanner = new CsvScanner(hasHeader);
    this.cells = new RowCells(this.scanner, columns.length);
    this.cellsOf = cellsByName(columns);
    this.idAt = reader.idColumn === undefined ? -1 : columns.lastIndexOf(reader.idColumn);
    this.events = new Offsets(bytes);
    this.rejections = new Rejections(bytes);
    this.all = !isCoded && reader.late !== undefined ? [] : undefined;
    this.seen = hasHeader ? -1 : 0;
  }

  /** How many rows have been read, the header aside. */
  get count(): number {
    return Math.max(this.seen, 0);
  }

  /** Takes the next bytes, which must stay as they are. Returns false where they are no UTF-8. */
  push(bytes: Uint8Array): boolean {
    if (!this.utf8.push(bytes)) return false;
    this.scanner.push(bytes, this.takeNext);
    this.flush(CHUNK_ROWS);
    return true;
  }

  /** Takes the row that waited for more bytes. Returns false where the bytes end within a character. */
  end(): boolean {
    if (!this.utf8.end()) return false;
    this.scanner.end(this.takeNext);
    this.flush(1);
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
      this.repeats.push({ offset, number, of });
      return;
    }
    const fault = this.enter(number);
    if (fault !== undefined) this.rejections.add(offset, number, fault, false);
    else {
      if (this.idAt >= 0) this.ids.add();
      this.events.push(offset, number);
    }
  }

  /** Adds the row the scanner is at as the next event, or says why not. */
  private enter(number: number): RowFault | undefined {
    if (this.coder !== undefined) return this.coder.code(this.cells, this.events.length);
    const read = this.job.reader.read(this.cellsOf(this.scanner), number);
    if ('fault' in read) return read.fault;
    this.waiting.push(read.row);
    this.all?.push(read.row);
    return undefined;
  }

  private flush(least: number): void {
    const { reader, head } = this.job;
    while (this.waiting.length >= least) {
      const rows = this.waiting.splice(0, CHUNK_ROWS);
      const story = tellStory(indexDataset(reader.dataset(rows, head)));
      addStory(this.builder, story, this.coded);
      this.coded += rows.length;
    }
  }

  /** Rows, by position, whose fault shows only now that all are known. */
  late(): ReadonlyMap<number, RowFault> {
    return this.coder?.late?.() ?? this.lateRows();
  }

  private lateRows(): ReadonlyMap<number, RowFault> {
    const { all } = this;
    if (all === undefined) return new Map();
    const positions = new Map(all.map((row, at) => [row, at]));
    const late = this.job.reader.late?.(all) ?? new Map<ReadRow, RowFault>();
    return new Map([...late].map(([row, fault]) => [positions.get(row) ?? -1, fault]));
  }
}
