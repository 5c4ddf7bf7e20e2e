import * as v from 'valibot';
import { accessSync, constants, openAsBlob, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Archive, ArchiveProgress, RowCounts } from '@/archive/archive.ts';
import { openFileWith } from '@/archive/open-file.ts';
import type { Opened } from '@/archive/open.ts';
import type { Reading } from '@/archive/readings.ts';
import { tellStory } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import type { Problem } from '@/domain/dataset/problem.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import { isoToDay } from '@/domain/edtf/days.ts';
import { inWindow } from '@/domain/filter/filter.ts';
import { detectFormat, HEAD_BYTES } from '@/formats/detect.ts';
import { excerptOf } from '@/formats/excerpt.ts';
import type { FileFault } from '@/formats/file-faults.ts';
import type { TableMapping, TablePreview } from '@/formats/table/mapping.ts';
import { mappingSchema } from '@/formats/table/mapping-schema.ts';
import type { RowSelection } from '@/formats/table/row-selection.ts';
import { readInput, reasonOf } from './read-input.ts';

/** Takes a line that replaces the one before it; an empty one clears it. */
export type Progress = (line: string) => void;

/** What files may be said to be: kinds of content, and kinds of file that hold a table. */
export const FORMATS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ucdp-ged', ['UCDP GED']],
  ['acled', ['ACLED']],
  ['table', ['Table']],
  ['timemap', ['timemap']],
  ['timelinejs', ['TimelineJS']],
  ['dateline', ['Dateline', 'Dateline (GeoJSON)']],
  ['geojson', []],
  ['arrow', []],
  ['parquet', []],
  ['xlsx', []],
]);

/** How a file is to be opened. */
export interface InputChoices {
  readonly format?: string;
  /** Paths of files. */
  readonly mapping?: string;
  readonly deleted?: string;
  readonly dates?: 'day-first' | 'month-first';
  readonly encoding?: string;
  readonly joined: readonly (readonly string[])[];
  readonly selection: RowSelection;
}

/** A file as it was opened; a document is whole, a table stays in its file. */
export type Input =
  | { readonly kind: 'table'; readonly archive: Archive; readonly counts: RowCounts }
  | {
      readonly kind: 'document';
      readonly dataset: Dataset;
      readonly counts: RowCounts;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'unmapped'; readonly preview: TablePreview }
  | {
      readonly kind: 'failed';
      readonly fault: FileFault;
      readonly problems: readonly Problem[];
      readonly counts?: RowCounts;
      readonly readings?: readonly Reading[];
    };

/** The user asked for what cannot be; the message names the file and says what to do. */
export class InputError extends Error {}

const NUMBER = new Intl.NumberFormat('en');
const BAR = 24;

function progressLine({ stage, bytes, totalBytes, rows }: ArchiveProgress, rate: number): string {
  const share = totalBytes === 0 ? 1 : bytes / totalBytes;
  const full = Math.round(share * BAR);
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
  const speed = rate > 0 ? `, ${rate.toFixed(0)} MB/s` : '';
  return `${stage} ${bar} ${Math.floor(100 * share)}%, ${NUMBER.format(rows)} rows${speed}`;
}

async function fileOf(path: string): Promise<File> {
  try {
    if (!statSync(path).isFile()) {
      throw new InputError(
        `${path}: this is ${statSync(path).isDirectory() ? 'a folder' : 'a device'}, not a file`,
      );
    }
    accessSync(path, constants.R_OK);
    return new File([await openAsBlob(path)], basename(path));
  } catch (error) {
    if (!(error instanceof Error) || error instanceof InputError) throw error;
    throw new InputError(`${path}: ${reasonOf(error)}`);
  }
}

function mappingOf(path: string): TableMapping {
  const input = readInput(path);
  if (!input.ok) throw new InputError(input.reason);
  let value: unknown;
  try {
    value = JSON.parse(input.text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError(
      `${path}: this is no JSON (${error.message}); make a mapping with --guess`,
    );
  }
  const read = v.safeParse(mappingSchema, value);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new InputError(
    `${path}: this is no mapping: ${v.getDotPath(issue) ?? ''}: ${issue.message}; make one with --guess`,
  );
}

/** What kind of file it is, whatever it is packed in. */
async function containerOf(file: Blob): Promise<string> {
  const head = async (blob: Blob): Promise<Uint8Array> =>
    new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  const { kind } = detectFormat(await head(file));
  if (kind !== 'gzip') return kind;
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    const { value } = await reader.read();
    return detectFormat(new Uint8Array(value ?? []).subarray(0, HEAD_BYTES)).kind;
  } catch (error) {
    // What is wrong with a damaged archive is told when it is opened.
    if (!(error instanceof Error)) throw error;
    return kind;
  } finally {
    reader.releaseLock();
  }
}

async function checkContainer(path: string, file: Blob, format: string): Promise<void> {
  if (FORMATS.get(format)?.length !== 0) return;
  const kind = await containerOf(file);
  const wanted = format === 'geojson' ? 'json' : format;
  if (kind === wanted || kind === 'gzip' || kind === 'files') return;
  throw new InputError(`${path}: this is not ${format}; leave --format out to have it recognised`);
}

function checkFormat(path: string, format: string, formatName: string): void {
  const names = FORMATS.get(format) ?? [];
  if (names.length === 0 || names.includes(formatName)) return;
  throw new InputError(
    `${path}: this is ${formatName}, not ${format}; leave --format out to have it recognised`,
  );
}

/** What may have rows that its publisher deletes later. */
const WITH_DELETED = new Set(['ACLED', 'Table']);

function checkDeleted(path: string, formatName: string): void {
  if (WITH_DELETED.has(formatName)) return;
  throw new InputError(
    `${path}: --deleted leaves out rows of ACLED, and this is ${formatName}; leave it out`,
  );
}

/** A document without the events outside the days asked for, but for those that the others relay. */
function chosen(
  path: string,
  { dataset, rejected, problems }: Extract<Opened, { kind: 'dataset' }>,
  { where, from, to }: RowSelection,
): Input {
  if (where !== undefined) {
    throw new InputError(
      `${path}: --where chooses rows of a table by a column, and this is no table`,
    );
  }
  const { length } = dataset.events;
  const rows = length + rejected.events;
  const counts = { rows, notAsked: 0, events: length, merged: 0, rejected: rejected.events };
  if (from === undefined && to === undefined)
    return { kind: 'document', dataset, counts, problems };
  const days = {
    from: from === undefined ? undefined : isoToDay(from),
    to: to === undefined ? undefined : isoToDay(to),
  };
  const index = indexDataset(dataset);
  const kept = tellStory(index).accounts.filter((account) => inWindow(account, days));
  const excerpt = excerptOf(
    index,
    kept.map(({ event }) => event),
  );
  const events = excerpt.events.length;
  const asked = { ...counts, events, notAsked: length - events };
  return { kind: 'document', dataset: excerpt, counts: asked, problems };
}

/** Opens a file that is to be imported or exported. Rejects with an InputError where it cannot be as asked. */
export async function openInput(
  path: string,
  { format, mapping, deleted, dates, encoding, joined, selection }: InputChoices,
  progress: Progress,
): Promise<Input> {
  const file = await fileOf(path);
  if (format !== undefined) await checkContainer(path, file, format);
  const started = performance.now();
  const opened = await openFileWith(
    file,
    {
      signal: new AbortController().signal,
      onProgress: (state) => {
        const rate = state.bytes / 1000 / Math.max(performance.now() - started, 1);
        progress(progressLine(state, rate));
      },
      selection,
      joinedOffices: joined,
      ...(dates === undefined ? {} : { dates }),
      ...(encoding === undefined ? {} : { encoding }),
      ...(mapping === undefined ? {} : { mapping: mappingOf(mapping) }),
      ...(deleted === undefined ? {} : { deletedRows: await fileOf(deleted) }),
    },
    { fewEvents: 0, wholeDocuments: true },
  );
  progress('');
  if (opened.kind === 'archive') {
    const { summary } = opened.archive;
    if (deleted !== undefined) checkDeleted(path, summary.formatName);
    if (format !== undefined) checkFormat(path, format, summary.formatName);
    return { kind: 'table', archive: opened.archive, counts: summary.counts };
  }
  if (opened.kind !== 'dataset') return opened;
  if (deleted !== undefined) checkDeleted(path, opened.formatName);
  if (format !== undefined) checkFormat(path, format, opened.formatName);
  return chosen(path, opened, selection);
}
