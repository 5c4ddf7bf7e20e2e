import type { Dataset } from '@/domain/dataset/schema.ts';
import { readDocument } from '@/formats/documents.ts';
import { detectJson, type JsonKind } from '@/formats/detect-json.ts';
import type { FileFault } from '@/formats/file-faults.ts';
import { parseJson } from '@/formats/json-parse.ts';
import { jsonTextFault } from '@/formats/text-fault.ts';
import type { Reading } from '@/domain/dataset/read.ts';
import { ColumnArchive } from './column-archive.ts';
import type { Opened } from './open.ts';
import { StoryStore } from './story-store.ts';

export interface DocumentJob {
  readonly fileName: string;
  readonly bytes: number;
  readonly today: string;
  /** Documents of no more events than this come back whole. */
  readonly fewEvents: number;
  /** Whether they come back whole in any case. */
  readonly wholeDocuments?: boolean;
}

/** A dataset that stands in memory, whole or as an archive. */
export async function openedDataset(
  reading: Reading & { readonly dataset: Dataset },
  formatName: string,
  { fileName, bytes, fewEvents, wholeDocuments = false }: DocumentJob,
): Promise<Opened> {
  const { dataset, problems, rejected } = reading;
  const { length } = dataset.events;
  if (wholeDocuments || length <= fewEvents)
    return { kind: 'dataset', dataset, formatName, problems, rejected };
  const archive = await ColumnArchive.open(new StoryStore(dataset), {
    fileName,
    formatName,
    bytes,
    head: { ...dataset, reports: [], sources: [], actors: [], places: [], events: [], claims: [] },
    counts: {
      rows: length + rejected.events,
      notAsked: 0,
      events: length,
      merged: 0,
      rejected: rejected.events,
    },
    rejections: [],
    problems,
    notes: [],
    sameOffices: [],
    reports: dataset.reports.length,
  });
  return { kind: 'archive', archive };
}

/** A single problem is said at once; several are listed. */
function failedBy({ problems }: Reading): Opened {
  const [first, ...more] = problems;
  const fault: FileFault =
    first === undefined || more.length > 0
      ? { kind: 'document' }
      : {
          kind: 'document',
          problem: first.path === '$' ? first.message : `${first.path} ${first.message}`,
        };
  return { kind: 'failed', fault, problems };
}

/** Opens a text as a JSON document; nothing where it holds a table. */
export async function openJsonText(text: string, job: DocumentJob): Promise<Opened | undefined> {
  const value = parsed(text);
  if ('fault' in value) return { kind: 'failed', fault: value.fault, problems: [] };
  return openJsonValue(detectJson(value.json), value.json, job);
}

export async function openJsonValue(
  kind: JsonKind,
  value: unknown,
  job: DocumentJob,
): Promise<Opened | undefined> {
  const reading = readDocument(kind, value, job);
  if (reading === undefined) return undefined;
  const { dataset, formatName } = reading;
  return dataset === undefined
    ? failedBy(reading)
    : openedDataset({ ...reading, dataset }, formatName, job);
}

function parsed(written: string): { readonly json: unknown } | { readonly fault: FileFault } {
  const text = written.startsWith('\uFEFF') ? written.slice(1) : written;
  try {
    return { json: parseJson(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    return { fault: jsonTextFault(text, error) };
  }
}
