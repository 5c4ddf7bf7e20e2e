import { tellStory } from '@/domain/account/account.ts';
import { ColumnsBuilder } from '@/domain/columns/builder.ts';
import type { EventColumns } from '@/domain/columns/columns.ts';
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
import {
  clash,
  isWanted,
  NOT_UTF8,
  sameRow,
  shapeFault,
  type RowSelection,
} from '@/formats/table/table-import.ts';
import { isEmptyRow } from '@/formats/table/table-top.ts';
import { Utf8Check } from '@/formats/table/utf8-check.ts';
import type { ArchiveProgress, RowCounts } from './archive.ts';
import { IdIndex } from './id-index.ts';
import { Offsets } from './offsets.ts';
import { Pace } from './pace.ts';
import { Rejections } from './rejections.ts';
import { RowSource } from './row-source.ts';
import type { TellerTexts } from './teller-columns.ts';

const PIECE = 1 << 20;
const CHUNK_ROWS = 2_000;

/** What a table is read by. */
export interface TableJob {
  /** UTF-8 text after RFC 4180, whose first row that is not blank is the header. */
  readonly csv: Blob;
  readonly columns: readonly string[];
  readonly reader: TableReader;
  readonly head: ImportHead;
  /** Absent for all rows. */
  readonly selection?: RowSelection;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ArchiveProgress) => void;
}

/** A table in columns, and where its rows stand. */
export interface LoadedTable {
  readonly columns: EventColumns;
  readonly counts: RowCounts;
  readonly events: Offsets;
  /** Halves of the hashes of the rows' ids, by position. */
  readonly ids: Int32Array;
  readonly rejections: Rejections;
  readonly source: RowSource;
  /** What the sources are called, where the coder says. */
  readonly officeNames: readonly string[];
  readonly reports: number;
  /** How the account of one teller is made from the columns; absent where the rows must be read again. */
  readonly tellers?: TellerTexts;
  /** The ids that the dictionaries of texts go by. */
  readonly textIds: readonly (readonly string[])[];
  /** What was done with rows that stay, in plain English. */
  readonly notes: readonly string[];
}

interface Repeat {
  readonly offset: number;
  readonly number: number;
  /** The position of the row whose id it repeats. */
  readonly of: number;
}

class TableLoad {
  private readonly job: TableJob;
  private readonly builder: ColumnsBuilder;
  private readonly coder: RowCoder | undefined;
  private readonly scanner = new CsvScanner();
  private readonly cells: RowCells;
  private readonly cellsOf: ReturnType<typeof cellsByName>;
  private readonly idAt: number;
  private readonly ids = new IdIndex();
  private readonly events: Offsets;
  private readonly rejections: Rejections;
  private readonly repeats: Repeat[] = [];
  /** Rows that wait for their dataset to be made. */
  private waiting: ReadRow[] = [];
  private coded = 0;
  /** All rows, by position, where faults show only once all are known and no coder knows them. */
  private readonly all: ReadRow[] | undefined;
  private readonly findId = (bytes: Uint8Array, start: number, end: number): number =>
    this.ids.find(bytes, start, end);
  private seen = -1;
  private merged = 0;
  private notAsked = 0;

  constructor(job: TableJob) {
    this.job = job;
    const { reader, columns, csv } = job;
    const isCoded = reader.coder !== undefined;
    this.builder = new ColumnsBuilder(isCoded ? (reader.textDictionaries ?? 0) : STORY_TEXTS);
    this.coder = reader.coder?.(this.builder);
    this.cells = new RowCells(this.scanner, columns.length);
    this.cellsOf = cellsByName(columns);
    this.idAt = reader.idColumn === undefined ? -1 : columns.lastIndexOf(reader.idColumn);
    this.events = new Offsets(csv.size);
    this.rejections = new Rejections(csv.size);
    this.all = !isCoded && reader.late !== undefined ? [] : undefined;
  }

  async run(): Promise<LoadedTable | { readonly problem: string }> {
    const { csv, signal, columns } = this.job;
    const pace = new Pace(signal);
    const utf8 = new Utf8Check();
    const take = (): void => this.take();
    let next = piece(csv, 0);
    for (let at = 0; at < csv.size; at += PIECE) {
      const bytes = await next;
      if (at + PIECE < csv.size) next = piece(csv, at + PIECE);
      signal.throwIfAborted();
      if (!utf8.push(bytes)) return { problem: NOT_UTF8 };
      this.scanner.push(bytes, take);
      this.flush(CHUNK_ROWS);
      if (!pace.tired) continue;
      this.report('reading', Math.min(at + PIECE, csv.size));
      await pace.rest();
    }
    if (!utf8.end()) return { problem: NOT_UTF8 };
    this.scanner.end(take);
    this.flush(1);
    this.report('arranging', csv.size);
    await pace.rest();
    const source = new RowSource(csv, columns);
    await this.settle(source);
    const leftOut = this.leaveOutLate();
    const arranged = this.builder.finish(leftOut);
    this.report('arranging', csv.size);
    const counts = {
      rows: Math.max(this.seen, 0),
      notAsked: this.notAsked,
      events: arranged.length,
      merged: this.merged,
      rejected: this.rejections.count,
    };
    const tellers = this.coder?.tellers;
    return {
      columns: arranged,
      counts,
      events: this.events,
      ids: this.ids.halves(),
      rejections: this.rejections,
      source,
      officeNames: this.coder?.officeNames?.() ?? [],
      reports: this.coder?.reports?.() ?? 0,
      ...(tellers === undefined ? {} : { tellers }),
      textIds: this.builder.texts.map((texts) => texts.values()),
      notes: this.coder?.notes?.(leftOut) ?? [],
    };
  }

  private report(stage: ArchiveProgress['stage'], bytes: number): void {
    this.job.onProgress({
      stage,
      bytes,
      totalBytes: this.job.csv.size,
      rows: Math.max(this.seen, 0),
      rejected: this.rejections.count,
    });
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

  /** Reads the rows that repeat an id beside those they repeat. */
  private async settle(source: RowSource): Promise<void> {
    const { reader } = this.job;
    const offsets = new Offsets(this.job.csv.size);
    for (const { offset, number } of this.repeats) offsets.push(offset, number);
    for (let from = 0; from < this.repeats.length; from += CHUNK_ROWS) {
      const chunk = this.repeats.slice(from, from + CHUNK_ROWS);
      const firsts = new Map<number, ReadRow>();
      await source.visit(
        this.events,
        [...new Set(chunk.map(({ of }) => of))],
        (at, number, cell) => {
          const read = reader.read(cell, number);
          if ('row' in read) firsts.set(at, read.row);
        },
      );
      const places = chunk.map((_, at) => from + at);
      await source.visit(offsets, places, (at, number, cell) => {
        const read = reader.read(cell, number);
        const start = offsets.start(at);
        const first = firsts.get(this.repeats[at]?.of ?? -1);
        if ('fault' in read) this.rejections.add(start, number, read.fault, false);
        else if (first !== undefined && sameRow(first, read.row)) this.merged += 1;
        else {
          const fault = clash(read.row.id, reader.idColumn ?? 'id', first?.number ?? 0);
          this.rejections.add(start, number, fault, true);
        }
      });
    }
  }

  private leaveOutLate(): ReadonlySet<number> {
    const late = this.coder?.late?.() ?? this.lateRows();
    for (const [position, fault] of late) {
      const start = this.events.start(position);
      this.rejections.add(start, this.events.number(position), fault, true);
    }
    return new Set(late.keys());
  }

  private lateRows(): ReadonlyMap<number, RowFault> {
    const { all } = this;
    if (all === undefined) return new Map();
    const positions = new Map(all.map((row, at) => [row, at]));
    const late = this.job.reader.late?.(all) ?? new Map<ReadRow, RowFault>();
    return new Map([...late].map(([row, fault]) => [positions.get(row) ?? -1, fault]));
  }
}

const piece = async (file: Blob, at: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());

/** Reads a table from its file into columns, without ever holding the file. Rejects with an AbortError alone. */
export async function loadTable(
  job: TableJob,
): Promise<LoadedTable | { readonly problem: string }> {
  return new TableLoad(job).run();
}
