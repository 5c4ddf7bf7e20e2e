import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { RejectedRow, TableFormat, TableOptions } from '@/formats/table/table-format.ts';
import {
  TableImport,
  type RowCounts,
  type RowSelection,
  type TableOutcome,
} from '@/formats/table/table-import.ts';
import { failure, printable, type Outcome } from './outcome.ts';
import { reasonOf } from './read-input.ts';
import { writeDataset } from './write-dataset.ts';

/** Takes a line that replaces the one before it; an empty one clears it. */
export type Progress = (line: string) => void;

const CHUNK = 1 << 18;
const EXAMPLES = 3;
const NUMBER = new Intl.NumberFormat('en');

function readAll(file: number, reader: TableImport, progress: Progress): void {
  const size = fstatSync(file).size;
  const buffer = new Uint8Array(CHUNK);
  let done = 0;
  for (;;) {
    const length = readSync(file, buffer, 0, CHUNK, null);
    if (length === 0 || !reader.push(buffer.subarray(0, length))) break;
    done += length;
    const share = size === 0 ? '' : `, ${Math.floor((100 * done) / size)}%`;
    progress(`${NUMBER.format(reader.count)} rows${share}`);
  }
  progress('');
}

/** `10 rows = 7 events + 1 merged + 2 rejected`, with the rows that were not asked for if there are any. */
function account({ rows, events, merged, rejected, notAsked }: RowCounts): string {
  const parts = [
    `${NUMBER.format(events)} event${events === 1 ? '' : 's'}`,
    `${NUMBER.format(merged)} merged`,
    `${NUMBER.format(rejected)} rejected`,
    ...(notAsked === 0 ? [] : [`${NUMBER.format(notAsked)} not asked for`]),
  ];
  return `${NUMBER.format(rows)} row${rows === 1 ? '' : 's'} = ${parts.join(' + ')}`;
}

function describeRow({ row, value, suggestion }: RejectedRow): string {
  const shown = value.length > 60 ? `${value.slice(0, 59)}…` : value;
  return `    row ${row}: ${JSON.stringify(shown)}${suggestion === undefined ? '' : ` (${suggestion})`}`;
}

/** The reasons with how many rows each took, the commonest first, and a few rows of each. */
function reasons(rejected: readonly RejectedRow[]): string[] {
  const groups = new Map<string, RejectedRow[]>();
  for (const each of rejected) {
    const reason = `${each.column} ${each.message}`;
    const known = groups.get(reason);
    if (known === undefined) groups.set(reason, [each]);
    else known.push(each);
  }
  return [...groups]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([reason, rows]) => [
      `  ${NUMBER.format(rows.length)} × ${reason}`,
      ...rows.slice(0, EXAMPLES).map(describeRow),
      ...(rows.length > EXAMPLES ? [`    and ${NUMBER.format(rows.length - EXAMPLES)} more`] : []),
    ]);
}

function summary({ counts, rejected, sameOffices }: TableOutcome): string[] {
  return [
    account(counts),
    ...(rejected.length === 0 ? [] : ['rejected:', ...reasons(rejected)]),
    ...(sameOffices.length === 0
      ? []
      : [
          'offices that may be one (kept apart):',
          ...sameOffices.map((names) => `  ${names.join(' | ')}`),
        ]),
  ].map(printable);
}

/**
 * Turns a CSV file of a known format into a dataset. Rejected rows are no failure, since they are accounted for; a file of
 * which no row could be used is.
 */
export function importTable(
  file: string,
  out: string,
  format: TableFormat,
  selection: RowSelection,
  progress: Progress,
  options: TableOptions = {},
): Outcome {
  const reader = new TableImport(format, selection, options);
  try {
    const input = openSync(file, 'r');
    try {
      readAll(input, reader, progress);
    } finally {
      closeSync(input);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return failure(`${file}: ${reasonOf(error)}`);
  }
  const today = new Date().toISOString().slice(0, 10);
  const result = reader.finish({ fileName: basename(file), today });
  const { dataset, counts, problem } = result;
  if (dataset === undefined) return failure(printable(`${file}: ${problem ?? 'cannot be read'}`));
  const lines = summary(result);
  if (counts.events === 0) {
    return { code: 1, lines, complaints: [`${file}: no event could be read; nothing is written`] };
  }
  try {
    writeDataset(out, dataset);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { code: 1, lines, complaints: [`${out}: ${reasonOf(error)}`] };
  }
  return { code: 0, lines: [...lines, printable(`written: ${out}`)] };
}
