import type { EventColumns } from '@/domain/columns/columns.ts';
import type { ReadRow, TableReader } from '@/formats/table/table-format.ts';
import type { FileFault } from '@/formats/file-faults.ts';
import type { ImportNote } from '@/formats/import-notes.ts';
import { clash, sameRow } from '@/formats/table/row-faults.ts';
import type { ArchiveProgress, RowCounts } from './archive.ts';
import { Elsewhere, type StretchReaders } from './elsewhere.ts';
import { Offsets } from './offsets.ts';
import { Pace } from './pace.ts';
import { readPieces } from './pieces.ts';
import type { Rejections } from './rejections.ts';
import { RowSource } from './row-source.ts';
import { SoFarPace } from './so-far.ts';
import { TableRows, type Repeat, type RowsJob } from './table-rows.ts';
import type { TellerTexts } from './teller-columns.ts';

const CHUNK_ROWS = 2_000;

/** What a table is read by. */
export interface TableJob extends Omit<RowsJob, 'reader'> {
  /** UTF-8 text after RFC 4180, whose first row that is not blank is the header. */
  readonly csv: Blob;
  /** A reader of its own for each attempt to read the table. */
  readonly open: () => TableReader;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ArchiveProgress) => void;
  /** Takes what has been read so far of a table that takes long. */
  readonly onSoFar?: ((table: LoadedTable) => Promise<void>) | undefined;
  readonly whenIdle?: (() => Promise<void>) | undefined;
  /** Others that read stretches of it at the same time. */
  readonly others?: StretchReaders | undefined;
}

/** A table in columns, and where its rows stand. */
export interface LoadedTable {
  readonly reader: TableReader;
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
  readonly notes: readonly ImportNote[];
}

type Failed = { readonly fault: FileFault };

const NOT_UTF8: Failed = { fault: { kind: 'notUtf8' } };

class TableLoad {
  private readonly job: TableJob;
  private readonly reader: TableReader;
  private readonly rows: TableRows;
  private readonly source: RowSource;
  private readonly elsewhere: Elsewhere;
  /** How many bytes have been read here. */
  private read = 0;
  private merged = 0;

  constructor(job: TableJob, others: StretchReaders | undefined) {
    this.job = job;
    const { columns, csv } = job;
    this.reader = job.open();
    this.rows = new TableRows({ ...job, reader: this.reader }, csv.size, true);
    this.source = new RowSource(csv, columns);
    const isShared = this.rows.coder.absorb !== undefined && job.selection === undefined;
    this.elsewhere = new Elsewhere(csv, columns.length, isShared ? others : undefined);
  }

  /** Nothing where what others read does not fit together. */
  async run(): Promise<LoadedTable | Failed | undefined> {
    const { csv, signal, onSoFar, whenIdle } = this.job;
    const { rows, elsewhere } = this;
    const pace = new Pace(signal, whenIdle);
    const soFar = new SoFarPace(csv.size, performance.now());
    const own = await elsewhere.begin(() => this.report());
    const isText = await readPieces(own, pace, rows, async (done) => {
      this.read = done;
      this.report();
      const all = done + elsewhere.progress.bytes;
      if (onSoFar !== undefined && soFar.isDue(all, rows.builder.length, performance.now())) {
        await onSoFar(this.table(rows.builder.finish()));
      }
    });
    if (!isText) return NOT_UTF8;
    if (own === csv) {
      if (!rows.end()) return NOT_UTF8;
    } else if (!rows.isAtRest || !(await elsewhere.join(rows))) return undefined;
    this.report('arranging');
    await pace.rest();
    if (!(await this.settle())) return undefined;
    const leftOut = this.leaveOutLate();
    const arranged = rows.builder.finish(leftOut);
    this.report('arranging');
    const { coder } = rows;
    const table = this.table(arranged);
    return {
      ...table,
      counts: { ...table.counts, rows: rows.count },
      officeNames: coder.officeNames?.() ?? [],
      reports: coder.reports?.() ?? 0,
      notes: coder.notes?.(leftOut) ?? [],
    };
  }

  /** Those who still read for this attempt are not heard any more. */
  end(): void {
    this.elsewhere.giveUp();
  }

  /** What is known of the rows in the columns; of those that still wait for others nothing is counted. */
  private table(columns: EventColumns): LoadedTable {
    const { merged, source, reader } = this;
    const { notAsked, events, rejections, coder, ids, builder } = this.rows;
    const rejected = rejections.count;
    const tellers = coder.tellers;
    const { length } = columns;
    return {
      reader,
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

  private report(stage: ArchiveProgress['stage'] = 'reading'): void {
    const { job, rows, elsewhere } = this;
    const { progress } = elsewhere;
    const totalBytes = job.csv.size;
    job.onProgress({
      stage,
      bytes: stage === 'reading' ? this.read + progress.bytes : totalBytes,
      totalBytes,
      rows: rows.count + progress.rows,
      rejected: rows.rejections.count + progress.rejected,
    });
  }

  /**
   * Reads the rows that repeat an id beside those they repeat. Returns false where one that says something else has
   * been coded: what it says must not count, not even as what names others.
   */
  private async settle(): Promise<boolean> {
    const { source, job, reader } = this;
    const { events, rejections } = this.rows;
    const repeats = this.rows.repeats.toSorted((a, b) => a.offset - b.offset);
    const clashing: (Repeat | undefined)[] = [];
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
        const repeat = repeats[at];
        const first = firsts.get(repeat?.of ?? -1);
        if ('fault' in read) rejections.add(start, number, read.fault, false);
        else if (first !== undefined && sameRow(first, read.row)) this.merged += 1;
        else {
          const fault = clash(read.row.id, reader.idColumn ?? 'id', first?.number ?? 0);
          rejections.add(start, number, fault, true);
          clashing.push(repeat);
        }
      });
    }
    return !clashing.some((repeat) => repeat?.isCoded);
  }

  private leaveOutLate(): ReadonlySet<number> {
    const { rows } = this;
    const { events, rejections } = rows;
    const late = rows.late();
    for (const [position, fault] of late) {
      rejections.add(events.start(position), events.number(position), fault, true);
    }
    return new Set(late.keys());
  }
}

/** Reads a table from its file into columns, without ever holding the file. Rejects with an AbortError alone. */
export async function loadTable(job: TableJob): Promise<LoadedTable | Failed> {
  const { others, signal } = job;
  const shared = new TableLoad(job, others);
  const table = await shared.run();
  shared.end();
  signal.throwIfAborted();
  const alone = table ?? (await new TableLoad(job, undefined).run());
  if (alone === undefined) throw new Error('The table cannot be read alone.');
  return alone;
}
