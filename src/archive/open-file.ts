import { hasArrowKey } from '@/formats/arrow-head.ts';
import { jsonText } from '@/formats/convert/json-text.ts';
import { detectFormat, HEAD_BYTES, type DetectedFormat } from '@/formats/detect.ts';
import { faultOf, type FileFault } from '@/formats/file-faults.ts';
import type { ImportNote } from '@/formats/import-notes.ts';
import { openJsonText, type DocumentJob } from './open-document.ts';
import type { OpenFile, OpenOptions, Opened } from './open.ts';
import { openTable } from './open-table.ts';
import { readingsOf } from './readings.ts';
import { transcode } from './transcode.ts';
import { unpack } from './unpack.ts';
import { withoutScript } from './unscript.ts';
import { unzipSole } from './unzip.ts';

/** Files of no more events than this come back as a whole dataset. */
const FEW_EVENTS = 2_000;

export interface OpenLimits {
  readonly fewEvents?: number;
  /** Whether what is no table comes back whole, however many events it has. */
  readonly wholeDocuments?: boolean;
  readonly mostUnpacked?: number;
  /** The day of the import, `YYYY-MM-DD`. */
  readonly today?: string;
}

const failed = (fault: FileFault): Opened => ({ kind: 'failed', fault, problems: [] });

const headOf = async (file: Blob): Promise<DetectedFormat> =>
  detectFormat(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));

const isPlainCsv = (format: DetectedFormat): boolean =>
  format.kind === 'delimited' &&
  format.delimiter === ',' &&
  format.skip <= 3 &&
  format.lineEnd === 'lf';

/** Opens a file of events in the process that calls it. Rejects with an AbortError alone. */
export async function openFileWith(
  file: File,
  options: OpenOptions,
  limits: OpenLimits = {},
): Promise<Opened> {
  try {
    return await openAny(file, options, limits);
  } catch (error) {
    options.signal.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    return failed(faultOf(error));
  }
}

export const openFile: OpenFile = async (file, options) => openFileWith(file, options);

/** What a text has to be decoded from before it is UTF-8. */
async function encodingOf(
  content: Blob,
  format: DetectedFormat,
  { encoding, signal }: OpenOptions,
): Promise<string | undefined> {
  if (format.kind === 'utf-16') return format.encoding;
  if (encoding === undefined || format.kind === 'not-utf-8') return encoding;
  // What is not UTF-8 may come late in a table.
  if (format.kind !== 'delimited') return undefined;
  return (await readingsOf(content, signal)).length > 0 ? encoding : undefined;
}

const reporter =
  ({ onProgress }: OpenOptions) =>
  (bytes: number, totalBytes: number): void =>
    onProgress({ stage: 'reading', bytes, totalBytes, rows: 0, rejected: 0 });

async function openAny(file: File, options: OpenOptions, limits: OpenLimits): Promise<Opened> {
  const { signal } = options;
  signal.throwIfAborted();
  const job: DocumentJob = {
    fileName: file.name,
    bytes: file.size,
    today: limits.today ?? new Date().toISOString().slice(0, 10),
    fewEvents: limits.fewEvents ?? FEW_EVENTS,
    wholeDocuments: limits.wholeDocuments ?? false,
  };
  const report = reporter(options);
  let content: Blob = file;
  let format = await headOf(content);
  if (format.kind === 'gzip' || format.kind === 'files') {
    const { mostUnpacked } = limits;
    const unpacked = await (format.kind === 'gzip' ? unpack : unzipSole)(file, {
      signal,
      onProgress: (bytes) => report(Math.min(bytes, file.size), file.size),
      ...(mostUnpacked === undefined ? {} : { most: mostUnpacked }),
    });
    if ('fault' in unpacked) return failed(unpacked.fault);
    content = unpacked.blob;
    format = await headOf(content);
  }
  const isMarked = format.kind === 'utf-16';
  const encoding = await encodingOf(content, format, options);
  if (encoding !== undefined) {
    const written = await transcode(content, encoding, signal);
    if ('fault' in written) return failed(written.fault);
    content = written.blob;
    format = await headOf(content);
  }
  const bare = format.kind === 'delimited' ? await withoutScript(content) : undefined;
  if (bare !== undefined) {
    content = bare;
    format = await headOf(content);
  }
  const opened = await openText(content, format, job, options, isMarked ? undefined : encoding);
  if (opened.kind !== 'failed' || opened.fault.kind !== 'notUtf8') return opened;
  const readings = await readingsOf(content, signal);
  return readings.length === 0 ? opened : { ...opened, readings };
}

/** @param encoding what the text was chosen to have been written in */
async function openText(
  content: Blob,
  format: DetectedFormat,
  job: DocumentJob,
  options: OpenOptions,
  encoding: string | undefined,
): Promise<Opened> {
  const { signal } = options;
  const document = await openDocument(content, format, job);
  if (document !== undefined) return document;
  const notes: readonly ImportNote[] = encoding === undefined ? [] : [{ kind: 'readAs', encoding }];
  if (isPlainCsv(format)) return openTable({ ...job, csv: content, notes }, options);
  const { toCsv } = await import('@/formats/convert/to-csv.ts');
  const converted = await toCsv(content, format, { signal, onProgress: reporter(options) });
  if ('fault' in converted) return failed(converted.fault);
  const all = [...notes, ...converted.notes];
  return openTable({ ...job, csv: converted.csv, notes: all }, options);
}

/** Opens what is no table; nothing where the content is one. */
async function openDocument(
  content: Blob,
  format: DetectedFormat,
  job: DocumentJob,
): Promise<Opened | undefined> {
  if (format.kind === 'json' && !format.lines) {
    return openJsonText(await jsonText(content), job);
  }
  if (format.kind !== 'arrow') return undefined;
  const { ARROW_DOCUMENT } = await import('@/formats/arrow-export.ts');
  if (!(await hasArrowKey(content, ARROW_DOCUMENT))) return undefined;
  const { readArrow } = await import('@/formats/convert/arrow.ts');
  const { schema } = readArrow(new Uint8Array(await content.arrayBuffer()));
  const text = schema.metadata?.get(ARROW_DOCUMENT);
  return text === undefined ? undefined : openJsonText(text, job);
}
