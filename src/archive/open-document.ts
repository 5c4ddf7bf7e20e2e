import type { Dataset } from '@/domain/dataset/schema.ts';
import { readDocument } from '@/formats/documents.ts';
import { readDatelineText } from '@/formats/dateline-v1.ts';
import { detectJson, type JsonKind } from '@/formats/detect-json.ts';
import { parseJson } from '@/formats/json-parse.ts';
import type { Reading } from '@/domain/dataset/read.ts';
import { ColumnArchive } from './column-archive.ts';
import type { Opened } from './open.ts';
import { StoryStore } from './story-store.ts';

/** Engines refuse texts of about 2^29 characters. */
const LONGEST_TEXT = 500_000_000;

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

const failedBy = ({ problems }: Reading): Opened => ({
  kind: 'failed',
  message: problems[0]?.message ?? 'Nothing in the document can be used.',
  problems,
});

/** Opens a text as a JSON document; nothing where it holds a table. */
export async function openJsonText(text: string, job: DocumentJob): Promise<Opened | undefined> {
  const value = parsed(text);
  if (value === undefined) return failedBy(readDatelineText(text));
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

/** The text of a JSON file; a problem where it is longer than a text can be. */
export async function jsonText(
  file: Blob,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  if (file.size > LONGEST_TEXT) {
    return {
      problem:
        'The JSON document is larger than 500 MB, which cannot be read in one piece. Export it as CSV or Parquet, or in parts.',
    };
  }
  return { text: await file.text() };
}

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text) };
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    return undefined;
  }
}
