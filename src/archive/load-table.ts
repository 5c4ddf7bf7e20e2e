import type { EventColumns } from '@/domain/columns/columns.ts';
import type { ReadRow, RowFault } from '@/formats/table/table-format.ts';
import { clash, NOT_UTF8, sameRow } from '@/formats/table/table-import.ts';
import type { ArchiveProgress, RowCounts } from './archive.ts';
import { Offsets } from './offsets.ts';
import { Pace } from './pace.ts';
import { readPieces } from './pieces.ts';
import type { Rejections } from './rejections.ts';
import { RowSource } from './row-source.ts';
import { SoFarPace } from './so-far.ts';
import { TableRows, type RowsJob } from './table-rows.ts';
import type { TellerTexts } from './teller-columns.ts';

const CHUNK_ROWS = 2_000;

/** What a table is read by. */
export interface TableJob extends RowsJob {
  /** UTF-8 text after RFC 4180, whose first row that is not blank is the header. */
  readonly csv: Blob;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ArchiveProgress) => void;
  /** Takes what has been read so far of a table that takes long. */
  readonly onSoFar?: ((table: LoadedTable) => Promise<void>) | undefined;
  readonly whenIdle?: (() => Promise<void>) | undefined;
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

class TableLoad {
  private readonly job: TableJob;
  private readonly rows: TableRows;
  private readonly source: RowSource;
  private merged = 0;

  constructor(job: TableJob) {
    this.job = job;
    const { columns, csv } = job;
    this.rows = new TableRows(job, csv.size, true);
    this.source = new RowSource(csv, columns);
  }

  async run(): Promise<LoadedTable | { readonly problem: string }> {
    const { csv, signal, onSoFar, whenIdle } = this.job;
    const { rows } = this;
    const pace = new Pace(signal, whenIdle);
    const soFar = new SoFarPace(csv.size, performance.now());
    const isText = await readPieces(csv, pace, rows, async (done) => {
      this.report('reading', done);
      if (onSoFar !== undefined && soFar.isDue(done, rows.builder.length, performance.now())) {
        await onSoFar(this.table(rows.builder.finish()));
      }
    });
    if (!isText || !rows.end()) return { problem: NOT_UTF8 };
    this.report('arranging', csv.size);
    await pace.rest();
    await this.settle();
    const leftOut = this.leaveOutLate();
    const arranged = rows.builder.finish(leftOut);
    this.report('arranging', csv.size);
    const { coder } = rows;
    const table = this.table(arranged);
    return {
      ...table,
      counts: { ...table.counts, rows: rows.count },
      officeNames: coder?.officeNames?.() ?? [],
      reports: coder?.reports?.() ?? 0,
      notes: coder?.notes?.(leftOut) ?? [],
    };
  }

  /** What is known of the rows in the columns; of those that still wait for others nothing is counted. */
  private table(columns: EventColumns): LoadedTable {
    const { merged, source } = this;
    const { notAsked, events, rejections, coder, ids, builder } = this.rows;
    const rejected = rejections.count;
    const tellers = coder?.tellers;
    const { length } = columns;
    return {
      columns,
      counts: {
        rows: notAsked + length + merged + rejected,
        notAsked,
        events: length,
        merged,
        rejected,
      },
      events,
      ids: ids.halves(),
      rejections,
      source,
      officeNames: [],
      reports: 0,
      ...(tellers === undefined ? {} : { tellers }),
      textIds: builder.texts.map((texts) => texts.values()),
      notes: [],
    };
  }

  private report(stage: ArchiveProgress['stage'], bytes: number): void {
    const { job, rows } = this;
    job.onProgress({
      stage,
      bytes,
      totalBytes: job.csv.size,
      rows: rows.count,
      rejected: rows.rejections.count,
    });
  }

  /** Reads the rows that repeat an id beside those they repeat. */
  private async settle(): Promise<void> {
    const { source, job } = this;
    const { repeats, events, rejections } = this.rows;
    const { reader } = job;
    const offsets = new Offsets(job.csv.size);
    for (const { offset, number } of repeats) offsets.push(offset, number);
    for (let from = 0; from < repeats.length; from += CHUNK_ROWS) {
      const chunk = repeats.slice(from, from + CHUNK_ROWS);
      const firsts = new Map<number, ReadRow>();
      await source.visit(events, [...new Set(chunk.map(({ of }) => of))], (at, number, cell) => {
        const read = reader.read(cell, number);
        if ('row' in read) firsts.set(at, read.row);
      });
      const places = chunk.map((_, at) => from + at);
      await source.visit(offsets, places, (at, number, cell) => {
        const read = reader.read(cell, number);
        const start = offsets.start(at);
        const first = firsts.get(repeats[at]?.of ?? -1);
        if ('fault' in read) rejections.add(start, number, read.fault, false);
        else if (first !== undefined && sameRow(first, read.row)) this.merged += 1;
        else {
          const fault = clash(read.row.id, reader.idColumn ?? 'id', first?.number ?? 0);
          rejections.add(start, number, fault, true);
        }
      });
    }
  }

  private leaveOutLate(): ReadonlySet<number> {
    const { rows } = this;
    const late = rows.late();
    for (const [position, fault] of late) this.reject(position, fault);
    return new Set(late.keys());
  }

  private reject(position: number, fault: RowFault): void {
    const { events, rejections } = this.rows;
    rejections.add(events.start(position), events.number(position), fault, true);
  }
}

/** Reads a table from its file into columns, without ever holding the file. Rejects with an AbortError alone. */
export async function loadTable(
  job: TableJob,
): Promise<LoadedTable | { readonly problem: string }> {
  return new TableLoad(job).run();
}
