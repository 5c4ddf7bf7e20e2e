import type { Problem } from '@/domain/dataset/problem.ts';
import { readDeletedIds } from '@/formats/acled.ts';
import { looksDeleted } from '@/formats/acled-deleted.ts';
import type { FileFault } from '@/formats/file-faults.ts';
import type { ImportNote } from '@/formats/import-notes.ts';
import { likelySameOffices } from '@/formats/office-names.ts';
import { selectionFault } from '@/formats/table/row-selection.ts';
import { mappedTable } from '@/formats/table/mapped.ts';
import type { TablePreview } from '@/formats/table/mapping.ts';
import type { ImportHead, TableFormat, TableOptions } from '@/formats/table/table-format.ts';
import { isTimelineTemplate, timelineOfRows } from '@/formats/timelinejs-sheet.ts';
import type { ArchiveProgress } from './archive.ts';
import { ColumnArchive } from './column-archive.ts';
import { loadTable, type LoadedTable } from './load-table.ts';
import { openJsonValue } from './open-document.ts';
import type { OpenOptions, Opened } from './open.ts';
import {
  HEAD_BYTES,
  HEAD_ROWS,
  notationOf,
  startOf,
  tableBelow,
  type TableStart,
} from './table-start.ts';
import { TABLE_FORMATS } from './table-formats.ts';
import { TableStore } from './table-store.ts';

const MOST_PROBLEMS = 500;
/** Smaller tables are read by one alone. */
const LEAST_SHARED_BYTES = 1 << 24;

export interface TableFile {
  readonly csv: Blob;
  readonly fileName: string;
  /** The size of the file that was opened. */
  readonly bytes: number;
  readonly today: string;
  readonly fewEvents: number;
  readonly wholeDocuments?: boolean;
  /** How the file was read. */
  readonly notes?: readonly ImportNote[];
}

const failed = (fault: FileFault): Opened => ({ kind: 'failed', fault, problems: [] });

type Recognised =
  | { readonly format: TableFormat; readonly notes: readonly ImportNote[] }
  | { readonly fault: FileFault }
  /** Its owner has to say what its columns are. */
  | { readonly lacks?: TablePreview['lacks'] };

/** The format of a table, or why it is of none. */
function recognise(columns: readonly string[], options: OpenOptions): Recognised {
  const formats = options.mapping === undefined ? TABLE_FORMATS : [mappedTable(options.mapping)];
  for (const format of formats) {
    const found = format.recognise(columns);
    if (found.kind === 'yes') return { format, notes: found.notes ?? [] };
    if (found.kind !== 'lacks') continue;
    if ('faults' in found) return { fault: { kind: 'mapping', faults: found.faults } };
    if ('twice' in found) {
      return { fault: { kind: 'columnsTwice', format: format.name, columns: found.twice } };
    }
    return { lacks: { format: format.name, columns: found.missing } };
  }
  return {};
}

async function tableOptions(
  options: OpenOptions,
): Promise<TableOptions | { readonly fault: FileFault }> {
  const { joinedOffices, deletedRows } = options;
  const joined = joinedOffices === undefined ? {} : { joinedOffices };
  if (deletedRows === undefined) return joined;
  const deleted = readDeletedIds(await deletedRows.text());
  if ('fault' in deleted) return deleted;
  return { ...joined, deletedIds: deleted.ids };
}

/** Opens a table that is UTF-8 text after RFC 4180. */
export async function openTable(given: TableFile, options: OpenOptions): Promise<Opened> {
  const below = await tableBelow(given.csv);
  const file = { ...given, csv: below.csv, notes: [...(given.notes ?? []), ...below.notes] };
  const start = await startOf(file.csv, HEAD_BYTES);
  if ('fault' in start) return failed(start.fault);
  const { columns } = start;
  if (options.mapping === undefined && isTimelineTemplate(columns)) {
    const all = await startOf(file.csv, file.csv.size);
    if ('fault' in all) return failed(all.fault);
    const read = await openJsonValue('timelinejs', timelineOfRows(columns, all.rows), file);
    if (read !== undefined) return read;
  }
  const found = recognise(columns, options);
  if ('fault' in found) return failed(found.fault);
  const isKnown = 'format' in found;
  if (!isKnown && looksDeleted(columns.join())) {
    return failed({ kind: 'deletedListAlone' });
  }
  if (!isKnown) {
    const { previewTable } = await import('@/formats/table/guess-preview.ts');
    const preview = previewTable(file.fileName, start.written, start.rows.slice(0, HEAD_ROWS));
    const { lacks } = found;
    return { kind: 'unmapped', preview: lacks === undefined ? preview : { ...preview, lacks } };
  }
  const decided = await tableOptions(options);
  if ('fault' in decided) return failed(decided.fault);
  const whole = await joinedRows(file, start, found.format, options);
  if ('fault' in whole.start) return failed(whole.start.fault);
  const { notation, notes } = await notationOf(whole.csv, whole.start, found.format, options);
  const all = [...file.notes, ...found.notes, ...whole.notes, ...notes];
  const noted = { ...file, csv: whole.csv, notes: all };
  return openKnown(noted, whole.start, found.format, { ...decided, notation }, options);
}

/** The table with a row for each event, and how it starts. */
async function joinedRows(
  { csv, bytes }: TableFile,
  start: TableStart,
  format: TableFormat,
  { signal, onProgress }: OpenOptions,
) {
  const joined = await format.join?.(csv, start.columns, {
    signal,
    onProgress: (done) =>
      onProgress({ stage: 'reading', bytes: done, totalBytes: bytes, rows: 0, rejected: 0 }),
  });
  if (joined === undefined) return { csv, start, notes: [] };
  return { csv: joined.csv, start: await startOf(joined.csv, HEAD_BYTES), notes: [joined.note] };
}

async function openKnown(
  file: TableFile,
  header: TableStart,
  format: TableFormat,
  decided: TableOptions,
  { signal, onProgress, onSoFar, whenIdle, helpers, selection }: OpenOptions,
): Promise<Opened> {
  const fault = selectionFault(selection ?? {}, header);
  if (fault !== undefined) return failed(fault);
  const { columns, written } = header;
  const head: ImportHead = { fileName: file.fileName, today: file.today };
  const { csv } = file;
  const archiveOf = async (table: LoadedTable, isSoFar: boolean): Promise<ColumnArchive> =>
    ColumnArchive.open(new TableStore(table, head, written), {
      fileName: file.fileName,
      formatName: format.name,
      bytes: file.bytes,
      head: table.reader.dataset([], head),
      counts: table.counts,
      rejections: table.rejections.summary(),
      problems: [],
      notes: [...(file.notes ?? []), ...table.notes],
      sameOffices: likelySameOffices(table.officeNames),
      reports: table.reports,
      ...(isSoFar ? { isSoFar } : {}),
    });
  const table = await loadTable({
    csv,
    columns,
    open: () => format.open(columns, decided),
    signal,
    onProgress: paced(onProgress),
    others:
      csv.size < LEAST_SHARED_BYTES
        ? undefined
        : helpers && {
            count: helpers.count,
            read: async (stretch, isLast, onRead) =>
              helpers.read(
                { csv: stretch, isLast, columns, format: format.id, options: decided },
                onRead,
              ),
          },
    whenIdle,
    onSoFar: onSoFar && (async (soFar) => onSoFar(await archiveOf(soFar, true))),
    ...(selection === undefined ? {} : { selection }),
  });
  if ('fault' in table) return failed(table.fault);
  if (table.counts.events === 0) {
    const { counts } = table;
    const isNoneAsked = counts.rows > 0 && counts.notAsked === counts.rows;
    return {
      kind: 'failed',
      fault: { kind: isNoneAsked ? 'noRowAsked' : 'noRowUsable' },
      problems: await problemsOf(table),
      counts,
      rejections: table.rejections.summary(),
    };
  }
  if (table.counts.events <= file.fewEvents) {
    const positions = Array.from(table.columns.position.toSorted());
    const whole = new TableStore(
      { ...table, reader: format.open(columns, decided) },
      head,
      written,
    );
    const dataset = await whole.details(positions);
    return {
      kind: 'dataset',
      dataset,
      formatName: format.name,
      problems: await problemsOf(table),
      rejected: { events: table.counts.rejected, claims: 0 },
      report: {
        counts: table.counts,
        rejections: table.rejections.summary(),
        sameOffices: likelySameOffices(table.officeNames),
        rejectedRows: await whole.rejectedRows(),
        notes: [...(file.notes ?? []), ...table.notes],
      },
    };
  }
  return { kind: 'archive', archive: await archiveOf(table, false) };
}

/** The rows left out, as problems of a document; of very many the first few of each kind. */
async function problemsOf({ rejections }: LoadedTable): Promise<readonly Problem[]> {
  const { english } = await import('@/formats/words/english.ts');
  const problems = rejections.summary().flatMap(({ reason, examples, count }) => [
    ...examples.map(({ row, column, value, hint }) => ({
      path: `row ${row}, ${column}`,
      message: `${JSON.stringify(value)} ${english('faults', reason)}${hint === undefined ? '' : ` (${english('hints', hint)})`}`,
    })),
    ...(count > examples.length
      ? [
          {
            path: '$',
            message: `${count - examples.length} more rows: ${english('faults', reason)}`,
          },
        ]
      : []),
  ]);
  return problems.slice(0, MOST_PROBLEMS);
}

const INTERVAL_MS = 120;

/** Passes progress on, but not more often than it can be shown. */
function paced(onProgress: OpenOptions['onProgress']): OpenOptions['onProgress'] {
  let last = -Infinity;
  let stage: ArchiveProgress['stage'] | undefined;
  return (progress) => {
    const now = performance.now();
    if (now - last < INTERVAL_MS && stage === progress.stage) return;
    last = now;
    ({ stage } = progress);
    onProgress(progress);
  };
}
